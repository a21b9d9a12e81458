package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not read, or not as may be thought, is told: never passed over in silence. */
class LeftOutTest {
  private static final String FRENCH =
      "La rectrice de l'Université d'Elm, Mme Ada Bell, a reçu le directeur du bureau des relations"
          + " internationales, M. Jean Pin, qui est venu pour la signature d'un accord.\n";

  @TempDir private Path folder;
  private Path news;
  private StoreInFolder store;

  @BeforeEach
  void makeFolder() throws Exception {
    news = Files.createDirectory(folder.resolve("news"));
    store = new StoreInFolder(folder.resolve("graph"));
    Files.writeString(news.resolve("good.txt"), "Ms Ida Fox is Rector of Oak University.\n");
  }

  @Test
  void filesOfOtherFormatsAreCountedAndNoProblem() throws Exception {
    for (String other : List.of("old.DOC", "more.doc", "map.png", "Makefile", ".hidden.doc")) {
      Files.writeString(news.resolve(other), "Ms Ida Fox is Rector.\n");
    }
    Run load = store.load(news);
    assertEquals(0, load.status(), load.err());
    String told = ": left out, for their format is none that is read: ";
    assertTrue(
        load.err().contains(news + told + "2 files .doc, 1 file .png, 1 file without an ending\n"),
        load.err());
    assertEquals(2, load.err().split("left out", -1).length, load.err());
  }

  @Test
  void whatIsAttachedToALetterIsTold() throws Exception {
    Path letter = news.resolve("letter.eml");
    Files.writeString(
        letter,
        """
        Subject: A visit to Oak University
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain

        Ms Ida Fox, Rector of Oak University, received Mr Bo Carr.
        --b
        Content-Type: application/pdf; name="=?UTF-8?Q?Einladung_f=C3=BCr_alle.pdf?="
        Content-Disposition: attachment; filename="=?UTF-8?Q?Einladung_f=C3=BCr_alle.pdf?="
        Content-Transfer-Encoding: base64

        JVBERi0=
        --b
        Content-Type: image/png; name="logo.png"
        Content-Transfer-Encoding: base64

        iVBORw0=
        --b
        Content-Disposition: attachment; filename="minutes.docx"

        x
        --b--
        """);
    Run load = store.load(news);
    assertEquals(0, load.status(), load.err());
    String told =
        "letter.eml: left out, for they are attached: Einladung für alle.pdf, minutes.docx; save"
            + " them as files to have them read\n";
    assertTrue(load.err().contains(told), load.err());
  }

  @Test
  void aForwardedMessageIsToldAndAnAnsweredOneNot() throws Exception {
    Path quoted = Path.of("src/test/resources/document/quoted");
    for (String letter : new String[] {"gmail-forward.eml", "gmail-reply.eml"}) {
      Files.copy(quoted.resolve(letter), news.resolve(letter));
    }
    Run load = store.load(news);
    assertEquals(0, load.status(), load.err());
    String told = "gmail-forward.eml: tells nothing of the message that it forwards; save that by";
    assertTrue(load.err().contains(told), load.err());
    assertFalse(load.err().contains("gmail-reply.eml"), load.err());
  }

