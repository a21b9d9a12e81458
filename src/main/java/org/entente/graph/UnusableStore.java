package org.entente.graph;

/** A store that cannot be opened or written; the message names it, the reason and the remedy. */
public final class UnusableStore extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableStore(String message) {
    super(message);
  }

  UnusableStore(String message, Throwable cause) {
    super(message, cause);
  }
}
