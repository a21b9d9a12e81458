package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command does its work, and the parts fit together. */
class CommandsTest {
  private static final List<String> COMMANDS =
      List.of("serve", "load", "extract", "query", "check", "evaluate", "train", "export");

  @TempDir private Path folder;

  @Test
  void everyCommandHasHelpWithAnExampleAndItsExitStatus() {
    assertEquals(8, COMMANDS.size());
    for (String command : COMMANDS) {
      Run run = Run.of(command, "--help");
      assertEquals(0, run.status());
      assertTrue(run.out().matches("(?s).*Examples?:\\s+entente " + command + " .*"), run.out());
      assertTrue(run.out().matches("(?s).*Exit status: \\d .*2\\s+wrong\\s+usage.*"), run.out());
    }
    assertTrue(Run.of("--help").out().contains("Example: entente serve"));
    assertTrue(Run.of("--version").out().matches("Entente [0-9]+\\.[0-9]+\\.[0-9]+\\R"));
  }

  @Test
  void bundledDocumentsAnswerAtOnce() {
    Run csv = Run.of("query", "who-met", "--param", "day=2019-03-05", "--format", "csv");
    assertEquals(0, csv.status(), csv.err());
    assertEquals("", csv.err());
    assertTrue(csv.out().contains("Paris"), csv.out());
    assertTrue(csv.out().contains("LI Ming"), csv.out());
    Run table = Run.of("query", "who-met");
    assertTrue(table.out().endsWith("(2 rows)\n"), table.out());
  }

  @Test
  void theListShowsEachQuestionWithItsParameters() {
    Run list = Run.of("query", "--list");
    assertEquals(0, list.status(), list.err());
    assertTrue(list.out().contains("who-met  "), list.out());
    assertTrue(
        list.out().contains("  organization: organization = UNESCO — any of the organisation's"),
        list.out());
    assertTrue(list.out().contains("  from: integer = 1900 — the first year\n"), list.out());
    assertTrue(list.out().contains("  lacks: string =  — the words"), list.out());
  }

  @Test
  void whatIsLoadedIsAskedCheckedAndExported() {
    String store = folder.resolve("graph").toString();
    Run load = Run.of("load", "data", "--store", store);
    assertEquals(0, load.status(), load.err());
    assertEquals(
        "25 documents read, 25 new, 0 problems; 25 documents now in " + store + "\n", load.err());
    String question = "organization-chart";
    assertEquals(
        Run.of("query", question, "--format", "json").out(),
        Run.of("query", question, "--format", "json", "--store", store).out());
    Run check = Run.of("check", "--store", store);
    assertEquals(0, check.status(), check.out());
    String quads = Run.of("export", "--store", store, "--format", "nquads").out();
    String statements = quads.substring(quads.indexOf('\n') + 1);
    assertTrue(quads.startsWith("# http://localhost:3030/.well-known/void#version-"));
    assertEquals(statements, Run.of("extract", "data", "--format", "nquads").out());
    assertTrue(quads.lines().count() > 10_000, "lines: " + quads.lines().count());
    assertTrue(
        Run.of("export", "--store", store, "--format", "graphml").out().contains("<graphml"));
  }

  @Test
  void factsAreWrittenOneObjectADocument() {
    Run run = Run.of("extract", "data");
    assertEquals(0, run.status(), run.err());
    assertEquals(25, run.out().lines().count());
    assertTrue(run.out().lines().allMatch(l -> l.startsWith("{\"source\":")), run.out());
    Run turtle = Run.of("extract", "data/w-acu-riordan.txt", "--format", "turtle");
    assertTrue(turtle.out().contains("@prefix ent:"), turtle.out());
  }

