package org.entente.document;

/** A document that cannot be read; the message names it, the place and the remedy. */
public final class UnreadableDocument extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableDocument(String message) {
    super(message);
  }

  public UnreadableDocument(String message, Throwable cause) {
    super(message, cause);
  }
}
