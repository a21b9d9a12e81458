package org.entente.text;

/** Makes typographic variants plain, character by character, so that positions stay the same. */
public final class PlainText {
  private PlainText() {}

  /**
   * The same text with plain apostrophes, quotation marks, dashes and spaces.
   *
   * @return a text of the same length
   */
  public static String of(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = plain(chars[i]);
    }
    return new String(chars);
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC', '\u00B4', '`', '\u2032' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u2033' -> '"';
      case '\u2010', '\u2011' -> '-';
      case '\u2012', '\u2014', '\u2015' -> '\u2013';
      case '\u00A0', '\u2007', '\u202F', '\u3000', '\t', '\u2009', '\u200B' -> ' ';
      case '\uFF0C' -> ',';
      case '\uFF1B' -> ';';
      case '\uFF08' -> '(';
      case '\uFF09' -> ')';
      case '\uFEFF' -> ' ';
      // Marks of direction: they tell a screen how to lay words out and belong to no name.
      case '\u061C', '\u200E', '\u200F' -> ' ';
      case '\u202A', '\u202B', '\u202C', '\u202D', '\u202E' -> ' ';
      case '\u2066', '\u2067', '\u2068', '\u2069' -> ' ';
      default -> c;
    };
  }
}
