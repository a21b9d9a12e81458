package org.entente.server;

import static org.entente.server.Answers.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Behind a cache that keeps all it can for an hour (nginx, told to disregard that answers want to
 * be asked for again), everyone still gets what they would get without it: {@code Vary} is true.
 */
class ProxyTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final List<String> ACCEPTS =
      List.of(
          "text/turtle",
          BROWSER,
          "application/ld+json",
          "application/n-quads, text/turtle;q=0.5",
          "application/rdf+xml",
          "*/*",
          "image/png");

  @TempDir private static Path folder;
  private static Sample sample;
  private static Process nginx;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    Program program = Program.of("nginx", "nginx-light");
    sample = Sample.start();
    port = Sample.freePort();
    Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration());
    Path log = folder.resolve("log");
    nginx = program.start(log, "-e", "stderr", "-p", folder + "/", "-c", configuration + "");
    for (int i = 0; i < 100 && !answers(); i++) {
      assertTrue(nginx.isAlive(), () -> read(log));
      Thread.sleep(100);
    }
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (nginx != null) {
      nginx.destroy();
      nginx.waitFor(10, TimeUnit.SECONDS);
      sample.close();
    }
  }

  private static String configuration() {
    return """
    daemon off;
    master_process off;
    pid nginx.pid;
    events {}
    http {
      access_log off;
      client_body_temp_path body;
      proxy_temp_path proxy;
      fastcgi_temp_path fastcgi;
      uwsgi_temp_path uwsgi;
      scgi_temp_path scgi;
      proxy_cache_path cache keys_zone=answers:1m;
      server {
        listen 127.0.0.1:%d;
        location / {
          proxy_pass http://127.0.0.1:%d;
          proxy_cache answers;
          proxy_ignore_headers Cache-Control;
          proxy_cache_valid any 1h;
          proxy_cache_revalidate on;
          add_header Cached $upstream_cache_status always;
        }
      }
    }
    """
        .formatted(port, sample.port());
  }

  @Test
  void noClientGetsWhatAnotherAskedFor() throws Exception {
    List<String> paths =
        List.of(
            "/id/person/li-ming",
            "/doc/person/li-ming",
            "/doc/person/li-ming?format=nt",
            "/doc/person/nobody",
            "/ontology",
            "/.well-known/void",
            "/sparql",
            "/sparql?query=ASK%7B%7D",
            "/queries/who-met");
    assertEquals(9, paths.size());
    int hits = 0;
    for (int round = 0; round < 3; round++) {
      for (String path : paths) {
        for (String accept : ACCEPTS) {
          HttpResponse<String> direct = sample.get(path, "Accept", accept);
          HttpResponse<String> cached = get(path, "Accept", accept);
          String what = path + " as " + accept;
          assertEquals(direct.statusCode(), cached.statusCode(), what);
          assertEquals(header(direct, "Content-Type"), header(cached, "Content-Type"), what);
          assertEquals(direct.body(), cached.body(), what);
          hits += header(cached, "Cached").equals("HIT") ? 1 : 0;
        }
      }
    }
    assertTrue(hits >= paths.size() * ACCEPTS.size(), "only " + hits + " came from the cache");
  }

  @Test
  void noReaderGetsThePageInTheLanguageOfAnother() throws Exception {
    for (String language : List.of("fr", "en", "fr", "de, en;q=0.5", "en")) {
      HttpResponse<String> cached =
          get("/doc/topic/region", "Accept", BROWSER, "Accept-Language", language);
      assertEquals("Accept, Accept-Language", header(cached, "Vary"));
    }
    HttpResponse<String> again =
        get("/doc/topic/region", "Accept", BROWSER, "Accept-Language", "en");
    assertEquals("HIT", header(again, "Cached"));
    HttpResponse<String> other =
        get("/doc/topic/region", "Accept", BROWSER, "Accept-Language", "es");
    assertEquals("MISS", header(other, "Cached"), "another language is asked for");
  }

  @Test
  void theTagOfOneFormDoesNotConfirmAnother() throws Exception {
    String path = "/doc/person/borhene-chakroun";
    String tag = header(get(path, "Accept", "text/turtle"), "ETag");
    HttpResponse<String> same = get(path, "Accept", "text/turtle", "If-None-Match", tag);
    assertEquals(304, same.statusCode());
    HttpResponse<String> other = get(path, "Accept", BROWSER, "If-None-Match", tag);
    assertEquals(200, other.statusCode());
    assertTrue(header(other, "Content-Type").startsWith("text/html"));
  }

  private static boolean answers() {
    try {
      return get("/health").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static HttpResponse<String> get(String path, String... headers) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
