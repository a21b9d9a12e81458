package org.entente.text;

/** What a token looks like. */
public enum Shape {
  LOWER,
  /** One capital, then small letters. */
  CAPITALIZED,
  /** Two or more letters, all capitals. */
  UPPER,
  /** Capitals inside: {@code McKenna}, {@code SUSTech}. */
  MIXED,
  /** A letter with a full stop. */
  INITIAL,
  NUMBER,
  PUNCTUATION;

  /** Whether a name may hold such a token. */
  public boolean isCapital() {
    return this == CAPITALIZED || this == UPPER || this == MIXED || this == INITIAL;
  }

  static Shape of(String word) {
    int upper = 0;
    int lower = 0;
    int inner = 0;
    char first = word.charAt(0);
    boolean start = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
        inner += start ? 0 : 1;
      } else if (Character.isLetter(c)) {
        lower++;
      }
      start = c == '-' || c == '\'';
    }
    if (!Character.isLetterOrDigit(first)) {
      return PUNCTUATION;
    }
    if (Character.isDigit(first)) {
      return NUMBER;
    }
    if (!Character.isUpperCase(first)) {
      // Scripts without case count as capital: a name in them is still a name.
      return upper > 0 ? MIXED : Character.isLowerCase(first) ? LOWER : CAPITALIZED;
    }
    if (word.endsWith(".") && upper + lower <= 1) {
      return INITIAL;
    }
    if (lower == 0) {
      return upper > 1 ? UPPER : CAPITALIZED;
    }
    return inner > 0 ? MIXED : CAPITALIZED;
  }
}
