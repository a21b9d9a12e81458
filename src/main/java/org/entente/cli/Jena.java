package org.entente.cli;

import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of Jena, which takes longer than all else of a start and so goes on beside it.
 * While it does, {@link JenaSystem#init} tells every other thread that all is there already, who
 * then finds half of it; so whoever is about to read or ask waits here first.
 */
final class Jena {
  private static volatile @Nullable Thread beginning;

  private Jena() {}

  /** Begins, in a thread of its own. */
  static void begin() {
    Thread thread = new Thread(JenaSystem::init, "jena");
    thread.setDaemon(true);
    thread.start();
    beginning = thread;
  }

  /** Waits until it is there; costs nothing where it was not begun here, or long ago. */
  static void await() {
    Thread thread = beginning;
    if (thread == null) {
      return;
    }
    try {
      thread.join();
      beginning = null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
