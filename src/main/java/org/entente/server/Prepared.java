package org.entente.server;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
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
  private final Supplier<T> make;
  private long version;
  private @Nullable T value;
  private boolean making;

  /**
   * @param make reads the data, within a transaction of its own
   */
  Prepared(Holdings holdings, Supplier<T> make) {
    this.holdings = holdings;
    this.make = make;
  }

  /** What belongs to the data that is read, if it is at hand; the caller holds a transaction. */
  @Override
  public synchronized Optional<T> get() {
    T kept = value;
    if (kept != null && version == holdings.version()) {
      return Optional.of(kept);
    }
    if (!making) {
      making = true;
      Thread thread = new Thread(this::make, "preparing");
      thread.setDaemon(true);
      thread.start();
    }
    return Optional.empty();
  }

  private void make() {
    try {
      Txn.executeRead(holdings.data(), () -> keep(make.get(), holdings.version()));
    } catch (RuntimeException e) {
      LOG.warn("What makes answers quicker could not be made; they come without it", e);
    } finally {
      end();
    }
  }

  private synchronized void keep(T made, long of) {
    value = made;
    version = of;
  }

  private synchronized void end() {
    making = false;
  }
}
