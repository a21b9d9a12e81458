package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with little memory, and queries that make large values, or many that are wrong. */
class ScarceMemoryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Pattern AT = Pattern.compile(" on (http://localhost:\\d+/)");

  /** Each value is ten times the one before: a thousand million letters in the end. */
  private static final String LARGE =
      "SELECT (STRLEN(?v8) AS ?n) { BIND('xxxxxxxxxx' AS ?v0) "
          + "BIND(REPLACE(?v0, 'x', ?v0) AS ?v1) BIND(REPLACE(?v1, 'x', ?v0) AS ?v2) "
          + "BIND(REPLACE(?v2, 'x', ?v0) AS ?v3) BIND(REPLACE(?v3, 'x', ?v0) AS ?v4) "
          + "BIND(REPLACE(?v4, 'x', ?v0) AS ?v5) BIND(REPLACE(?v5, 'x', ?v0) AS ?v6) "
          + "BIND(REPLACE(?v6, 'x', ?v0) AS ?v7) BIND(REPLACE(?v7, 'x', ?v0) AS ?v8) }";

  private static final String WRONG =
      """
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      SELECT ?v (?v + 1 AS ?w) {
        VALUES ?v { 'x'^^xsd:integer 'soon'^^xsd:date '2019-02-30'^^xsd:dateTime 'no'^^xsd:boolean }
        OPTIONAL { FILTER(?v < 3 || ?v = true) } } ORDER BY ?v
      """;

  @TempDir private Path folder;
  private Path said = Path.of("");
  private Process server;

  @BeforeEach
  void start() throws Exception {
    Path document = Files.writeString(folder.resolve("a.txt"), "LI Ming visited Paris.\n");
    said = folder.resolve("said.txt");
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.cli.Entente",
                "serve",
                "--port",
                "0",
                "--data",
                document.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
  }

  @AfterEach
  void stop() throws Exception {
    server.destroy();
    assertTrue(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
  }

  @Test
  void whatNeedsTooMuchIsRefusedAndTheRestAnswered() throws Exception {
    HttpResponse<String> refused = ask(LARGE);
    assertEquals(503, refused.statusCode(), refused.body());
    assertEquals("10", refused.headers().firstValue("Retry-After").orElse(""));
    assertTrue(refused.body().contains("The query needs too much memory"), refused.body());
    assertTrue(refused.body().contains("join fewer texts"), refused.body());
    HttpResponse<String> wrong = ask(WRONG);
    assertEquals(200, wrong.statusCode(), wrong.body());
    assertEquals(5, wrong.body().lines().count(), wrong.body());
    String log = Files.readString(said);
    assertFalse(log.contains("WARN"), log);
    assertFalse(log.contains("Datatype format"), log);
  }

  private HttpResponse<String> ask(String query) throws Exception {
    String asked = address() + "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(asked)).header("Accept", "text/csv").build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private String address() throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    Matcher at = AT.matcher(Files.readString(said));
    while (!at.find()) {
      assertTrue(server.isAlive() && Instant.now().isBefore(end), Files.readString(said));
      TimeUnit.MILLISECONDS.sleep(100);
      at = AT.matcher(Files.readString(said));
    }
    return at.group(1);
  }
}
