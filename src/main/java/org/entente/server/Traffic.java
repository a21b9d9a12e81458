package org.entente.server;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells whoever works in the background when nobody waits for an answer. Safe for many threads.
 *
 * <p>It ends waits by latches and not by interrupts, which would close the files of a store that is
 * just being read.
 */
final class Traffic implements AutoCloseable {
  /** In milliseconds; the reader of one page mostly asks for its style sheet next. */
  private static final long BREATH = 50;

  private final AtomicInteger running = new AtomicInteger();
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  /** A request has come. */
  void begun() {
    running.incrementAndGet();
  }

  /** A request has been answered. */
  void ended() {
    running.decrementAndGet();
    first.countDown();
  }

  /** How many requests are being answered. */
  int running() {
    return running.get();
  }

  /**
   * Waits for so many milliseconds.
   *
   * @return whether to go on: false once this is closed
   */
  boolean pause(long millis) throws InterruptedException {
    return !closed.await(millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Waits until there has been a first answer and no request is being answered.
   *
   * @return whether to go on: false once this is closed
   */
  boolean awaitQuiet() throws InterruptedException {
    first.await();
    while (running.get() > 0) {
      if (!pause(BREATH)) {
        return false;
      }
    }
    return closed.getCount() > 0;
  }

  /** Ends all waits. */
  @Override
  public void close() {
    closed.countDown();
    first.countDown();
  }
}
