package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.entente.extraction.fact.Facts;
import org.entente.identity.Decision;
import org.entente.identity.Identities;
import org.entente.identity.Point;
import org.entente.vocabulary.ENT;
import org.junit.jupiter.api.Test;

/** Every decision about names says why, and leads to the claims of both sides that made it. */
class DecisionEvidenceTest {
  private static final Path NAMESAKES = Path.of("src/test/resources/namesakes");

  @Test
  void ofTheBundledCorpus() throws Exception {
    holds(List.copyOf(GoldReadings.all()), new Counts(8, 35));
  }

  @Test
  void ofNamesakes() throws Exception {
    holds(namesakes("development"), new Counts(46, 223));
    holds(namesakes("measured"), new Counts(49, 238));
  }

  private static List<Reading> namesakes(String set) throws Exception {
    List<Reading> readings = new ArrayList<>();
    try (Stream<Path> files = Files.list(NAMESAKES.resolve(set))) {
      for (Path text : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        readings.add(GoldReadings.read(text, Path.of(text.toString().replace(".txt", ".json"))));
      }
    }
    return readings;
  }

  /** How many decisions there are, and how many different claims they rest on. */
  private record Counts(int decisions, int claims) {}

  private static void holds(Collection<Reading> readings, Counts expected) {
    List<Facts> facts = readings.stream().map(Reading::facts).toList();
    List<Decision> decisions = Identities.of(facts).decisions();
    Graph graph =
        new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "").build(readings).getDefaultGraph();
    Iris iris =
        new Iris(Iris.DEFAULT_BASE, readings.stream().map(r -> r.document().name()).toList());
    Set<Node> claims = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
    for (Decision decision : decisions) {
      saysWhy(decision);
      Node node = DecisionStatements.node(iris, decision);
      assertEquals(List.of(decision.reason()), texts(graph, node, ENT.reason.asNode()));
      List<Node> on = objects(graph, node, ENT.restsOn.asNode());
      on.forEach(
          claim ->
              assertTrue(
                  graph.contains(claim, RDF.type.asNode(), ENT.Claim.asNode()), node::toString));
      assertEquals(decision.facts().size(), on.size(), decision::toString);
      assertEquals(documents(decision), documents(graph, on), decision::toString);
      claims.addAll(on);
    }
    assertEquals(expected, new Counts(decisions.size(), claims.size()));
  }

  /** By what the documents tell here, and not by the rule alone. */
  private static void saysWhy(Decision decision) {
    assertFalse(decision.points().isEmpty(), decision::toString);
    assertTrue(decision.reason().startsWith(decision.general()), decision::reason);
    assertTrue(decision.reason().length() > decision.general().length(), decision::reason);
    for (Point point : decision.points()) {
      assertFalse(point.facts().isEmpty(), decision::toString);
      assertFalse(point.words().isBlank(), decision::toString);
    }
    if (decision.outcome() == Decision.Outcome.SAME) {
      Set<String> shared =
          decision.points().stream().flatMap(p -> sources(p).stream()).collect(Collectors.toSet());
      decision.grounds().forEach(g -> assertTrue(shared.contains(g.source()), decision::toString));
    }
  }

  private static Set<String> sources(Point point) {
    return point.facts().stream().map(f -> f.of().source()).collect(Collectors.toSet());
  }

  /** Those of all names, and of what was compared. */
  private static Set<String> documents(Decision decision) {
    Set<String> documents = new TreeSet<>();
    decision.grounds().forEach(g -> documents.add(g.source()));
    decision.points().forEach(p -> documents.addAll(sources(p)));
    return documents;
  }

  private static Set<String> documents(Graph graph, List<Node> claims) {
    Set<String> documents = new TreeSet<>();
    for (Node claim : claims) {
      for (Node document : objects(graph, claim, ENT.inDocument.asNode())) {
        documents.addAll(texts(graph, document, DCTerms.identifier.asNode()));
      }
    }
    return documents;
  }

  private static List<String> texts(Graph graph, Node subject, Node property) {
    return objects(graph, subject, property).stream().map(Node::getLiteralLexicalForm).toList();
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
  }
}
