package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.document.Document;
import org.entente.vocabulary.ENT;
import org.junit.jupiter.api.Test;

class GraphBuilderTest {
  /** What is written about reading and deciding, rather than read from a document. */
  private static final Set<Resource> BOOKKEEPING =
      Set.of(
          ENT.Claim,
          ENT.Passage,
          ENT.Mention,
          ENT.Block,
          ENT.IdentityDecision,
          OA.TextPositionSelector,
          OA.TextQuoteSelector,
          SKOS.Concept,
          SKOS.ConceptScheme);

  /** What is known of a document without reading its sentences. */
  private static final Set<Resource> OF_DOCUMENTS =
      Set.of(
          RDF.type,
          ENT.text,
          ENT.block,
          DCTerms.identifier,
          DCTerms.language,
          DCTerms.source,
          DCTerms.license,
          SKOS.note);

  private static final DatasetGraph GRAPH = build(Corpus.readings());

  private static DatasetGraph build(List<Reading> readings) {
    return new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "0.1.0").build(readings);
  }

  @Test
  void everyTripleOfTheDefaultGraphIsInAClaim() {
    int stated = 0;
    for (Triple triple : GRAPH.getDefaultGraph().find().toList()) {
      if (!isBookkeeping(triple)) {
        assertFalse(ClaimGraphs.stating(GRAPH, triple).isEmpty(), triple + " has no claim");
        stated++;
      }
    }
    assertTrue(stated > 200, "saw " + stated + " triples");
  }

  @Test
  void everyTripleOfAClaimIsInTheDefaultGraph() {
    int seen = 0;
    for (Node claim : claims()) {
      List<Triple> statements = ClaimGraphs.statements(GRAPH, claim);
      assertFalse(statements.isEmpty(), claim + " claims something");
      for (Triple triple : statements) {
        assertTrue(GRAPH.getDefaultGraph().contains(triple), triple + " is merged");
        seen++;
      }
    }
    assertTrue(seen > 200, "saw " + seen + " triples");
  }

  @Test
  void everyPassageCutsExactlyItsQuoteOutOfTheText() {
    Model model = ModelFactory.createModelForGraph(GRAPH.getDefaultGraph());
    List<Resource> passages = model.listSubjectsWithProperty(RDF.type, ENT.Passage).toList();
    for (Resource passage : passages) {
      String text =
          passage.getProperty(ENT.inDocument).getResource().getProperty(ENT.text).getString();
      Resource position = model.getResource(passage.getURI() + "#position");
      Resource quote = model.getResource(passage.getURI() + "#quote");
      int start = position.getProperty(OA.start).getInt();
      int end = position.getProperty(OA.end).getInt();
      assertEquals(text.substring(start, end), quote.getProperty(OA.exact).getString());
      assertTrue(text.substring(0, start).endsWith(quote.getProperty(OA.prefix).getString()));
      assertTrue(text.substring(end).startsWith(quote.getProperty(OA.suffix).getString()));
    }
    assertTrue(passages.size() > 30, "saw " + passages.size() + " passages");
  }

  @Test
  void everyClaimHasDocumentPassageRuleConfidenceAndVersion() {
    Model model = ModelFactory.createModelForGraph(GRAPH.getDefaultGraph());
    int seen = 0;
    for (Resource claim : model.listSubjectsWithProperty(RDF.type, ENT.Claim).toList()) {
      for (var property :
          List.of(ENT.inDocument, ENT.passage, ENT.rule, ENT.confidence, ENT.softwareVersion)) {
        assertEquals(1, claim.listProperties(property).toList().size(), claim + " " + property);
      }
      seen++;
    }
    assertEquals(claims().size(), seen);
    assertTrue(seen > 40, "saw " + seen + " claims");
  }

  @Test
  void orderOfDocumentsDoesNotMatter() throws IOException {
    byte[] first = bytes(GRAPH);
    List<Reading> readings = new ArrayList<>(Corpus.readings());
    Random random = new Random(7);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(readings, random);
      assertArrayEquals(first, bytes(build(readings)));
    }
    assertEquals(3, readings.size());
  }

  @Test
  void nothingHasABlankNode() {
    GRAPH
        .find()
        .forEachRemaining(
            q -> assertFalse(q.getSubject().isBlank() || q.getObject().isBlank(), q.toString()));
  }

  @Test
  void everyThingHasExactlyOneLabel() {
    Model model = ModelFactory.createModelForGraph(GRAPH.getDefaultGraph());
    Set<String> things = new HashSet<>();
    model
        .listSubjectsWithProperty(RDF.type)
        .filterDrop(s -> isBookkeeping(s.asNode()))
        .forEach(
            s -> {
              assertEquals(1, s.listProperties(RDFS.label).toList().size(), s.getURI());
              things.add(s.getURI());
            });
    assertTrue(things.size() > 30, "saw " + things.size() + " things");
  }

  @Test
  void factsOfAnotherDocumentAreRefused() {
    Reading founding = Founding.reading();
    Document other = FactsAt.document("other.txt", founding.document().text());
    assertThrows(IllegalArgumentException.class, () -> new Reading(other, founding.facts()));
  }

  @Test
  void anOriginThatIsNoIriIsKeptAsText() {
    String name = Corpus.readings().get(0).document().name();
    Source source =
        new Source(
            List.of("https://example.org/a b|c", "https://example.org/d"),
            Optional.of("as is"),
            Optional.empty());
    DatasetGraph graph =
        new GraphBuilder(Iris.DEFAULT_BASE, new Register(Map.of(name, source)), "0.1.0")
            .build(Corpus.readings());
    Model model = ModelFactory.createModelForGraph(graph.getDefaultGraph());
    assertEquals(1, model.listSubjectsWithProperty(DCTerms.license, "as is").toList().size());
    assertEquals(
        1,
        model
            .listSubjectsWithProperty(DCTerms.source, "https://example.org/a b|c")
            .toList()
            .size());
    assertTrue(model.contains(null, DCTerms.source, model.createResource("https://example.org/d")));
  }

  @Test
  void baseMustEndInASlash() {
    assertThrows(
        IllegalArgumentException.class, () -> new Iris("http://localhost:3030", List.of()));
  }

  private static boolean isBookkeeping(Triple triple) {
    Node subject = triple.getSubject();
    if (!is(subject, FOAF.Document)) {
      return isBookkeeping(subject);
    }
    return OF_DOCUMENTS.stream().anyMatch(p -> p.asNode().equals(triple.getPredicate()))
        || (triple.getPredicate().equals(RDFS.label.asNode()) && !textHolds(subject, triple));
  }

  /** A title that the text does not hold comes from the format or the file name. */
  private static boolean textHolds(Node document, Triple label) {
    return GRAPH
        .getDefaultGraph()
        .find(document, ENT.text.asNode(), Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm()
        .contains(label.getObject().getLiteralLexicalForm());
  }

  private static boolean isBookkeeping(Node subject) {
    return BOOKKEEPING.stream().anyMatch(type -> is(subject, type));
  }

  private static boolean is(Node subject, Resource type) {
    return GRAPH.getDefaultGraph().contains(subject, RDF.type.asNode(), type.asNode());
  }

  private static List<Node> claims() {
    List<Node> graphs = new ArrayList<>();
    GRAPH.listGraphNodes().forEachRemaining(graphs::add);
    graphs.removeIf(graph -> graph.hasURI(ENT.ONTOLOGY));
    return graphs;
  }

  private static byte[] bytes(DatasetGraph dataset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NQuads.write(dataset, out);
    return out.toByteArray();
  }
}
