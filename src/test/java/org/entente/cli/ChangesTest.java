package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server tells of the loads that led to what it serves. */
class ChangesTest {
  private static final String AS = "https://www.w3.org/ns/activitystreams#";

  @TempDir private Path folder;
  private ServedStore store;
  private final List<String> versions = new ArrayList<>();

  @BeforeEach
  void loadAndServe() throws Exception {
    store =
        new ServedStore(
            folder,
            "a.txt",
            "Ms Ada Bell is Rector of Elm University.",
            "b.txt",
            "Mr Bo Carr is President of Oak College.");
    versions.add(store.live().edition().hash());
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void theFirstVersionHasNothingBeforeIt() throws Exception {
    assertTrue(store.page("/changes").select("main p").text().contains("the first version"));
    assertEquals(1, store.get("/changes.csv").body().lines().count());
    assertEquals(404, store.get("/changes?from=0123456789abcdef").statusCode());
    assertEquals(404, store.get("/changes?from=%3Cscript%3E").statusCode());
    assertEquals(404, store.get("/changes.exe").statusCode());
  }

  @Test
  void aLoadIsToldInEveryForm() throws Exception {
    store.write("a.txt", "Ms Ada Bell is Dean of Elm University.");
    store.write("c.txt", "Mr Cy Dunn is Director of Ash Institute.");
    reload(store.news());
    Document page = store.page("/changes");
    List<String> headings = page.select("h2").eachText();
    assertTrue(
        headings.containsAll(
            List.of("1 document added", "1 document changed or read otherwise", "1 person added")),
        headings.toString());
    assertTrue(page.select("a[href=/id/person/cy-dunn]").hasText(), page.text());
    assertTrue(page.select("a[href=/documents/a.txt]").hasText(), page.text());
    assertTrue(page.select("footer a[href=/changes]").hasText());
    List<String> csv = store.get("/changes.csv").body().lines().toList();
    assertEquals("change,sort,name,iri,instead,reason", csv.get(0));
    assertEquals(csv, store.get("/changes?format=csv").body().lines().toList());
    assertEquals(store.get("/changes.json").body(), store.get("/changes?format=json").body());
    assertTrue(
        csv.contains("added,document,c.txt,http://localhost:3030/documents/c.txt,,"),
        csv.toString());
    assertTrue(
        csv.contains("added,person,Cy Dunn,http://localhost:3030/id/person/cy-dunn,,"),
        csv.toString());
    JsonNode json = new ObjectMapper().readTree(store.get("/changes.json").body());
    assertEquals(csv.size() - 1, json.get("changes").size());
    assertTrue(json.get("from").asText().endsWith(versions.get(0).substring(0, 16)));
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(store.get("/changes.ttl").body(), Lang.TURTLE).parse(model);
    assertEquals(
        csv.size() - 1,
        model.listObjectsOfProperty(model.createProperty(AS + "items")).toList().size());
    assertTrue(
        model.contains(
            model
                .listSubjectsWithProperty(
                    model.createProperty(AS + "object"),
                    model.createResource("http://localhost:3030/id/person/cy-dunn"))
                .next(),
            RDF.type,
            model.createResource(AS + "Create")));
    assertTrue(store.get("/.well-known/void").body().contains("previousVersion"));
  }

  @Test
  void anyTwoVersionsCanBeCompared() throws Exception {
    store.write("c.txt", "Mr Cy Dunn is Director of Ash Institute.");
    reload(store.news().resolve("c.txt"));
    reload("--withdraw", "b.txt");
    reload("--withdraw", "c.txt");
    assertEquals(4, versions.size());
    String all = store.get("/changes.csv?from=" + brief(0) + "&to=" + brief(3)).body();
    assertTrue(all.contains("withdrawn,document,b.txt"), all);
    assertTrue(all.contains("withdrawn,person,"), all);
    assertFalse(all.contains("c.txt"), "came and went: " + all);
    String links =
        store.get("/changes.ttl?from=" + brief(0)).headers().firstValue("Link").orElseThrow();
    assertTrue(links.contains("</changes.nt?from=" + brief(0) + "&to=" + brief(3) + ">"), links);
    String two = store.get("/changes.csv?from=" + brief(1) + "&to=" + brief(2)).body();
    assertTrue(two.contains("b.txt") && !two.contains("c.txt"), two);
    assertEquals(404, store.get("/changes?from=" + brief(2) + "&to=" + brief(1)).statusCode());
    Document page = store.page("/changes");
    List<String> begins = page.select("#from option").eachText();
    assertEquals(3, begins.size());
    begins.forEach(
        b -> assertTrue(b.matches("[-0-9]{10} [0-9]{2}:[0-9]{2}:[0-9]{2} · [0-9a-f]{8}"), b));
    assertEquals(brief(3), page.select("#to option[selected]").val());
  }

  @Test
  void ofStatesThatCameBackOneIsChosenTheLast() throws Exception {
    reload("--withdraw", "b.txt");
    reload(store.news().resolve("b.txt"));
    reload("--withdraw", "b.txt");
    assertEquals(versions.get(1), versions.get(3));
    Document page = store.page("/changes");
    assertEquals(
        List.of(brief(3), brief(2), brief(1)), page.select("#to option").eachAttr("value"));
    for (String list : List.of("#to", "#from")) {
      assertEquals(1, page.select(list + " option[selected]").size(), page.select(list).html());
      assertTrue(page.select(list + " option").get(0).hasAttr("selected"), list);
    }
    Document earlier = store.page("/changes?from=" + brief(0) + "&to=" + brief(1));
    assertEquals(List.of(brief(0)), earlier.select("#from option[selected]").eachAttr("value"));
  }

  @Test
  void whatIsGoneIsToldByTheNameThatItHad() throws Exception {
    reload("--withdraw", "b.txt");
    List<String> lines = store.page("/changes").select("main li").eachText();
    assertTrue(lines.contains("b.txt"), lines.toString());
    assertTrue(
        lines.contains("Bo Carr · What told of it has been withdrawn: b.txt."), lines.toString());
    String csv = store.get("/changes.csv").body();
    assertTrue(csv.contains("\nwithdrawn,person,Bo Carr,http://localhost:3030/id/person/"), csv);
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(store.get("/changes.ttl").body(), Lang.TURTLE).parse(model);
    assertTrue(
        model.contains(
            model.createResource("http://localhost:3030/id/person/bo-carr"),
            model.createProperty(AS + "name"),
            "Bo Carr"));
    // In a later version they are still known.
    store.write("c.txt", "Mr Cy Dunn is Director of Ash Institute.");
    reload(store.news().resolve("c.txt"));
    String two = store.get("/changes.csv?from=" + brief(0) + "&to=" + brief(2)).body();
    assertTrue(two.contains("withdrawn,person,Bo Carr,"), two);
    assertEquals(
        "“Bo Carr” is no longer here", store.page("/id/person/bo-carr").select("h1").text());
  }

  private String brief(int version) {
    return versions.get(version).substring(0, 16);
  }

  private void reload(Object... arguments) throws Exception {
    store.reload(arguments);
    versions.add(store.live().edition().hash());
  }
}
