package org.entente.cli;

/** A command cannot do its work. The message names the thing and the remedy. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String told;

  Failure(String told) {
    super(told);
    this.told = told;
  }

  Failure(String told, Throwable cause) {
    super(told, cause);
    this.told = told;
  }

  /** The message for the one who gave the command. */
  String told() {
    return told;
  }
}
