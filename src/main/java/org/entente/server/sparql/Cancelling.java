package org.entente.server.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;

/** The end of the time of a query, for steps that take long without giving a solution. */
final class Cancelling {
  private Cancelling() {}

  /**
   * Goes on only if the query is not cancelled.
   *
   * @throws QueryCancelledException if it is
   */
  static void check(ExecutionContext context) {
    AtomicBoolean signal = context.getCancelSignal();
    if (signal != null && signal.get()) {
      throw new QueryCancelledException();
    }
  }
}
