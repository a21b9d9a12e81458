package org.entente.server;

import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.entente.graph.Extent;

/** How many statements are served: counted once, and again when the data has been exchanged. */
final class StatementCount implements LongSupplier {
  private final Holdings holdings;
  private long version = -1;
  private long count;

  StatementCount(Holdings holdings) {
    this.holdings = holdings;
  }

  @Override
  public synchronized long getAsLong() {
    long now = holdings.version();
    if (now != version) {
      count =
          Txn.calculateRead(
              holdings.data(), () -> Extent.count(holdings.data(), Node.ANY, Node.ANY, Node.ANY));
      version = now;
    }
    return count;
  }
}
