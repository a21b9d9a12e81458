package org.entente.evaluation;

/** Gold facts that cannot be read or used; the message names the file and the remedy. */
public final class BadGold extends Exception {
  private static final long serialVersionUID = 1L;

  public BadGold(String message) {
    super(message);
  }

  public BadGold(String message, Throwable cause) {
    super(message, cause);
  }
}
