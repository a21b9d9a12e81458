package org.entente.server;

import static org.entente.server.Answers.graph;
import static org.entente.server.Answers.header;
import static org.entente.server.Answers.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.server.describe.Form;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists of things, in the form that each client asks for. */
class ListsTest {
  private static final int MORE = 650;
  private static final String QUADS_RATHER =
      "application/n-quads, application/ld+json;q=0.9, text/turtle;q=0.6, text/html;q=0.2";
  private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
  private static final Node MEMBER = NodeFactory.createURI(HYDRA + "member");
  private static final Node PERSONS = NodeFactory.createURI(Sample.BASE + "doc/person");

  @AutoClose private static Sample sample;
  private static long persons;

  @BeforeAll
  static void start() {
    DatasetGraph data = Sample.data();
    Graph facts = data.getDefaultGraph();
    for (int i = 0; i < MORE; i++) {
      Node person = NodeFactory.createURI(Sample.BASE + "id/person/p" + i);
      facts.add(person, RDF.type.asNode(), FOAF.Person.asNode());
      facts.add(person, RDFS.label.asNode(), NodeFactory.createLiteralString("Person " + i));
    }
    persons = facts.stream(Node.ANY, RDF.type.asNode(), FOAF.Person.asNode()).count();
    sample = Sample.start(data, Sample.LIMITS);
  }

  @Test
  void browsersAndThoseWhoTakeAnythingGetThePage() {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    List<String> paths =
        List.of("/doc/person", "/doc/topic", "/documents/", "/places/", "/network");
    for (String path : paths) {
      for (String accept : List.of(browser, "*/*", "text/html")) {
        HttpResponse<String> answer = sample.get(path, "Accept", accept);
        assertEquals(200, answer.statusCode(), path);
        assertEquals("text/html;charset=utf-8", header(answer, "Content-Type"), path);
        assertTrue(header(answer, "Vary").contains("Accept"), path);
      }
      assertEquals(200, sample.get(path).statusCode(), path);
      assertEquals(406, sample.get(path, "Accept", "image/png").statusCode(), path);
    }
  }

  @Test
  void everyFormHoldsTheThingsOfOnePage() {
    Graph first = graph(sample.get("/doc/person.ttl").body(), Lang.TURTLE);
    assertEquals(300, first.stream(PERSONS, MEMBER, Node.ANY).count());
    int seen = 0;
    for (Form form : Form.values()) {
      HttpResponse<String> asked = sample.get("/doc/person", "Accept", form.mediaType());
      assertEquals(200, asked.statusCode(), form.mediaType());
      assertEquals("/doc/person." + form.extension(), header(asked, "Content-Location"));
      assertEquals(asked.body(), sample.get("/doc/person." + form.extension()).body());
      Lang lang = RDFLanguages.contentTypeToLang(form.mediaType());
      assertTrue(first.isIsomorphicWith(graph(asked.body(), lang)), form.mediaType());
      seen++;
    }
    assertEquals(6, seen);
  }

  @Test
  void thePagesOfAListLeadToEachOtherAndHoldAllOfIt() {
    Graph all = GraphFactory.createDefaultGraph();
    String next = "/doc/person?page=1";
    int pages = 0;
    while (!next.isEmpty()) {
      Graph page = graph(sample.get(next, "Accept", "text/turtle").body(), Lang.TURTLE);
      GraphUtil.addInto(all, page);
      Node view = NodeFactory.createURI(Sample.BASE + next.substring(1));
      List<Node> after =
          page.stream(view, NodeFactory.createURI(HYDRA + "next"), Node.ANY)
              .map(triple -> triple.getObject())
              .toList();
      next = after.isEmpty() ? "" : "/" + after.get(0).getURI().substring(Sample.BASE.length());
      pages++;
    }
    assertEquals(3, pages);
    assertEquals(persons, all.stream(PERSONS, MEMBER, Node.ANY).count());
    Node total = object(all, PERSONS, NodeFactory.createURI(HYDRA + "totalItems"));
    assertEquals("" + persons, total.getLiteralLexicalForm());
    Node one = NodeFactory.createURI(Sample.BASE + "id/person/li-ming");
    assertEquals("LI Ming", object(all, one, RDFS.label.asNode()).getLiteralLexicalForm());
    assertEquals(404, sample.get("/doc/person.ttl?page=4").statusCode());
  }

  @Test
  void theFormsOfAListAreLinkedAndAreThere() {
    HttpResponse<String> answer = sample.get("/doc/person?page=2", "Accept", "text/html");
    Matcher link = Pattern.compile("<([^>]+)>; rel=\"alternate\"").matcher(header(answer, "Link"));
    int seen = 0;
    while (link.find()) {
      assertEquals(200, sample.get(link.group(1)).statusCode(), link.group(1));
      seen++;
    }
    assertEquals(6, seen);
    for (Element form : Jsoup.parse(answer.body()).select("head link[rel=alternate]")) {
      HttpResponse<String> there = sample.get(form.attr("href"));
      assertTrue(header(there, "Content-Type").startsWith(form.attr("type")), form.outerHtml());
      assertTrue(form.attr("href").endsWith("?page=2"), form.outerHtml());
    }
  }