  @Test
  void whatIsThereTwiceIsToldWithWhereTheOtherIs() throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    Files.writeString(first.resolve("good.txt"), "Mr Bo Carr is President of Oak College.\n");
    Run load = store.load(first, news);
    assertTrue(
        load.err()
            .contains(
                "good.txt: left out, for there is one named good.txt from "
                    + first.resolve("good.txt")
                    + " already; rename one of them"),
        load.err());
  }

  @Test
  void oneNameInTwoArchivesIsToldWithBoth() throws Exception {
    for (String archive : new String[] {"first.zip", "second.zip"}) {
      try (ZipOutputStream zip =
          new ZipOutputStream(Files.newOutputStream(folder.resolve(archive)))) {
        zip.putNextEntry(new ZipEntry("2020/one.txt"));
        zip.write("Mr Bo Carr is President of Oak College.".getBytes(StandardCharsets.UTF_8));
      }
    }
    Run load = store.load(folder.resolve("first.zip"), folder.resolve("second.zip"));
    assertEquals(1, load.status());
    String told =
        "2020/one.txt in %s: left out, for there is one named 2020/one.txt in %s already"
            .formatted(folder.resolve("second.zip"), folder.resolve("first.zip"));
    assertTrue(load.err().contains(told), load.err());
  }

  @Test
  void anEntryOfTwoFeedsIsReadOnceAndNobodyIsToRenameIt() throws Exception {
    String item =
        "<item><title>News</title><link>https://elm.example/news/%1$s</link>"
            + "<description>Ms Ada Bell is Rector of Elm University.</description></item>";
    Path all = folder.resolve("all.rss");
    Path some = folder.resolve("some.rss");
    String feed = "<rss><channel><title>Elm</title>%s</channel></rss>";
    Files.writeString(all, feed.formatted(item.formatted("a") + item.formatted("b")));
    Files.writeString(some, feed.formatted(item.formatted("b") + item.formatted("c")));
    Run run = Run.of("extract", all.toString(), some.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals(3, run.out().lines().count(), run.out());
    String told = "https://elm.example/news/b in %s: not read again, for it was read in %s already";
    assertTrue(run.err().contains(told.formatted(some, all)), run.err());
  }

  @Test
  void whatHasTheTextOfAnotherIsTold() throws Exception {
    Path news = Files.createDirectory(folder.resolve("copies"));
    String text = "Ms Ada Bell is Rector of Elm University.";
    Files.writeString(news.resolve("a.txt"), text);
    Files.writeString(news.resolve("b.txt"), text);
    Files.writeString(news.resolve("c.txt"), text + " She met Dr Cy Dunn.");
    String store = folder.resolve("copied").toString();
    Run first = Run.of("load", news.toString(), "--store", store);
    assertEquals(0, first.status(), first.err());
    assertTrue(
        first
            .err()
            .contains(
                "b.txt: has the text of a.txt, and each counts as a source; leave one out if they"
                    + " are one"),
        first.err());
    assertEquals(1, first.err().split("has the text of", -1).length - 1, first.err());
    Path moved = Files.createDirectory(news.resolve("older")).resolve("c.txt");
    Files.move(news.resolve("c.txt"), moved);
    Files.delete(news.resolve("b.txt"));
    Run again = Run.of("load", news.toString(), "--store", store);
    assertTrue(
        again
            .err()
            .contains(
                "older/c.txt: has the text of c.txt, which the store has too; if it was moved, add"
                    + " --withdraw c.txt"),
        again.err());
    Files.writeString(news.resolve("b.txt"), text);
    Files.writeString(news.resolve("d.txt"), text);
    Run third = Run.of("load", news.toString(), "--store", store);
    assertTrue(third.err().contains("d.txt: has the text of a.txt, and each"), third.err());
    assertEquals(1, third.err().split("has the text of", -1).length - 1, third.err());
    Files.delete(news.resolve("b.txt"));
    Files.delete(news.resolve("d.txt"));
    Run done =
        Run.of(
            "load",
            news.toString(),
            "--store",
            store,
            "--withdraw",
            "c.txt",
            "--withdraw",
            "b.txt",
            "--withdraw",
            "d.txt");
    assertFalse(done.err().contains("has the text of"), done.err());
    assertTrue(done.err().contains("2 documents now"), done.err());
  }

  @Test
  void aDocumentInAnotherLanguageIsExplainedByThat() throws Exception {
    Path french = Files.writeString(news.resolve("visite.txt"), FRENCH);
    Run explained = Run.of("extract", french.toString(), "--explain");
    assertEquals(
        "== visite.txt: is in French, and only English is read; kept with its title, and without"
            + " facts\n",
        explained.out());
  }

  @Test
  void aTableThatIsNoRosterIsRemarkedOnAndNoProblem() throws Exception {
    Files.writeString(news.resolve("plain.csv"), "person,role,organization\nA B,Dean,C\n");
    Files.writeString(news.resolve("elms.csv"), "name,ror,wikidata\nElm University,,\n");
    Path report = folder.resolve("report.txt");
    Run load = store.load(news, "--report", report);
    assertEquals(0, load.status(), load.err());
    assertFalse(load.err().contains("elms.csv"), load.err());
    String told = "plain.csv: left out; a table of posts is named NAME.roster.csv";
    assertTrue(load.err().contains(told), load.err());
    assertTrue(Files.readString(report).contains("remark: " + news + "/" + told));
    Path page = folder.resolve("report.html");
    store.load(news, "--report", page);
    assertTrue(Jsoup.parse(page, "UTF-8").select("li").text().contains(told));
    Path turtle = folder.resolve("report.ttl");
    store.load(news, "--report", turtle);
    Model model = RDFDataMgr.loadModel(turtle.toString());
    assertEquals(1, model.listObjectsOfProperty(RDFS.comment).toList().size());
  }

  @Test
  void namedByItselfItIsRefused() throws Exception {
    Path table = Files.writeString(folder.resolve("plain.csv"), "person,role,organization\n");
    Run run = Run.of("extract", table.toString());
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains("NAME.roster.csv"), run.err());
  }

  @Test
  void aDocumentInAnotherLanguageIsKeptWithItsTitleAndWithoutFacts() throws Exception {
    Files.writeString(
        news.resolve("visite.txt"), "Une délégation en visite à l'Université d'Elm\n\n" + FRENCH);
    Path report = folder.resolve("report.txt");
    Run load = store.load(news, "--report", report);
    assertEquals(0, load.status(), load.err());
    assertTrue(
        load.err().contains("visite.txt: is in French, and only English is read"), load.err());
    List<String> lines = Files.readString(report).lines().toList();
    String none = "0 persons, 0 organisations, 0 posts, 0 meetings, 0 agreements";
    assertTrue(lines.contains("new: visite.txt: " + none), lines.toString());
    assertFalse(lines.toString().contains("(name?)"), lines.toString());
    assertFalse(store.quads().contains("ada-bell"));
    assertTrue(store.quads().contains("\"Une délégation en visite à l'Université d'Elm\""));
    Run extract = Run.of("extract", news.toString());
    assertEquals(0, extract.status());
    assertTrue(extract.err().contains("is in French"), extract.err());
    assertEquals(2, extract.out().lines().count());
  }

  @Test
  void aReportIsWrittenAlsoWhereNothingCouldBeRead() throws Exception {
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Files.createFile(bad.resolve("empty.txt"));
    Path report = folder.resolve("report.txt");
    Run load = store.load(bad, "--report", report);
    assertEquals(1, load.status());
    String text = Files.readString(report);
    assertTrue(text.startsWith("0 documents read, 1 problem; 0 documents now"), text);
    assertTrue(text.contains("not read: empty.txt"), text);
  }

  @Test
  void aMisspeltOptionIsNamed() {
    Run load = Run.of("load", news.toString(), "--sotre", folder.toString());
    assertEquals(2, load.status());
    assertTrue(load.err().contains("there is no option --sotre"), load.err());
    Run missing = Run.of("load", news.toString());
    assertFalse(missing.err().contains("there is no option"), missing.err());
  }

  @Test
  void aRegisterThatIsNotThereIsSaidToBeMissing() {
    Run load = store.load(news, "--register", folder.resolve("nope.csv"));
    assertEquals(1, load.status());
    assertTrue(load.err().contains("nope.csv: there is no such file"), load.err());
  }

  @Test
  void namesBeginWithThePortThatWasFree() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process serve =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Entente.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                news.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var said = serve.errorReader()) {
      String greeting = said.lines().filter(l -> l.contains("serves")).findFirst().orElseThrow();
      String site = greeting.replaceFirst(".* on (http://localhost:[0-9]+/) .*", "$1");
      HttpRequest request = HttpRequest.newBuilder(URI.create(site + "CITATION")).build();
      String citation =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
      assertTrue(citation.contains(site), citation);
    } finally {
      serve.destroy();
      assertTrue(serve.waitFor(20, TimeUnit.SECONDS));
    }
  }
}
