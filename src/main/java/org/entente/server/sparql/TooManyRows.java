package org.entente.server.sparql;

/** A step of a query has to keep more solutions than there is room for. */
final class TooManyRows extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooManyRows() {
    super("A step of the query has too many solutions to keep");
  }
}
