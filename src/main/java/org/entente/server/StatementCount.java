package org.entente.server;

import java.util.function.LongSupplier;
import org.apache.jena.system.Txn;

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
      count = Txn.calculateRead(holdings.data(), () -> (long) holdings.facts().size());
      version = now;
    }
    return count;
  }
}
