package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.ENT;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {
  /** How often a load is killed; more by -Dkills=50. */
  private static final int KILLS = Integer.getInteger("kills", 8);

  @TempDir private Path folder;
  private StoreInFolder store = new StoreInFolder(Path.of(""));

  @BeforeEach
  void nameStore() {
    store = new StoreInFolder(folder.resolve("graph"));
  }

  private static List<Path> documents() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("data"))) {
      List<Path> documents =
          files.filter(f -> f.toString().matches(".*\\.(txt|html)")).sorted().toList();
      assertEquals(25, documents.size());
      return documents;
    }
  }

  @Test
  void loadingAgainChangesNothing() {
    assertEquals(0, store.load("data").status());
    String once = store.quads();
    Run again = store.load("data");
    assertTrue(
        again.err().startsWith("25 documents read, 25 unchanged, 0 problems; 25 documents now"),
        again.err());
    assertEquals(once, store.quads());
  }

  @Test
  void theOrderOfLoadsDoesNotMatter() throws Exception {
    List<Path> documents = new ArrayList<>(documents());
    store.load(documents.toArray());
    String once = store.quads();
    Collections.shuffle(documents, new Random(5));
    store.load("--anew", documents.get(0));
    store.load(documents.subList(1, 12).toArray());
    store.load(documents.subList(10, 25).toArray());
    assertEquals(once, store.quads());
  }

  @Test
  void aRegisterIsKeptReplacedAndTakenAway() throws Exception {
    Path one = Files.writeString(folder.resolve("1.txt"), "Ms Ada Bell, Rector of Elm University.");
    Path two =
        Files.writeString(folder.resolve("2.txt"), "Dr Cy Dunn, Rector of Ulmen University.");
    store.load(one, two);
    String before = store.quads();
    assertFalse(before.contains("id/register-entry"));
    Path register =
        Files.writeString(
            folder.resolve("own.csv"), "name,aliases,ror\nElm University,,04h4z8k05\n");
    Run known = store.load("--register", register);
    assertEquals(0, known.status(), known.err());
    String entered = store.quads();
    assertTrue(entered.contains("<https://ror.org/04h4z8k05>"), entered);
    assertNotEquals(before, entered);
    Files.writeString(register, "name,aliases,ror\nElm University,Ulmen University,04h4z8k05\n");
    store.load("--register", register);
    assertTrue(
        store.quads().contains("id/organization/ulmen-university"), "the longer name is shown");
    assertFalse(store.quads().contains("id/organization/elm-university"), "and the two are one");
    assertEquals(0, store.load("--withdraw", "own.csv").status());
    assertEquals(before, store.quads());
  }

  @Test
  void theReportIsAPageOrRdfWithWhatWasNotUnderstood() throws Exception {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(
        news.resolve("a<b>.txt"), "Ms Ada Bell, Rector of Elm University, met the Dean.");
    Files.writeString(news.resolve("empty.txt"), "");
    Path page = folder.resolve("report.html");
    assertEquals(1, store.load(news, "--report", page).status());
    Document html = Jsoup.parse(page, "UTF-8");
    assertEquals("a<b>.txt", html.select("tbody th").text());
    assertTrue(html.select("ul li").text().contains("empty.txt"), html::text);
    assertTrue(html.select("details li").text().contains("“Dean” (post without holder?)"));
    Path turtle = folder.resolve("report.ttl");
    store.load(news, "--report", turtle);
    Model model = RDFDataMgr.loadModel(turtle.toString());
    assertEquals(1, model.listSubjectsWithProperty(RDF.type, ENT.LoadResult).toList().size());
    assertTrue(model.contains(null, ENT.state, "unchanged"));
    assertEquals(1, model.listObjectsOfProperty(ENT.problem).toList().size());
    Statement words = model.listStatements(null, OA.exact, "Dean").next();
    int start = words.getSubject().getProperty(OA.start).getInt();
    assertEquals(Files.readString(news.resolve("a<b>.txt")).indexOf("Dean"), start);
  }

  @Test
  void aChangedDocumentReplacesItsOwnClaimsAlone() throws Exception {
    Path one =
        Files.writeString(folder.resolve("one.txt"), "Ms Ada Bell is Rector of Elm University.");
    Path two = Files.writeString(folder.resolve("two.txt"), "Dr Cy Dunn is Dean of Fern College.");
    store.load(one, two);
    Files.writeString(one, "Ms Eve Fox is Rector of Elm University.");
    Run changed = store.load(one);
    assertTrue(changed.err().startsWith("1 document read, 1 changed"), changed.err());
    String after = store.quads();
    assertFalse(after.contains("Ada Bell"));
    assertTrue(after.contains("Eve Fox"));
    assertTrue(after.contains("Cy Dunn"));
    store.load("--anew", one, two);
    assertEquals(after, store.quads());
  }

  @Test
  void aWithdrawnDocumentTakesItsClaimsAndNothingElse() throws Exception {
    List<Path> documents = documents();
    store.load(documents.subList(1, 25).toArray());
    String without = store.quads();
    store.load(documents.get(0));
    assertNotEquals(without, store.quads());
    Run withdrawn =
        store.load("--withdraw", documents.get(0).getFileName(), "--report", folder + "/r");
    assertEquals("1 withdrawn", withdrawn.err().split(", ")[1]);
    assertTrue(Files.readString(folder.resolve("r")).contains("withdrawn: "));
    assertEquals(without, store.quads());
    Run never = store.load("--withdraw", "never.txt");
    assertEquals(1, never.status());
    assertTrue(never.err().contains("no document or register never.txt"), never.err());
    Run bundled = store.load("--withdraw", "organizations.csv");
    assertEquals(1, bundled.status());
    assertTrue(
        bundled.err().contains("organizations.csv comes with Entente and cannot be withdrawn"),
        bundled.err());
    String name = documents.get(1).getFileName().toString();
    Run both = store.load(documents.get(1), "--withdraw", name);
    assertEquals(1, both.status());
    assertTrue(both.err().contains(name + " is loaded in this call"), both.err());
  }

  @Test
  void twoAddressesOfOnePageAreTwoDocuments() throws Exception {
    HttpServer site = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    site.createContext(
        "/news.php",
        exchange -> {
          String who = exchange.getRequestURI().getQuery().equals("id=1") ? "Ada Bell" : "Eve Fox";
          byte[] page = ("<p>Ms " + who + " is <b>Rector</b> of Elm University.").getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
    try {
      String page = "http://localhost:" + site.getAddress().getPort() + "/news.php?id=";
      store.load(page + 1);
      Run second = store.load(page + 2);
      assertTrue(second.err().startsWith("1 document read, 1 new"), second.err());
      assertTrue(store.quads().contains("Ada Bell") && store.quads().contains("Eve Fox"));
      assertFalse(
          store.quads().contains("<b>"), "a page, as the server says, although its name does not");
    } finally {
      site.stop(0);
    }
  }

  @Test
  void whatOwnWordsReadIsReadAgainWithoutThem() throws Exception {
    Path words = Files.createDirectory(folder.resolve("words"));
    Files.writeString(words.resolve("role-heads.txt"), "lonko |\n");
    Path news = Files.writeString(folder.resolve("news.txt"), "Ada Bell, Lonko of Elm University.");
    store.load(news);
    String without = store.quads();
    store.load(news, "--words", words);
    Run again = store.load(news);
    assertEquals(0, again.status());
    assertEquals(without, store.quads());
  }

  @Test
  void anAddedKnownNameJoinsUntilALoadReadsWithoutIt() throws Exception {
    Path words = Files.createDirectory(folder.resolve("words"));
    Path names =
        Files.writeString(words.resolve("known-names.txt"), "elm university | ulmen universitat\n");
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("1.txt"), "Ms Ada Bell, Rector of Elm University.");
    Files.writeString(news.resolve("2.txt"), "Dr Cy Dunn, Rector of Ulmen Universit\u00e4t.");
    store.load(news);
    String apart = store.quads();
    assertEquals(2, organizations(apart));
    Run joined = store.load(news, "--words", words);
    assertEquals(0, joined.status(), joined.err());
    assertTrue(joined.err().startsWith("2 documents read, 2 unchanged"), joined.err());
    String one = store.quads();
    assertEquals(1, organizations(one));
    assertTrue(one.contains("organization.known-name"), "with the rule that says so");
    Files.writeString(folder.resolve("3.txt"), "Ms Eve Fox, Dean of Fern College.");
    store.load(folder.resolve("3.txt"), "--words", words);
    store.load("--withdraw", "3.txt");
    assertEquals(one, store.quads(), "a load that reads nothing compares names as before");
    Files.writeString(names, "elm university | ulm universitat\n");
    store.load(news, "--words", words);
    assertEquals(apart, store.quads(), "decided anew, though all documents are as they were");
    Files.writeString(names, "elm university | ulmen universitat\n");
    store.load(news, "--words", words);
    assertEquals(one, store.quads());
    Run without = store.load(news);
    assertEquals(apart, store.quads());
    assertTrue(
        without.err().contains("without the words of an earlier load (known-names.txt)"),
        without.err());
    assertFalse(store.load(news).err().contains("earlier load"), "which is told once");
  }

  private static long organizations(String quads) {
    return quads
        .lines()
        .flatMap(line -> Stream.of(line.split(" ")))
        .filter(term -> term.matches("<[^>]*/id/organization/[^>]*>"))
        .distinct()
        .count();
  }

  @Test
  void theBaseStaysUnlessAnotherIsGiven() throws Exception {
    store.load("--base", "https://a.example/", documents().get(0));
    store.load(documents().get(1));
    assertTrue(store.quads().contains("<https://a.example/id/document/"));
    assertFalse(store.quads().contains("<http://localhost:3030/id/document/"));
    store.load("--base", "https://b.example/", documents().get(2));
    assertFalse(store.quads().contains("<https://a.example/id/document/"));
    String named = store.quads();
    Run alone = store.load("--base", "https://c.example/");
    assertEquals(0, alone.status(), alone.err());
    assertEquals(
        named.lines().skip(1).sorted().toList(),
        store
            .quads()
            .lines()
            .skip(1)
            .map(l -> l.replace("c.example", "b.example"))
            .sorted()
            .toList(),
        "the same under other names");
  }

  /** Loads one document, then kills loads of all at all moments of their lives. */
  @Test
  void aKilledLoadLeavesTheStoreAsBeforeOrAsAfter() throws Exception {
    store.load("data");
    String after = store.quads();
    Path one = documents().get(0);
    store.load("--anew", one);
    String before = store.quads();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.entente.cli.Entente",
            "load",
            "--store",
            store.path().toString(),
            "data");
    long whole = time(command, Long.MAX_VALUE);
    assertEquals(after, store.quads());
    int killed = 0;
    int asAfter = 0;
    for (int i = 0; i < KILLS; i++) {
      store.load("--anew", one);
      long took = time(command, whole * (i + 1) / (KILLS + 1));
      killed += took < 0 ? 1 : 0;
      // The first load may have met a busy machine: whichever ends before its kill says so.
      whole = took < 0 ? whole : Math.min(whole, took);
      String now = store.quads();
      assertTrue(now.equals(before) || now.equals(after), "neither before nor after: kill " + i);
      asAfter += now.equals(after) ? 1 : 0;
      assertEquals(0, store.load("data").status(), "the store takes the next load");
      assertEquals(after, store.quads());
    }
    System.out.printf(
        "%d loads of %d ms, %d killed: %d stores as before, %d as after, each took the next load%n",
        KILLS, whole, killed, KILLS - asAfter, asAfter);
    assertTrue(killed > KILLS / 2, "killed " + killed);
  }

  /** Runs a command and kills it after some milliseconds; how long it took, or -1 if killed. */
  private static long time(List<String> command, long most) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(Math.min(most, 120_000), TimeUnit.MILLISECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
      return -1;
    }
    assertEquals(0, process.exitValue());
    return (System.nanoTime() - start) / 1_000_000;
  }
}
