package org.entente.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;

/**
 * Lets each triple of the default graph pass once. A quarter of what a document's claims write they
 * write again, such as the label of what they are about, and each time costs a store much more than
 * looking it up here.
 *
 * <p>Takes memory in proportion to what passes, so it is made anew for each document.
 */
final class Distinct extends StreamRDFWrapper {
  /** As many as a news item has, for to grow takes a third of the time of adding. */
  private final Set<Triple> passed = new HashSet<>(1 << 11);

  Distinct(StreamRDF out) {
    super(out);
  }

  @Override
  public void triple(Triple triple) {
    if (passed.add(triple)) {
      super.triple(triple);
    }
  }
}
