package org.entente.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
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

  /** How the terms of vocabularies are shown; claims have no other IRIs but names of things. */
  private static final Map<Node, String> TERMS = new ConcurrentHashMap<>();

  Claim {
    if (triples.isEmpty()) {
      throw new IllegalArgumentException("a claim claims something");
    }
    triples = List.copyOf(triples);
  }

  /** The claim of the document {@code source} that {@code triples} hold. */
  static Claim of(Iris iris, String source, Evidence evidence, List<Triple> triples) {
    Node passage = iris.passage(source, evidence.span());
    return of(iris, source, iris.document(source), passage, evidence, triples);
  }

  /** The same, where the document and the passage have been named. */
  static Claim of(
      Iris iris,
      String source,
      Node document,
      Node passage,
      Evidence evidence,
      List<Triple> triples) {
    List<Triple> sorted =
        triples.size() == 1 ? triples : triples.stream().distinct().sorted(ORDER).toList();
    Node iri =
        iris.thing(
            "claim",
            evidence.rule(),
            source,
            evidence.span().toString(),
            evidence.rule(),
            Double.toString(evidence.confidence()),
            content(standard(iris, sorted)));
    return new Claim(iri, document, passage, evidence, sorted);
  }

  /** The triples as Jena shows them, a line each. */
  private static String content(List<Triple> triples) {
    StringBuilder content = new StringBuilder();
    for (Triple triple : triples) {
      content
          .append(content.isEmpty() ? "" : "\n")
          .append(shown(triple.getSubject()))
          .append(' ')
          .append(shown(triple.getPredicate()))
          .append(' ')
          .append(shown(triple.getObject()));
    }
    return content.toString();
  }

  /** A term as Jena shows it, which tries a dozen prefixes for each; names of things have none. */
  private static String shown(Node node) {
    if (!node.isURI()) {
      return node.toString(PrefixMapping.Standard);
    }
    return node.getURI().startsWith(Iris.DEFAULT_BASE)
        ? node.getURI()
        : TERMS.computeIfAbsent(node, term -> term.toString(PrefixMapping.Standard));
  }

  /** Another base may bring another order. */
  private static List<Triple> standard(Iris iris, List<Triple> sorted) {
    return iris.isStandard() ? sorted : sorted.stream().map(iris::standard).sorted(ORDER).toList();
  }
}
