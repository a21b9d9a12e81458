package org.entente.server;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that makes answers quicker and is not needed for them: it is made out of the data in
 * the background when it is asked for first, and anew when the data has been exchanged. Nobody
 * waits for it. Safe for many threads.
 */
final class Prepared<T> implements Supplier<Optional<T>> {
  private static final Logger LOG = LoggerFactory.getLogger(Prepared.class);

  private final Holdings holdings;
  private final PerVersion<T> values;
  private final AtomicBoolean making = new AtomicBoolean();

  /**
   * @param make reads the data, within a transaction of its own
   */
  Prepared(Holdings holdings, Supplier<T> make) {
    this.holdings = holdings;
    this.values = new PerVersion<>(holdings, make);
  }

  /** What belongs to the data that is read, if it is at hand; the caller holds a transaction. */
  @Override
  public Optional<T> get() {
    Optional<T> kept = values.kept();
    if (kept.isEmpty() && making.compareAndSet(false, true)) {
      Thread thread = new Thread(this::make, "preparing");
      thread.setDaemon(true);
      thread.start();
    }
    return kept;
  }

  private void make() {
    try {
      Txn.executeRead(holdings.data(), values::get);
    } catch (RuntimeException e) {
      LOG.warn("What makes answers quicker could not be made; they come without it", e);
    } finally {
      making.set(false);
    }
  }
}
