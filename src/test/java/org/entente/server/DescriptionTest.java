package org.entente.server;

import static org.entente.server.Answers.graph;
import static org.entente.server.Answers.header;
import static org.entente.server.Answers.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.entente.vocabulary.ENT;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The rows of good linked data that concern what descriptions say, each over HTTP. */
class DescriptionTest {
  private static final String PERSON = "person/borhene-chakroun";
  private static final Node THING = NodeFactory.createURI(Sample.BASE + "id/" + PERSON);

  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void aLongDescriptionHasPagesInAStableOrder() {
    DatasetGraph data = Sample.data();
    Node thing = NodeFactory.createURI(Sample.BASE + "id/topic/many");
    for (int i = 0; i < 2500; i++) {
      Node from = NodeFactory.createURI(Sample.BASE + "id/document/d" + i);
      data.getDefaultGraph().add(from, ENT.topic.asNode(), thing);
    }
    String hydra = "http://www.w3.org/ns/hydra/core#";
    Node total = NodeFactory.createURI(hydra + "totalItems");
    try (Sample many = Sample.start(data, Sample.LIMITS)) {
      Graph union = GraphFactory.createDefaultGraph();
      String self = Sample.BASE + "doc/topic/many";
      for (int page = 1; page <= 3; page++) {
        HttpResponse<String> answer = many.get("/doc/topic/many.ttl?page=" + page);
        Graph graph = graph(answer.body(), Lang.TURTLE);
        long incoming = graph.stream(Node.ANY, ENT.topic.asNode(), thing).count();
        assertEquals(page < 3 ? 1000 : 500, incoming);
        GraphUtil.addInto(union, graph);
        Node view = NodeFactory.createURI(self + "?page=" + page);
        assertEquals(
            "2500", object(graph, NodeFactory.createURI(self), total).getLiteralLexicalForm());
        for (String name :
            page == 2 ? List.of("first", "last", "next", "previous") : List.of("first", "last")) {
          assertTrue(graph.contains(view, NodeFactory.createURI(hydra + name), Node.ANY), name);
        }
        String link = header(answer, "Link");
        assertEquals(page > 1, link.contains("rel=\"prev\""), link);
        assertEquals(page < 3, link.contains("rel=\"next\""), link);
        assertEquals(answer.body(), many.get("/doc/topic/many.ttl?page=" + page).body());
      }
      assertEquals(2500, union.stream(Node.ANY, ENT.topic.asNode(), thing).count());
      assertEquals(404, many.get("/doc/topic/many.ttl?page=4").statusCode());
      assertEquals(400, many.get("/doc/topic/many.ttl?page=x").statusCode());
    }
  }

  @Test
  void blankNodesAreFollowedToTheirEnd() {
    DatasetGraph data = Sample.data();
    Node thing = NodeFactory.createURI(Sample.BASE + "id/topic/nested");
    Node inner = NodeFactory.createBlankNode();
    Node innermost = NodeFactory.createBlankNode();
    Graph facts = data.getDefaultGraph();
    facts.add(thing, SKOS.note.asNode(), inner);
    facts.add(inner, SKOS.note.asNode(), innermost);
    facts.add(innermost, SKOS.note.asNode(), inner);
    facts.add(innermost, RDFS.label.asNode(), NodeFactory.createLiteralString("the end"));
    try (Sample nested = Sample.start(data, Sample.LIMITS)) {
      Graph graph = graph(nested.get("/doc/topic/nested.nt").body(), Lang.NTRIPLES);
      assertTrue(
          graph.contains(
              Node.ANY, RDFS.label.asNode(), NodeFactory.createLiteralString("the end")));
    }
  }

  @Test
  void pagesCallThingsAsTheReaderDoesAndRdfSaysEveryName() {
    DatasetGraph data = Sample.data();
    Node thing = NodeFactory.createURI(Sample.BASE + "id/topic/tower");
    Map<String, String> labels = Map.of("en", "Tower", "fr", "Tour", "de", "Turm", "pt", "Torre");
    labels.forEach(
        (tag, label) ->
            data.getDefaultGraph()
                .add(thing, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(label, tag)));
    Map<String, String> wanted =
        Map.of(
            "", "Tower",
            "fr", "Tour",
            "de-CH,de;q=0.9,en;q=0.8", "Turm",
            "pt;q=0.3,fr;q=0.7", "Tour",
            "fr;q=0,pt", "Torre",
            "xx", "Tower",
            "*;q=nonsense, \"><b>", "Tower");
    assertEquals(7, wanted.size());
    try (Sample tower = Sample.start(data, Sample.LIMITS)) {
      wanted.forEach(
          (asked, label) -> {
            HttpResponse<String> page =
                tower.get("/doc/topic/tower.html", "Accept-Language", asked);
            assertEquals("Accept-Language", header(page, "Vary"));
            assertTrue(page.body().contains("<h1>" + label + "</h1>"), asked);
          });
      HttpResponse<String> rdf = tower.get("/doc/topic/tower.nt", "Accept-Language", "fr");
      assertEquals("", header(rdf, "Vary"));
      assertEquals(
          4,
          graph(rdf.body(), Lang.NTRIPLES).stream(thing, SKOS.prefLabel.asNode(), Node.ANY)
              .count());
    }
  }