  @Test
  void pastTheLastPageThereIsNothingInAnyForm() {
    for (String form : List.of("text/html", "text/turtle", "application/ld+json")) {
      assertEquals(200, sample.get("/doc/person?page=1", "Accept", form).statusCode(), form);
      assertEquals(404, sample.get("/doc/person?page=9999", "Accept", form).statusCode(), form);
    }
  }

  @Test
  void noPageIsPastTheLastWhateverItLists() {
    Map<String, Integer> lasts =
        Map.of(
            "/documents/?page=", 1,
            "/places/?page=", 1,
            "/places/Paris?page=", 1,
            "/doc/person?page=", 3,
            "/doc/person/li-ming?page=", 1,
            "/search?q=person&limit=100&page=", 7,
            "/search.json?q=person&limit=100&page=", 7,
            "/search?q=nobody+at+all&page=", 1);
    lasts.forEach(
        (list, last) -> {
          assertEquals(200, sample.get(list + last, "Accept", "text/html").statusCode(), list);
          for (int past : List.of(last + 1, 99, 99_999)) {
            HttpResponse<String> answer = sample.get(list + past, "Accept", "text/html");
            assertEquals(404, answer.statusCode(), list + past);
            assertTrue(answer.body().contains("Page " + past + " of "), answer.body());
          }
        });
  }

  @Test
  void documentsAsRdfAreTheThingsOfTheirType() {
    HttpResponse<String> answer = sample.get("/documents/?page=1", "Accept", "text/turtle");
    assertEquals(303, answer.statusCode());
    String there = header(answer, "Location");
    assertEquals("/doc/document?page=1", there);
    Graph graph = graph(sample.get(there, "Accept", "text/turtle").body(), Lang.TURTLE);
    assertEquals(1, graph.stream(Node.ANY, MEMBER, Node.ANY).count());
  }

  @Test
  void whoWantsRdfIsSentFromAPageToWhatSaysTheSame() {
    Map<String, String> same =
        Map.of(
            "/", "/.well-known/void",
            "/queries", "/.well-known/sparql-examples",
            "/documents/", "/doc/document",
            "/documents/ichei-unesco-cooperation-2019.txt",
                "/doc/document/ichei-unesco-cooperation-2019",
            "/documents/?name=ichei-unesco-cooperation-2019.txt",
                "/doc/document/ichei-unesco-cooperation-2019");
    same.forEach(
        (path, there) -> {
          for (String form : List.of("text/turtle", "application/ld+json", QUADS_RATHER)) {
            HttpResponse<String> answer = sample.get(path, "Accept", form);
            assertEquals(303, answer.statusCode(), path);
            assertEquals(there, header(answer, "Location"));
            assertEquals("Accept", header(answer, "Vary"));
            assertEquals(200, sample.get(there, "Accept", form).statusCode(), there);
          }
          for (String form : List.of("text/html", "*/*", "text/turtle;q=0.5, text/html")) {
            HttpResponse<String> page = sample.get(path, "Accept", form);
            assertTrue(header(page, "Content-Type").startsWith("text/html"), path + form);
            assertEquals("Accept, Accept-Language", header(page, "Vary"), path);
          }
          assertEquals(406, sample.get(path, "Accept", "image/png").statusCode(), path);
        });
    assertEquals(404, sample.get("/documents/nothing", "Accept", "text/turtle").statusCode());
    HttpResponse<String> asked =
        sample.get("/documents/ichei-unesco-cooperation-2019.txt?format=ttl");
    assertEquals(
        "/doc/document/ichei-unesco-cooperation-2019?format=ttl", header(asked, "Location"));
  }

  @Test
  void whatIsAPageOnlySaysWhereElseToLook() {
    Map<String, String> elsewhere =
        Map.of(
            "/places/", "/queries/meetings-by-place.csv",
            "/places/Paris", "/queries/meetings-by-place.csv",
            "/network", "/network.graphml");
    elsewhere.forEach(
        (path, hint) -> {
          HttpResponse<String> answer = sample.get(path, "Accept", "text/turtle");
          assertEquals(406, answer.statusCode(), path);
          assertTrue(answer.body().contains(hint), answer.body());
          assertEquals(200, sample.get(hint).statusCode(), hint);
        });
    assertEquals(404, sample.get("/places/Nowhere", "Accept", "text/turtle").statusCode());
  }

  @Test
  void aSlashTooManyOrTooFewLeadsToTheRightAddress() {
    Map<String, String> moved =
        Map.of(
            "/documents", "/documents/",
            "/documents?page=1", "/documents/?page=1",
            "/places", "/places/",
            "/doc/person/", "/doc/person",
            "/doc/person/?page=2", "/doc/person?page=2",
            "/doc/person/li-ming/", "/doc/person/li-ming",
            "/network/", "/network",
            "/search/?q=a%26b", "/search?q=a%26b");
    moved.forEach(
        (from, to) -> {
          HttpResponse<String> answer = sample.get(from);
          assertEquals(301, answer.statusCode(), from);
          assertEquals(to, header(answer, "Location"));
          assertEquals(200, sample.get(to).statusCode(), to);
        });
    for (String path : List.of("/doc/", "/doc/nothing/", "/network/x", "/doc/person/nobody/")) {
      assertEquals(404, sample.get(path).statusCode(), path);
    }
  }
}
