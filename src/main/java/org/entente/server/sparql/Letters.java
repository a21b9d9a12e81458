package org.entente.server.sparql;

/** What a letter of a query may be part of. */
final class Letters {
  private Letters() {}

  static boolean isOneOf(char c, String many) {
    return many.indexOf(c) >= 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isOfVariable(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  static boolean isOfName(char c) {
    return isOfVariable(c) || c == '-';
  }

  /** Letters of other alphabets, of which the library knows which may stand in names. */
  static boolean isBeyond(char c) {
    return c > '~';
  }
}
