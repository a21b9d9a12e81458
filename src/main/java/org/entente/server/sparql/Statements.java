package org.entente.server.sparql;

import java.util.Collections;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.jspecify.annotations.Nullable;

/**
 * The statements that match, one after the other, found by the data itself and not by its links.
 * For use by one thread.
 */
final class Statements {
  private final KnownLinks data;
  private final ExecutionContext context;

  /** Of one graph, or of any named one. */
  private Iterator<Triple> within = Collections.emptyIterator();

  private Iterator<Quad> others = Collections.emptyIterator();

  Statements(KnownLinks data, ExecutionContext context) {
    this.data = data;
    this.context = context;
  }

  /** Stands before nothing. */
  void none() {
    within = Collections.emptyIterator();
    others = Collections.emptyIterator();
  }

  /** Stands before the first of those that match; null stands for anything. */
  void find(
      @Nullable Node graph,
      @Nullable Node subject,
      @Nullable Node predicate,
      @Nullable Node object) {
    none();
    if (graph != null) {
      within = data.within(graph, subject, predicate, object);
    } else {
      others = data.find(subject, predicate, object);
    }
  }

  /** What is to be done with a statement; its graph is null where that was known before. */
  interface Taker {
    boolean takes(Triple triple, @Nullable Node graph);
  }

  /**
   * Goes to the next that is taken, and tells whether there is one.
   *
   * @throws QueryCancelledException if the query is cancelled
   */
  boolean advance(Taker taker) {
    while (within.hasNext()) {
      Cancelling.check(context);
      if (taker.takes(within.next(), null)) {
        return true;
      }
    }
    while (others.hasNext()) {
      Cancelling.check(context);
      Quad quad = others.next();
      if (taker.takes(quad.asTriple(), quad.getGraph())) {
        return true;
      }
    }
    return false;
  }
}
