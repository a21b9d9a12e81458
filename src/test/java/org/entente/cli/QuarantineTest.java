package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.graph.Store;
import org.entente.vocabulary.ENT;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {
  private static final Path FILES = Path.of("src/test/resources/mapping");

  /** Each a part of the other. */
  private static final String CIRCLE =
      """
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <#a> a org:Organization ; skos:prefLabel "Elm University" ; org:subOrganizationOf <#b> .
      <#b> a org:Organization ; skos:prefLabel "Fern Foundation" ; org:subOrganizationOf <#a> .
      """;

  @TempDir private Path folder;
  private StoreInFolder store = new StoreInFolder(Path.of(""));

  @BeforeEach
  void nameStore() {
    store = new StoreInFolder(folder.resolve("graph"));
  }

  @Test
  void rostersAndRdfAreLoadedWithTheirEvidence() {
    Run loaded = store.load(FILES.resolve("libreoffice.roster.csv"), FILES.resolve("people.ttl"));
    assertEquals(0, loaded.status(), loaded.err());
    assertTrue(loaded.err().contains("people.ttl: 1 statement is not understood"), loaded.err());
    Run check = Run.of("check", "--store", store.path().toString());
    assertEquals(0, check.status(), check.out());
    String quads = store.quads();
    assertTrue(quads.contains("id/person/jose-nunez>"), quads);
    assertFalse(quads.contains("@elm.example\""), "an address from the table");
    Run query =
        Run.of(
            "query",
            "holders-as-of",
            "--store",
            store.path().toString(),
            "--param",
            "day=2020-01-01",
            "--param",
            "organization=elm",
            "--format",
            "csv");
    assertEquals(0, query.status(), query.err());
    assertTrue(query.out().contains("Ada"), query.out());
    String again = store.load(FILES.resolve("people.ttl")).err();
    assertTrue(again.contains("1 document read, 1 unchanged"), again);
    assertEquals(quads, store.quads());
  }

  @Test
  void whatViolatesTheShapesIsKeptOutAndNotLost() throws Exception {
    Path circle = Files.writeString(folder.resolve("circle.ttl"), CIRCLE);
    Path report = folder.resolve("report.ttl");
    Run loaded = store.load("data/w-hrk-interim.txt", circle, "--report", report);
    assertEquals(1, loaded.status());
    assertTrue(
        loaded
            .err()
            .contains(
                "circle.ttl: in quarantine and left out of the graph, until it is mended and loaded"
                    + " again: An organisation is not a part of itself, directly or through others."
                    + " (id/organization/elm-university)"),
        loaded.err());
    assertTrue(
        loaded.err().contains("1 document read, 1 new, 1 in quarantine, 1 problem; 1 document now"),
        loaded.err());
    assertFalse(store.quads().contains("elm-university"));
    Model told = RDFDataMgr.loadModel(report.toString());
    assertTrue(told.contains(null, ENT.state, "quarantined"));
    Path page = folder.resolve("report.html");
    store.load(circle, "--report", page);
    assertTrue(Jsoup.parse(page, "UTF-8").text().contains("In quarantine"));
    assertTrue(
        new Store(store.path())
            .quarantine()
            .get("circle.ttl")
            .kept()
            .reading()
            .document()
            .text()
            .contains("Fern Foundation"));
    Run check = Run.of("check", "--store", store.path().toString());
    assertEquals(1, check.status());
    assertTrue(check.out().contains("circle.ttl: in quarantine"), check.out());
  }

  @Test
  void whatIsExtractedOrServedAtOnceIsCheckedToo() throws Exception {
    String circle = Files.writeString(folder.resolve("circle.ttl"), CIRCLE).toString();
    String why = "circle.ttl: left out until it is mended: An organisation is not a part of itself";
    String news = "data/w-hrk-interim.txt";
    for (String format : List.of("jsonl", "nquads")) {
      Run extracted = Run.of("extract", "--format", format, circle, news);
      assertEquals(1, extracted.status());
      assertTrue(extracted.err().contains(why), extracted.err());
      assertFalse(extracted.out().contains("Elm University"), extracted.out());
      assertTrue(extracted.out().contains("w-hrk-interim"), extracted.out());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Console console =
        new Console(OutputStream.nullOutputStream(), new PrintStream(said, true, UTF_8));
    Graphs.Opened served =
        Graphs.openSound(
            Optional.empty(),
            List.of(circle, news),
            "http://localhost:3030/",
            new Registers(),
            new Fetching(),
            console);
    assertEquals(1, served.documents());
    assertTrue(said.toString(UTF_8).contains(why), said.toString(UTF_8));
    Run check = Run.of("check", circle);
    assertEquals(1, check.status());
    assertTrue(check.out().contains("is not a part of itself"), "check looks at all there is");
  }

  @Test
  void aMendedFileLeavesTheQuarantine() throws Exception {
    Path circle = Files.writeString(folder.resolve("circle.ttl"), CIRCLE);
    store.load("data/w-hrk-interim.txt", circle);
    store.load("data/w-daad-ugc.txt");
    assertEquals(1, new Store(store.path()).quarantine().size(), "other loads leave it there");
    Files.writeString(circle, CIRCLE.replace("; org:subOrganizationOf <#a>", ""));
    Run mended = store.load(circle);
    assertEquals(0, mended.status(), mended.err());
    assertTrue(store.quads().contains("elm-university"));
    assertEquals(0, new Store(store.path()).quarantine().size());
    assertEquals(0, Run.of("check", "--store", store.path().toString()).status());
    Files.writeString(circle, CIRCLE);
    store.load(circle);
    assertFalse(
        store.quads().contains("elm-university"), "what the file no longer says is not kept");
    assertEquals(0, store.load("--withdraw", "circle.ttl").status());
    assertEquals(0, new Store(store.path()).quarantine().size());
  }

  @Test
  void badRowsAreToldAndTheRestIsLoaded() throws Exception {
    Path roster =
        Files.writeString(
            folder.resolve("x.roster.csv"),
            "person,role,organization\nAda Bell,Rector,Elm University\nCy Dunn,,Elm University\n");
    Run loaded = store.load(roster);
    assertEquals(1, loaded.status());
    assertTrue(
        loaded
            .err()
            .contains("entente: x.roster.csv, line 3: the cell 'role' is empty; fill it in"),
        loaded.err());
    assertTrue(store.quads().contains("id/person/ada-bell>"));
  }
}
