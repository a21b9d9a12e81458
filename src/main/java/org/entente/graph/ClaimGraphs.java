package org.entente.graph;

import static org.entente.graph.Rdf.decimal;
import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;
import static org.entente.graph.Rdf.type;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.entente.vocabulary.ENT;

/**
 * How claims are written down, and found again: the name of a claim is the name of a graph that
 * holds its triples. The same triples stand, merged, in the default graph, and beside them what is
 * known of the claim. No other class knows this.
 */
public final class ClaimGraphs {
  private ClaimGraphs() {}

  /** Writes one claim. */
  static void write(Claim claim, String softwareVersion, StreamRDF out) {
    Node iri = claim.iri();
    TreeSet<Node> subjects = new TreeSet<>(NodeCmp::compareRDFTerms);
    for (Triple triple : claim.triples()) {
      out.quad(Quad.create(iri, triple));
      out.triple(triple);
      subjects.add(triple.getSubject());
    }
    out.triple(type(iri, ENT.Claim));
    subjects.forEach(subject -> out.triple(triple(iri, ENT.about, subject)));
    out.triple(triple(iri, ENT.inDocument, claim.document()));
    out.triple(triple(iri, ENT.passage, claim.passage()));
    out.triple(triple(iri, ENT.rule, text(claim.evidence().rule())));
    out.triple(triple(iri, ENT.confidence, decimal(claim.evidence().confidence())));
    out.triple(triple(iri, ENT.softwareVersion, text(softwareVersion)));
  }

  /**
   * The claims that state {@code triple}, in order; what is known of them is in the default graph.
   */
  public static List<Node> stating(DatasetGraph dataset, Triple triple) {
    List<Node> claims = new ArrayList<>();
    about(dataset, triple.getSubject())
        .filter(claim -> dataset.contains(Quad.create(claim, triple)))
        .forEach(claims::add);
    claims.sort(NodeCmp::compareRDFTerms);
    return List.copyOf(claims);
  }

  /** What {@code claim} states. */
  public static List<Triple> statements(DatasetGraph dataset, Node claim) {
    return dataset.stream(claim, Node.ANY, Node.ANY, Node.ANY)
        .map(Quad::asTriple)
        .sorted(Claim.ORDER)
        .toList();
  }

  private static Stream<Node> about(DatasetGraph dataset, Node subject) {
    return dataset.getDefaultGraph().stream(Node.ANY, ENT.about.asNode(), subject)
        .map(Triple::getSubject)
        .distinct();
  }
}
