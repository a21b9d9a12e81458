package org.entente.graph;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.entente.evidence.Evidence;

/**
 * A fact as one document says it.
 *
 * @param iri its name, made from all the rest
 * @param document the document that says it
 * @param passage where it says so
 * @param evidence why it is believed
 * @param triples what it says, sorted and without doubles; never empty
 */
record Claim(Node iri, Node document, Node passage, Evidence evidence, List<Triple> triples) {
  static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  Claim {
    if (triples.isEmpty()) {
      throw new IllegalArgumentException("a claim claims something");
    }
    triples = List.copyOf(triples);
  }

  /** The claim of the document {@code source} that {@code triples} hold. */
  static Claim of(Iris iris, String source, Evidence evidence, List<Triple> triples) {
    List<Triple> sorted = triples.stream().distinct().sorted(ORDER).toList();
    String content =
        standard(iris, sorted).stream().map(Triple::toString).collect(Collectors.joining("\n"));
    Node iri =
        iris.thing(
            "claim",
            evidence.rule(),
            source,
            evidence.span().toString(),
            evidence.rule(),
            Double.toString(evidence.confidence()),
            content);
    Node passage = iris.passage(source, evidence.span());
    return new Claim(iri, iris.document(source), passage, evidence, sorted);
  }

  /** Another base may bring another order. */
  private static List<Triple> standard(Iris iris, List<Triple> sorted) {
    return iris.isStandard() ? sorted : sorted.stream().map(iris::standard).sorted(ORDER).toList();
  }
}
