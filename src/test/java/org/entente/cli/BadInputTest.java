package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people give by mistake: a message that names it and the remedy, the right exit status. */
class BadInputTest {
  private static final String GOOD =
      "On 3 May 2020, Ms Ann Example, Rector of Example University, met Mr Bob Sample,"
          + " Minister of Education of Samplia, in Exampleton.\n";

  @TempDir private Path folder;

  @Test
  void aMissingFile() {
    fails(1, "no such file", "extract", folder.resolve("nix.txt").toString());
    fails(1, "no such file", "load", folder + "/nix.zip", "--store", folder + "/store");
  }

  @Test
  void aFolderWithoutDocuments() throws IOException {
    Files.writeString(folder.resolve("picture.png"), "x");
    fails(1, "no documents in this folder", "extract", folder.toString());
  }

  @Test
  void anEmptyFile() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.txt"));
    fails(1, "empty", "extract", file.toString());
  }

  @Test
  void binaryGarbage() throws IOException {
    byte[] garbage = new byte[4096];
    new Random(7).nextBytes(garbage);
    Path file = Files.write(folder.resolve("garbage.txt"), garbage);
    fails(1, "not text", "extract", file.toString());
  }

  @Test
  void aFileInAnotherCharsetIsReadAllTheSame() throws IOException {
    String text =
        "On 3 May 2020, Ms Zoë Müller, Rector of the University of Genève, met students.\n";
    Files.write(folder.resolve("latin.txt"), text.getBytes(Charset.forName("windows-1252")));
    Run run = Run.of("extract", folder.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("Zoë Müller"), run.out());
  }

  @Test
  void aTextOfFiftyMegabytes() throws IOException {
    Path file = folder.resolve("huge.txt");
    byte[] line =
        "A line of text that goes on and on and on and on and on and on.\n"
            .getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 50 * 1024 * 1024 / line.length; i++) {
        out.write(line);
      }
    }
    fails(1, "split it", "extract", file.toString());
    fails(1, "split it", "extract", folder.toString());
  }

  @Test
  void aBrokenArchive() throws IOException {
    Path file = Files.writeString(folder.resolve("news.zip"), "no archive at all");
    fails(1, "no zip archive", "extract", file.toString());
  }

  @Test
  void theOtherDocumentsAreReadAllTheSame() throws IOException {
    Files.writeString(folder.resolve("good.txt"), GOOD);
    Files.createFile(folder.resolve("empty.txt"));
    Run run = Run.of("extract", folder.toString(), folder + "/missing.txt");
    assertEquals(1, run.status());
    assertEquals(1, run.out().lines().count(), run.out());
    assertTrue(run.out().contains("Ann Example"), run.out());
    assertTrue(run.err().contains("empty.txt"), run.err());
    assertTrue(run.err().contains("missing.txt"), run.err());
    Run load =
        Run.of("load", folder.toString(), "--store", folder + "/s", "--report", folder + "/r");
    assertEquals(1, load.status());
    assertTrue(
        load.err().contains("1 document read, 1 new, 1 problem; 1 document now"), load.err());
    String report = Files.readString(folder.resolve("r"));
    assertTrue(report.contains("not read: empty.txt"), report);
    Run query = Run.of("query", "co-participants", "--param", "name=Ann", "--store", folder + "/s");
    assertEquals(0, query.status(), query.err());
    assertTrue(query.out().contains("Bob Sample"), query.out());
  }

  @Test
  void anArchiveIsReadLikeAFolder() throws IOException {
    Path file = folder.resolve("news.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("2020/good.txt"));
      zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
    }
    Run run = Run.of("extract", file.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("{\"source\":\"2020/good.txt\""), run.out());
  }

  @Test
  void aFolderOfEveryFormatIsRead() throws IOException {
    Path fixtures = Path.of("src/test/resources/document");
    List<String> read =
        List.of("visit.docx", "visit.odt", "visit.pdf", "visit.md", "alternative.eml", "feed.rss");
    for (String file : read) {
      Files.copy(fixtures.resolve(file), folder.resolve(file));
    }
    Files.copy(fixtures.resolve("feed.atom"), folder.resolve("news.xml"));
    Files.writeString(folder.resolve("data.xml"), "<data/>");
    Files.copy(fixtures.resolve("web.warc.gz"), folder.resolve("web.warc.gz"));
    Run run = Run.of("extract", folder.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(11, run.out().lines().count(), run.out());
    assertTrue(run.out().contains("{\"source\":\"https://elm.example/news/oak\""), run.out());
  }

  @Test
  void aTarArchiveWithStepsUpInItsNames() {
    Run run = Run.of("extract", "src/test/resources/document/steps.tar");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("{\"source\":\"steps.txt\""), run.out());
    assertFalse(run.out().contains("../"), run.out());
  }

  @Test
  void lockedAndScannedDocuments() throws IOException {
    fails(1, "locked by a password", "extract", "src/test/resources/document/locked.pdf");
    Path text = Files.writeString(folder.resolve("not.pdf"), "Hello");
    fails(1, "is no PDF", "extract", text.toString());
    Path feed = Files.writeString(folder.resolve("not.rss"), "<html>");
    fails(1, "is no RSS or Atom feed", "extract", feed.toString());
  }

  @Test
  void aFeedAtAnAddress() throws IOException {
    byte[] feed = Files.readAllBytes(Path.of("src/test/resources/document/feed.atom"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/news",
        exchange -> {
          exchange.sendResponseHeaders(200, feed.length);
          exchange.getResponseBody().write(feed);
          exchange.close();
        });
    server.start();
    try {
      Run run =
          Run.of(
              "extract",
              "--private-addresses",
              "http://localhost:" + server.getAddress().getPort() + "/news");
      assertEquals(0, run.status(), run.err());
      assertTrue(run.out().startsWith("{\"source\":\"https://oak.example/1\""), run.out());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void twoDocumentsOfOneName() throws IOException {
    Path one = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("x.txt"), GOOD);
    Path two = Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("x.txt"), GOOD);
    Run run = Run.of("extract", one.toString(), two.toString());
    assertEquals(1, run.status());
    assertTrue(run.err().contains("rename one of them"), run.err());
  }

  @Test
  void aPortInUse() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      String port = Integer.toString(socket.getLocalPort());
      fails(1, "Port " + port + " is taken", "serve", "--port", port);
      fails(1, "--port " + (socket.getLocalPort() + 1), "serve", "--port", port);
    }
    fails(2, "0 to 65535", "serve", "--port", "65536");
    fails(2, "--port", "serve", "--port", "many");
  }

  @Test
  void anUnknownQuestion() {
    fails(2, "Nearest: who-met", "query", "who-mett");
    fails(2, "entente query --list", "query", "zzzzzzzzzz");
    fails(2, "no file", "query", "nix.rq");
    fails(2, "--list", "query");
  }

  @Test
  void aMalformedParameter() {
    fails(
        2,
        "Parameter 'day' takes a year, a month or a day",
        "query",
        "who-met",
        "--param",
        "day=5 March");
    fails(2, "Example: --param day=2019-03-05", "query", "who-met", "--param", "day=");
    fails(2, "It takes: day.", "query", "who-met", "--param", "dya=2019-03-05");
    fails(2, "--param takes NAME=VALUE", "query", "who-met", "--param", "2019-03-05");
  }

  @Test
  void aQueryThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.rq"), "SELEKT *");
    fails(1, "bad.rq: is no query", "query", file.toString());
    Path broken = Files.writeString(folder.resolve("broken.rq"), "SELECT * {\n ?s ?p");
    fails(
        1,
        "Syntax error at line 2, column 6: the query ends before it is complete.",
        "query",
        broken.toString());
  }

  @Test
  void aStoreThatIsNotThereOrNotWhole() throws IOException {
    fails(1, "make one with: entente load", "query", "who-met", "--store", folder + "/none");
    fails(1, "make one with", "serve", "--store", folder + "/none");
    fails(1, "make one with", "export", "--store", folder + "/none", "--format", "nquads");
    fails(1, "make one with", "check", "--store", folder + "/none");
    Files.createDirectories(folder.resolve("half/generation-1"));
    Files.writeString(folder.resolve("half/VERSION"), "entente-store 3\n");
    fails(1, "broken off", "query", "who-met", "--store", folder + "/half");
    Files.writeString(folder.resolve("half/VERSION"), "entente-store 1\n");
    fails(1, "--anew", "query", "who-met", "--store", folder + "/half");
    fails(1, "--anew", "load", "data", "--store", folder + "/half");
    fails(2, "what to load", "load", "--store", folder + "/half");
  }

  @Test
  void wrongUsage() {
    fails(2, "--format takes", "query", "who-met", "--format", "pdf");
    fails(2, "--format takes", "export", "--store", folder.toString(), "--format", "pdf");
    fails(2, "--endpoint takes", "query", "who-met", "--endpoint", "localhost");
    fails(2, "not both", "query", "who-met", "--endpoint", "http://x/", "--store", "x");
    fails(2, "not both", "check", "x", "--store", "x");
    fails(2, "leave out", "serve", "--store", "x", "--data", "y");
    fails(2, "ends in a slash", "serve", "--base", "http://example.org");
    fails(2, "address of a licence", "serve", "--license", "CC-BY");
    fails(2, "--creator takes", "serve", "--creator", " ");
    fails(2, "SOURCE", "extract");
    fails(2, "--store", "load", "x");
    fails(2, "frobnicate", "frobnicate");
    fails(2, "--help", "query", "--frobnicate");
    fails(2, "", new String[0]);
  }

  @Test
  void aCheckOfWhatCannotBeRead() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "Ms Ada Bell is Rector of Elm University.");
    Run sound = Run.of("check", news.toString());
    assertEquals(0, sound.status(), sound.out());
    assertTrue(sound.out().startsWith("Nothing found"), sound.out());
    Files.write(news.resolve("b.html"), new byte[] {0, 1, 2, 3});
    Files.write(news.resolve("c.pdf"), new byte[] {0, 1, 2, 3});
    Run check = Run.of("check", news.toString());
    assertEquals(1, check.status());
    assertFalse(check.out().contains("Nothing found"), check.out());
    assertEquals(2, check.out().lines().filter(l -> l.startsWith("not read: ")).count());
    assertTrue(check.out().contains("not read: b.html: "), check.out());
  }

  /** By the exception, for whoever runs the tests may read everything. */
  @Test
  void aFileThatMayNotBeRead() {
    Path file = folder.resolve("a.txt");
    String told = Folder.unreadable(file, new AccessDeniedException(file.toString()));
    assertEquals(file + ": may not be read by you; change its permissions", told);
    String broken = Folder.unreadable(file, new IOException("the disk is broken"));
    assertEquals(file + ": cannot be read (the disk is broken)", broken);
  }

  @Test
  void aFormatThatTheAnswerCannotHave() throws IOException {
    String endpoint = "http://localhost:1/sparql"; // is not even asked
    for (String format : List.of("ttl", "nt", "nq", "jsonld", "trig", "rdf")) {
      fails(2, "table, csv, tsv, json, xml", "query", "who-met", "--format", format);
      fails(2, "a table", "query", "who-met", "--format", format, "--endpoint", endpoint);
    }
    String graph =
        Files.writeString(folder.resolve("c.rq"), "CONSTRUCT WHERE { ?s a ?c }").toString();
    for (String format : List.of("table", "csv", "tsv", "json", "xml")) {
      fails(2, "ttl, nt, nq, jsonld, trig, rdf", "query", graph, "--format", format);
    }
    String truth = Files.writeString(folder.resolve("a.rq"), "ASK { ?s ?p ?o }").toString();
    fails(2, "yes or no", "query", truth, "--format", "ttl");
    assertEquals("yes\n", Run.of("query", truth, "--format", "table").out());
    assertTrue(Run.of("query", truth, "--format", "json").out().contains("true"));
    assertTrue(Run.of("query", graph).out().contains("@prefix"));
    assertTrue(Run.of("query", graph, "--format", "NT").out().startsWith("<http"));
  }

  @Test
  void anEndpointThatIsAWebPage() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = "<!DOCTYPE html><p>Welcome".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      String at = "http://localhost:" + server.getAddress().getPort() + "/";
      String graph =
          Files.writeString(folder.resolve("c.rq"), "CONSTRUCT WHERE { ?s a ?c }").toString();
      String truth = Files.writeString(folder.resolve("a.rq"), "ASK { ?s ?p ?o }").toString();
      for (String question : List.of("who-met", graph, truth)) {
        Run run = Run.of("query", question, "--endpoint", at);
        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().contains("is no answer to a query but a web page"), run.err());
        assertTrue(run.err().contains("as in " + at + "sparql"), run.err());
        assertFalse(run.err().contains("Welcome"), run.err());
      }
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anEndpointThatDoesNotAnswer() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String endpoint = "http://localhost:" + free + "/sparql";
    fails(1, "does not answer", "query", "who-met", "--endpoint", endpoint);
    fails(
        1,
        "cannot be read",
        "extract",
        "--private-addresses",
        "http://localhost:" + free + "/news.html");
  }

  private static void fails(int status, String message, String... arguments) {
    Run run = Run.of(arguments);
    String given = String.join(" ", arguments) + "\n" + run.err();
    assertEquals(status, run.status(), given);
    assertTrue(run.err().contains(message), given);
    assertEquals("", run.out(), given);
    for (String inside : List.of("Exception", "\tat ", "should not have happened")) {
      assertFalse(run.err().contains(inside), given);
    }
  }
}
