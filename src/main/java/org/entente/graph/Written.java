package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** The statements of one document, kept until it is its turn. For one thread at a time. */
final class Written extends StreamRDFBase {
  private final List<Triple> triples = new ArrayList<>();
  private final List<Quad> quads = new ArrayList<>();
  private final Bounds bounds = new Bounds();

  @Override
  public void triple(Triple triple) {
    triples.add(triple);
  }

  @Override
  public void quad(Quad quad) {
    quads.add(quad);
  }

  /** What the document observed. */
  Bounds bounds() {
    return bounds;
  }

  /** Sends the statements on, those of the default graph in their order. */
  void send(StreamRDF out) {
    quads.forEach(out::quad);
    triples.forEach(out::triple);
  }
}
