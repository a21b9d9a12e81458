package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.entente.catalogue.Catalogue;
import org.entente.graph.LiveDataset;
import org.entente.graph.Store;
import org.entente.server.EntenteServer;
import org.entente.server.Holdings;
import org.entente.server.sparql.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server tells of the loads that led to what it serves. */
class ChangesTest {
  private static final String AS = "https://www.w3.org/ns/activitystreams#";

  @TempDir private Path folder;
  private Path news = Path.of("");
  private LiveDataset live;
  private EntenteServer server;
  private final List<String> versions = new ArrayList<>();

  @BeforeEach
  void loadAndServe() throws Exception {
    news = Files.createDirectory(folder.resolve("news"));
    write("a.txt", "Ms Ada Bell is Rector of Elm University.");
    write("b.txt", "Mr Bo Carr is President of Oak College.");
    load(news);
    Graphs.Opened opened = Graphs.stored(folder.resolve("graph"));
    live = new LiveDataset(opened.data(), opened.edition(), Store::close);
    versions.add(live.edition().hash());
    Holdings holdings = new Holdings(live, opened.base(), Catalogue.bundled());
    server = EntenteServer.start(holdings, 0, Limits.STANDARD);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theFirstVersionHasNothingBeforeIt() throws Exception {
    assertTrue(page("/changes").select("main p").text().contains("the first version"));
    assertEquals(1, get("/changes.csv").body().lines().count());
    assertEquals(404, get("/changes?from=0123456789abcdef").statusCode());
    assertEquals(404, get("/changes?from=%3Cscript%3E").statusCode());
    assertEquals(404, get("/changes.exe").statusCode());
  }

  @Test
  void aLoadIsToldInEveryForm() throws Exception {
    write("a.txt", "Ms Ada Bell is Dean of Elm University.");
    write("c.txt", "Mr Cy Dunn is Director of Ash Institute.");
    reload(news);
    Document page = page("/changes");
    List<String> headings = page.select("h2").eachText();
    assertTrue(
        headings.containsAll(
            List.of("1 document added", "1 document changed or read otherwise", "1 person added")),
        headings.toString());
    assertTrue(page.select("a[href=/id/person/cy-dunn]").hasText(), page.text());
    assertTrue(page.select("a[href=/documents/a.txt]").hasText(), page.text());
    assertTrue(page.select("footer a[href=/changes]").hasText());
    List<String> csv = get("/changes.csv").body().lines().toList();
    assertEquals("change,sort,name,iri,instead,reason", csv.get(0));
    assertTrue(
        csv.contains("added,document,c.txt,http://localhost:3030/documents/c.txt,,"),
        csv.toString());
    assertTrue(
        csv.contains("added,person,Cy Dunn,http://localhost:3030/id/person/cy-dunn,,"),
        csv.toString());
    JsonNode json = new ObjectMapper().readTree(get("/changes.json").body());
    assertEquals(csv.size() - 1, json.get("changes").size());
    assertTrue(json.get("from").asText().endsWith(versions.get(0).substring(0, 16)));
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(get("/changes.ttl").body(), Lang.TURTLE).parse(model);
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
    assertTrue(get("/.well-known/void").body().contains("previousVersion"));
  }

  @Test
  void anyTwoVersionsCanBeCompared() throws Exception {
    write("c.txt", "Mr Cy Dunn is Director of Ash Institute.");
    reload(news.resolve("c.txt"));
    reload("--withdraw", "b.txt");
    reload("--withdraw", "c.txt");
    assertEquals(4, versions.size());
    String all = get("/changes.csv?from=" + brief(0) + "&to=" + brief(3)).body();
    assertTrue(all.contains("withdrawn,document,b.txt"), all);
    assertTrue(all.contains("withdrawn,person,"), all);
    assertFalse(all.contains("c.txt"), "came and went: " + all);
    String links = get("/changes.ttl?from=" + brief(0)).headers().firstValue("Link").orElseThrow();
    assertTrue(links.contains("</changes.nt?from=" + brief(0) + "&to=" + brief(3) + ">"), links);
    String two = get("/changes.csv?from=" + brief(1) + "&to=" + brief(2)).body();
    assertTrue(two.contains("b.txt") && !two.contains("c.txt"), two);
    assertEquals(404, get("/changes?from=" + brief(2) + "&to=" + brief(1)).statusCode());
    assertEquals(3, page("/changes").select("#from option").size());
    assertEquals(
        versions.get(3).substring(0, 16), page("/changes").select("#to option[selected]").val());
  }

  private String brief(int version) {
    return versions.get(version).substring(0, 16);
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(news.resolve(name), text);
  }

  private void load(Object... arguments) {
    List<String> all =
        new ArrayList<>(List.of("load", "--store", folder.resolve("graph").toString()));
    Stream.of(arguments).map(Object::toString).forEach(all::add);
    Run run = Run.of(all.toArray(String[]::new));
    assertEquals(0, run.status(), run.err());
  }

  private void reload(Object... arguments) throws Exception {
    load(arguments);
    Graphs.Opened opened = Graphs.stored(folder.resolve("graph"));
    live.exchange(opened.data(), opened.edition());
    versions.add(live.edition().hash());
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(get(path, "Accept", "text/html").body());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    URI address = URI.create("http://localhost:" + server.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
