package org.entente.server;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made out of the data once, and made anew when the data has been exchanged. Safe for
 * many threads; while one makes it, the others wait.
 */
final class PerVersion<T> implements Supplier<T> {
  private final Holdings holdings;
  private final Supplier<T> make;
  private long version;
  private @Nullable T value;

  /**
   * @param make reads the data within the transaction of whoever asks first
   */
  PerVersion(Holdings holdings, Supplier<T> make) {
    this.holdings = holdings;
    this.make = make;
  }

  /** What belongs to the data that is read; the caller holds a read transaction. */
  @Override
  public synchronized T get() {
    long now = holdings.version();
    T kept = value;
    if (kept == null || now != version) {
      kept = make.get();
      value = kept;
      version = now;
    }
    return kept;
  }
}
