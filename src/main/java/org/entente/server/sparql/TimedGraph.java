package org.entente.server.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph that can be read only while the query that reads it has time: what follows a path goes
 * through the whole of it before it gives its first end, and cannot be stopped otherwise.
 */
final class TimedGraph extends GraphWrapper {
  private final ExecutionContext context;

  private TimedGraph(ExecutionContext context) {
    super(context.getActiveGraph());
    this.context = context;
  }

  /** The same context, but with its graph timed. */
  static ExecutionContext of(ExecutionContext context) {
    return ExecutionContext.copyChangeActiveGraph(context, new TimedGraph(context));
  }

  /**
   * {@inheritDoc}
   *
   * @throws QueryCancelledException if the time is over, now or later
   */
  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return timed(super.find(pattern));
  }

  /**
   * {@inheritDoc}
   *
   * @throws QueryCancelledException if the time is over, now or later
   */
  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return timed(super.find(subject, predicate, object));
  }

  private ExtendedIterator<Triple> timed(ExtendedIterator<Triple> found) {
    Cancelling.check(context);
    return found.mapWith(
        triple -> {
          Cancelling.check(context);
          return triple;
        });
  }
}
