package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.ENT;
import org.junit.jupiter.api.Test;

/** The quick look misses nothing that a validator finds, whatever is broken. */
class QuickCheckTest {
  private static final Shapes SHAPES = Shapes.parse(Check.shapesOfFacts());

  private final QuickCheck quick = new QuickCheck(Check.shapesOfFacts());
  private final Set<String> messages = new TreeSet<>();
  private int violating;
  private int sound;

  @Test
  void whateverIsTakenAwayOrPutInPlaceIsSeen() throws Exception {
    List<Reading> readings = new ArrayList<>(GoldReadings.all());
    assertEquals(25, readings.size());
    for (Reading reading : readings) {
      Graph graph = graph(reading);
      assertFalse(quick.finds(graph), reading.document().name());
      for (Triple triple : graph.find().toList()) {
        broken(graph, triple);
      }
    }
    assertTrue(violating > 5000, violating + " violations");
    assertTrue(sound > 5000, sound + " sound graphs");
    assertTrue(messages.size() > 15, messages.toString());
  }

  /** Without a statement, with another value in its place, or with that beside it. */
  private void broken(Graph graph, Triple triple) {
    Node subject = triple.getSubject();
    Node predicate = triple.getPredicate();
    graph.delete(triple);
    compare(graph);
    List<Node> others =
        List.of(
            NodeFactory.createLiteralString("other"),
            NodeFactory.createURI("http://localhost:3030/id/thing/other"),
            subject);
    for (Node other : others) {
      Triple changed = Triple.create(subject, predicate, other);
      boolean isNew = !graph.contains(changed);
      graph.add(changed);
      compare(graph);
      if (isNew) {
        graph.delete(changed);
      }
    }
    graph.add(triple);
    Triple second = Triple.create(subject, predicate, others.get(0));
    graph.add(second);
    compare(graph);
    graph.delete(second);
  }

  private void compare(Graph graph) {
    List<String> found =
        ShaclValidator.get().validate(SHAPES, graph).getEntries().stream()
            .filter(entry -> entry.severity().equals(Severity.Violation))
            .map(ReportEntry::message)
            .toList();
    assertEquals(!found.isEmpty(), quick.finds(graph), found.toString());
    messages.addAll(found);
    violating += found.isEmpty() ? 0 : 1;
    sound += found.isEmpty() ? 1 : 0;
  }

  @Test
  void whatIsBelowAClassIsLookedAtInFull() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node own = NodeFactory.createURI("http://example.org/Talk");
    Node thing = NodeFactory.createURI("http://example.org/talk");
    graph.add(thing, RDF.type.asNode(), own);
    assertFalse(quick.finds(graph));
    graph.add(own, RDFS.subClassOf.asNode(), ENT.Meeting.asNode());
    assertTrue(quick.finds(graph), "a meeting without a label");
  }

  private static Graph graph(Reading reading) {
    Graph graph = GraphFactory.createDefaultGraph();
    new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "").factsAlone(reading, graph);
    return graph;
  }
}
