package org.entente.server;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made when it is first asked for, so that a start need not wait for it. Safe for many
 * threads; while one makes it, the others wait.
 */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> make;
  private @Nullable T value;

  Once(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    T kept = value;
    if (kept == null) {
      kept = make.get();
      value = kept;
    }
    return kept;
  }
}