  @Test
  void aDescriptionNamesTheDocumentsThatItComesFrom() {
    Node document =
        NodeFactory.createURI(Sample.BASE + "id/document/ichei-unesco-cooperation-2019");
    List<String> things = List.of(PERSON, "document/ichei-unesco-cooperation-2019");
    for (String rest : things) {
      Graph graph = graph(sample.get("/doc/" + rest + ".ttl").body(), Lang.TURTLE);
      Node self = NodeFactory.createURI(Sample.BASE + "doc/" + rest);
      assertEquals(document, object(graph, self, DCTerms.source.asNode()), rest);
    }
    Graph topic = graph(sample.get("/doc/topic/region.ttl").body(), Lang.TURTLE);
    Node self = NodeFactory.createURI(Sample.BASE + "doc/topic/region");
    assertEquals(
        NodeFactory.createURI(Sample.BASE + ".well-known/void#dataset"),
        object(topic, self, DCTerms.source.asNode()),
        "what no document tells comes with the dataset");
  }

  @Test
  void aDescriptionHoldsWhatBeginsAndEndsAtTheThingAndNames() {
    Graph graph = graph(sample.get("/doc/" + PERSON + ".ttl").body(), Lang.TURTLE);
    assertTrue(graph.contains(THING, RDFS.label.asNode(), Node.ANY));
    assertTrue(graph.contains(Node.ANY, ORG.member.asNode(), THING));
    Node tenure = graph.find(Node.ANY, ORG.member.asNode(), THING).next().getSubject();
    assertTrue(graph.contains(tenure, RDFS.label.asNode(), Node.ANY));
    Node self = NodeFactory.createURI(Sample.BASE + "doc/" + PERSON);
    assertTrue(graph.contains(self, FOAF.primaryTopic.asNode(), THING));
    assertTrue(graph.contains(self, VOID.inDataset.asNode(), Node.ANY));
    assertTrue(graph.contains(self, DCTerms.license.asNode(), Node.ANY));
  }

  @Test
  void formsWithQuadsSayWhichClaimSaysWhat() {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(sample.get("/doc/" + PERSON + ".nq").body(), Lang.NQUADS).parse(data);
    List<Node> claims = new ArrayList<>();
    data.listGraphNodes().forEachRemaining(claims::add);
    assertTrue(claims.size() >= 2, "has " + claims.size());
    Graph all = data.getDefaultGraph();
    for (Node claim : claims) {
      assertTrue(all.contains(claim, ENT.about.asNode(), THING));
    }
  }

  @Test
  void whatPeopleReadHasAPrefixForEachVocabulary() {
    List<String> paths =
        List.of(
            "/doc/" + PERSON,
            "/doc/person",
            "/.well-known/void",
            "/.well-known/sparql-examples",
            "/sparql",
            "/changes",
            "/ontology");
    for (String path : paths) {
      String turtle = sample.get(path, "Accept", "text/turtle").body();
      List<String> spelled =
          turtle
              .lines()
              .filter(line -> line.matches("\\s+<http[^>]*>(\\s.*)?"))
              .filter(line -> !line.contains(Sample.BASE))
              .filter(line -> !line.matches(".*/(formats|entailment|licenses|media-types)/.*"))
              .filter(line -> !line.matches(".*<" + ENT.ONTOLOGY + "[^#]*"))
              .toList();
      assertEquals(List.of(), spelled, path);
    }
  }

  @Test
  void turtleIsWrittenAsOldReadersKnowIt() {
    String turtle = sample.get("/doc/" + PERSON + ".ttl").body();
    assertTrue(turtle.contains("@prefix ent:"), turtle);
    assertFalse(turtle.contains("PREFIX"), turtle);
    String jsonLd = sample.get("/doc/" + PERSON + ".jsonld").body();
    assertTrue(jsonLd.contains("\"@context\""), jsonLd);
    assertTrue(jsonLd.contains("\"ent:"), jsonLd);
  }
}