  @Test
  void aServerSaysWhereItIsAnswersAndStops() throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream talk = new PrintStream(err, true, StandardCharsets.UTF_8);
    AtomicInteger status = new AtomicInteger(-1);
    Console console = new Console(new ByteArrayOutputStream(), talk);
    Thread thread =
        new Thread(() -> status.set(Entente.run(console, "serve", "--port", "0")), "serve");
    thread.start();
    String at = address(err, thread);
    assertTrue(get(at).contains("Who met whom"));
    assertTrue(get(at + "queries/who-met.csv").contains("LI Ming"));
    assertTrue(get(at + "CITATION").startsWith("The Entente authors ("));
    Run remote = Run.of("query", "who-met", "--endpoint", at + "sparql", "--format", "csv");
    assertEquals(0, remote.status(), remote.err());
    assertEquals(Run.of("query", "who-met", "--format", "csv").out(), remote.out());
    Run named = Run.of("query", "evidence-of", "--endpoint", at + "sparql", "--format", "csv");
    assertEquals(Run.of("query", "evidence-of", "--format", "csv").out(), named.out());
    assertTrue(named.out().contains("CHAKROUN"), "named as the data is, not as the address");
    Run fetched = Run.of("extract", at + "documents/ichei-unesco-cooperation-2019.txt");
    assertEquals(0, fetched.status(), fetched.err());
    assertTrue(fetched.out().contains("Borhene CHAKROUN"), fetched.out());
    thread.interrupt();
    thread.join(10_000);
    assertEquals(0, status.get());
    assertEquals(
        1,
        err.toString(StandardCharsets.UTF_8).lines().count(),
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aServerServesWhatALaterLoadMade() throws Exception {
    String store = folder.resolve("live").toString();
    Path one =
        Files.writeString(folder.resolve("a.txt"), "Ms Ada Bell is Rector of Elm University.");
    Path two = Files.writeString(folder.resolve("b.txt"), "Dr Cy Dunn is Dean of Fern College.");
    assertEquals(0, Run.of("load", one.toString(), "--store", store).status());
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream talk = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console = new Console(new ByteArrayOutputStream(), talk);
    Thread thread =
        new Thread(
            () ->
                Entente.run(
                    console,
                    "serve",
                    "--port",
                    "0",
                    "--store",
                    store,
                    "--creator",
                    "Elm University"),
            "serve-live");
    thread.start();
    String at = address(err, thread);
    String talked = err.toString(StandardCharsets.UTF_8);
    assertTrue(
        talked.contains(
            "begin with http://localhost:3030/ and not with "
                + at
                + " . If they should: entente load --store "
                + store
                + " --base "
                + at),
        talked);
    String citation = get(at + "CITATION");
    assertTrue(citation.startsWith("Elm University ("), citation);
    assertFalse(citation.contains("Licence"), citation);
    String question =
        "SELECT ?n { ?p a <http://xmlns.com/foaf/0.1/Person> ; <http://xmlns.com/foaf/0.1/name> ?n } ORDER BY ?n";
    String asked =
        at + "sparql?format=csv&query=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    assertEquals("n\r\nAda Bell\r\n", get(asked));
    assertEquals(0, Run.of("load", two.toString(), "--store", store).status());
    String answer = "";
    for (int i = 0; i < 200 && !answer.contains("Cy Dunn"); i++) {
      Thread.sleep(50);
      answer = get(asked);
      assertTrue(answer.startsWith("n\r\nAda Bell\r\n"), answer);
    }
    assertEquals("n\r\nAda Bell\r\nCy Dunn\r\n", answer);
    assertTrue(get(at + "documents/b.txt").contains("Fern College"));
    thread.interrupt();
    thread.join(10_000);
  }

  @Test
  void aStoreThatAServerHasIsNotReadBesideIt() throws Exception {
    String store = folder.resolve("held").toString();
    Path one = Files.writeString(folder.resolve("a.txt"), "Ms Ada Bell is Rector of Elm College.");
    assertEquals(0, Run.of("load", one.toString(), "--store", store).status());
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Entente.class.getName(),
                "serve",
                "--port",
                "0",
                "--store",
                store)
            .start();
    try (BufferedReader said = server.errorReader(StandardCharsets.UTF_8)) {
      String greeting = String.valueOf(said.readLine());
      Matcher at = Pattern.compile("on (http://localhost:\\d+/)").matcher(greeting);
      assertTrue(at.find(), greeting);
      for (String command : List.of("query who-met", "check", "export --format nquads")) {
        Run run = Run.of((command + " --store " + store).split(" "));
        assertEquals(1, run.status(), command);
        assertTrue(run.err().contains("stop that one first"), run.err());
        assertTrue(run.err().contains("--endpoint ADDRESS/sparql"), run.err());
        assertFalse(run.err().contains("3030"), run.err());
      }
      Run asked = Run.of("query", "posts-held", "--endpoint", at.group(1) + "sparql");
      assertEquals(0, asked.status(), asked.err());
    } finally {
      server.destroy();
    }
  }

  private static String address(ByteArrayOutputStream err, Thread thread)
      throws InterruptedException {
    Pattern pattern = Pattern.compile("serves \\d+ documents on (http://localhost:\\d+/) \\.");
    for (int i = 0; i < 600 && thread.isAlive(); i++) {
      Matcher matcher = pattern.matcher(err.toString(StandardCharsets.UTF_8));
      if (matcher.find()) {
        return matcher.group(1);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no address in: " + err.toString(StandardCharsets.UTF_8));
  }

  private static String get(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
