package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * The questions as programs find them: each example, sent as it is, gives the question's answer.
 */
class ExamplesTest {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String PATH = "/.well-known/sparql-examples";
  private static final List<Question> QUESTIONS = Catalogue.bundled().questions();

  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void everyExampleSentToItsTargetGivesTheQuestionsAnswer() {
    Graph examples = graph(PATH);
    assertTrue(QUESTIONS.size() >= 52, "saw " + QUESTIONS.size());
    assertEquals(
        QUESTIONS.size(),
        examples.find(Node.ANY, RDF.type.asNode(), sh("SPARQLExecutable")).toList().size());
    for (Question question : QUESTIONS) {
      Node example = NodeFactory.createURI(Sample.BASE + PATH.substring(1) + "/" + question.name());
      assertTrue(examples.contains(example, RDF.type.asNode(), sh("SPARQLSelectExecutable")));
      assertEquals(
          NodeFactory.createURI(Sample.BASE + "sparql"),
          object(examples, example, NodeFactory.createURI("https://schema.org/target")));
      Node comment = object(examples, example, RDFS.comment.asNode());
      assertEquals("en", comment.getLiteralLanguage());
      assertEquals(question.summary(), comment.getLiteralLexicalForm());
      String query = object(examples, example, sh("select")).getLiteralLexicalForm();
      assertEquals(
          sample.get("/queries/" + question.name() + ".csv").body(),
          sample.query(query, "Accept", "text/csv").body(),
          query);
      assertEquals(
          question.tags().size(),
          examples
              .find(example, NodeFactory.createURI("https://schema.org/keywords"), Node.ANY)
              .toList()
              .size());
    }
  }

  @Test
  void thePrefixesAreDeclared() {
    Graph examples = graph(PATH);
    Node prefixes =
        object(
            examples,
            examples.find(Node.ANY, sh("prefixes"), Node.ANY).next().getSubject(),
            sh("prefixes"));
    List<Node> declared =
        examples.find(prefixes, sh("declare"), Node.ANY).mapWith(Triple::getObject).toList();
    assertTrue(declared.size() >= 6, "saw " + declared.size());
    for (Node declaration : declared) {
      assertTrue(
          object(examples, declaration, sh("namespace"))
              .getLiteralDatatypeURI()
              .endsWith("#anyURI"));
      assertTrue(!object(examples, declaration, sh("prefix")).getLiteralLexicalForm().isEmpty());
    }
  }

  @Test
  void oneExampleHasItsOwnAddress() {
    assertEquals(
        1, graph(PATH + "/who-met").find(Node.ANY, sh("select"), Node.ANY).toList().size());
    assertEquals(404, sample.get(PATH + "/who-mett").statusCode());
    HttpResponse<String> browser = sample.get(PATH + "/who-met", "Accept", "text/html");
    assertEquals(303, browser.statusCode());
    assertEquals("/queries/who-met", browser.headers().firstValue("Location").orElse(""));
    assertEquals(
        "application/ld+json",
        sample
            .get(PATH, "Accept", "application/ld+json")
            .headers()
            .firstValue("Content-Type")
            .orElse(""));
    assertEquals(406, sample.get(PATH, "Accept", "image/png").statusCode());
  }

  @Test
  void everyFormOfQueryHasItsOwnWord() {
    String thing = "<" + Sample.BASE + "id/person/li-ming>";
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                Catalogue.read("a", "#+ summary: a\nASK { " + thing + " ?p ?o }"),
                Catalogue.read("c", "#+ summary: c\nCONSTRUCT WHERE { " + thing + " ?p ?o }"),
                Catalogue.read("d", "#+ summary: d\nDESCRIBE " + thing)));
    try (Sample own = Sample.start(Sample.data(), Sample.LIMITS, catalogue)) {
      Graph examples = graph(own, PATH);
      String spex = "https://purl.expasy.org/sparql-examples/ontology#";
      Map<String, List<Node>> words =
          Map.of(
              "a", List.of(sh("ask")),
              "c", List.of(sh("construct")),
              "d", List.of(sh("describe"), NodeFactory.createURI(spex + "describe")));
      words.forEach(
          (name, texts) -> {
            Node example = NodeFactory.createURI(Sample.BASE + PATH.substring(1) + "/" + name);
            for (Node text : texts) {
              String query = object(examples, example, text).getLiteralLexicalForm();
              assertEquals(200, own.query(query, "Accept", "*/*").statusCode(), query);
            }
          });
      assertTrue(examples.contains(Node.ANY, RDF.type.asNode(), sh("SPARQLConstructExecutable")));
      String api = own.get("/openapi.json").body();
      assertTrue(api.contains("\"text/turtle\"") && api.contains("\"/queries/d\""), api);
      assertEquals(200, own.get("/queries/d", "Accept", "application/n-triples").statusCode());
    }
  }

  private static Graph graph(String path) {
    return graph(sample, path);
  }

  private static Graph graph(Sample of, String path) {
    HttpResponse<String> answer = of.get(path, "Accept", "text/turtle");
    assertEquals(200, answer.statusCode());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), Lang.TURTLE).parse(graph);
    return graph;
  }

  private static Node object(Graph graph, Node subject, Node predicate) {
    List<Triple> found = graph.find(subject, predicate, Node.ANY).toList();
    assertEquals(1, found.size(), subject + " " + predicate);
    return found.get(0).getObject();
  }

  private static Node sh(String name) {
    return NodeFactory.createURI(SH + name);
  }
}
