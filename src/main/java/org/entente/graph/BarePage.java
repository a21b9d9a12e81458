package org.entente.graph;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Mention;
import org.entente.identity.Identities;

/** A document of which only what it tells is written, without claims, passages and mentions. */
final class BarePage extends Page {
  private final StreamRDF out;

  BarePage(Reading reading, Identities identities, Iris iris, StreamRDF out) {
    super(reading, identities, iris, "", new Bounds(), DecisionGrounds.NONE, out);
    this.out = out;
  }

  @Override
  void claim(Evidence evidence, List<Triple> triples, Set<Node> resting) {
    triples.forEach(out::triple);
  }

  @Override
  void mention(Mention mention, Node node, String name) {}

  @Override
  Node passage(Evidence evidence) {
    return iris().passage(document().name(), evidence.span());
  }
}
