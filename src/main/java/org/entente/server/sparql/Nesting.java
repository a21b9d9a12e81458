package org.entente.server.sparql;

import java.util.BitSet;
import java.util.Optional;

/**
 * How deep the brackets of a query stand in each other, told from its text before anyone reads it:
 * what the library makes of a query takes some calls for each level, and twice as long for each
 * EXISTS that stands in another, with no regard to the time that the query has.
 */
final class Nesting {
  /** More than anybody writes, and a fraction of what a thread has room for. */
  static final int MOST_BRACKETS = 100;

  /** More than anybody writes, and done in a moment. */
  static final int MOST_EXISTS = 8;

  private final String text;
  private final BitSet ofExists = new BitSet();
  private int depth;
  private int deepest;
  private int mostExists;
  private boolean exists;

  private Nesting(String text) {
    this.text = text;
  }

  /** What is too deep in a text, in words; it need not be a query. */
  static Optional<String> excess(String text) {
    Nesting nesting = new Nesting(text);
    for (int at = 0; at < text.length(); ) {
      at = nesting.after(at);
    }
    return nesting.excess();
  }

  private Optional<String> excess() {
    if (mostExists > MOST_EXISTS) {
      return Optional.of(
          "EXISTS stands in EXISTS, %d of them one in another; at most %d may."
              .formatted(mostExists, MOST_EXISTS));
    }
    return deepest > MOST_BRACKETS
        ? Optional.of(
            "Brackets stand in brackets, %d of them one in another; at most %d may."
                .formatted(deepest, MOST_BRACKETS))
        : Optional.empty();
  }

  /** Where that ends which begins there. */
  private int after(int at) {
    char c = text.charAt(at);
    switch (c) {
      case '{', '(', '[' -> open();
      case '}', ')', ']' -> close();
      case '"', '\'' -> {
        return afterString(at, c);
      }
      case '<' -> {
        return afterIri(at);
      }
      case '#' -> {
        return afterComment(at);
      }
      default -> {
        return isLetter(c) ? afterWord(at) : at + 1;
      }
    }
    return at + 1;
  }

  private void open() {
    ofExists.set(depth++, exists);
    exists = false;
    deepest = Math.max(deepest, depth);
    mostExists = Math.max(mostExists, ofExists.cardinality());
  }

  /** Before what closes nothing, nothing is open; the parser says what is wrong. */
  private void close() {
    exists = false;
    if (depth > 0) {
      ofExists.clear(--depth);
    }
  }

  /** The word counts until the next bracket: a comment may stand between. */
  private int afterWord(int at) {
    int end = at;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    exists = text.regionMatches(true, at, "exists", 0, end - at) && end - at == "exists".length();
    return end;
  }

  private int afterComment(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** An IRI, or else the sign for less. */
  private int afterIri(int at) {
    int end = at + 1;
    while (end < text.length() && isOfIri(text.charAt(end))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '>' ? end + 1 : at + 1;
  }

  private int afterString(int at, char quote) {
    boolean isLong = text.startsWith(String.valueOf(quote).repeat(3), at);
    int end = at + (isLong ? 3 : 1);
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '\\') {
        end++;
      } else if (c == quote && (!isLong || text.startsWith(String.valueOf(quote).repeat(3), end))) {
        return end + (isLong ? 3 : 1);
      } else if (!isLong && (c == '\n' || c == '\r')) {
        // No string: the parser says so.
        return at + 1;
      }
      end++;
    }
    return at + 1;
  }

  private static boolean isOfIri(char c) {
    return c > ' ' && "<>{}^`|".indexOf(c) < 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
