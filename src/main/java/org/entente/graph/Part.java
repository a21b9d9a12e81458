package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * A part of a graph, such as what one document says: one thread writes it while others write
 * others, and when its turn comes it is sent on.
 *
 * @param out takes the statements
 * @param sending sends them on
 */
record Part(StreamRDF out, Runnable sending) {
  /** A part that keeps its statements, to send them to {@code to}. */
  static Part kept(StreamRDF to) {
    List<Triple> triples = new ArrayList<>();
    List<Quad> quads = new ArrayList<>();
    StreamRDF keeping =
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            triples.add(triple);
          }

          @Override
          public void quad(Quad quad) {
            quads.add(quad);
          }
        };
    return new Part(
        keeping,
        () -> {
          quads.forEach(to::quad);
          triples.forEach(to::triple);
        });
  }

  void send() {
    sending.run();
  }
}
