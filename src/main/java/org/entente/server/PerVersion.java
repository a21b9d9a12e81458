package org.entente.server;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made out of the data once, and made anew when the data has been exchanged. Safe for
 * many threads; while one makes it, the others wait.
 */
final class PerVersion<T> implements Supplier<T> {
  private record Made<T>(long version, T value) {}

  private final Holdings holdings;
  private final Supplier<T> make;
  private volatile @Nullable Made<T> made;

  /**
   * @param make reads the data within the transaction of whoever asks first
   */
  PerVersion(Holdings holdings, Supplier<T> make) {
    this.holdings = holdings;
    this.make = make;
  }

  /** What belongs to the data that is read; the caller holds a read transaction. */
  @Override
  public T get() {
    return kept().orElseGet(this::make);
  }

  /** The same if it has been made; waits for nobody. */
  Optional<T> kept() {
    Made<T> last = made;
    return last != null && last.version() == holdings.version()
        ? Optional.of(last.value())
        : Optional.empty();
  }

  private synchronized T make() {
    Optional<T> meanwhile = kept();
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    T value = make.get();
    made = new Made<>(holdings.version(), value);
    return value;
  }
}
