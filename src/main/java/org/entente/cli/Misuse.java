package org.entente.cli;

/** A command was given in a way that it does not take. The message says how it is given. */
final class Misuse extends Exception {
  private static final long serialVersionUID = 1L;

  private final String told;

  Misuse(String told) {
    super(told);
    this.told = told;
  }

  /** The message for the one who gave the command. */
  String told() {
    return told;
  }
}
