package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the tokens of one block into sentences. */
final class Sentences {
  /** No sentence is longer, so that no rule meets an endless one. */
  static final int MOST_TOKENS = 400;

  private static final Set<String> DASHES = Set.of("-", "–", "—");
  private static final Set<String> SHORT_DATES =
      Set.of(
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
          "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int LONGEST_SIGNATURE = 6;

  /** What stands behind a name, and may end a sentence with its full stop: "Hall Jr. The". */
  private static final Set<String> BEHIND_NAME = Set.of("jr.", "sr.", "esq.", "inc.", "ltd.");

  private Sentences() {}

  static List<List<Token>> cut(List<Token> tokens) {
    List<List<Token>> sentences = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i - begin + 1 >= MOST_TOKENS || endsAt(tokens, i) || isSignature(tokens, begin, i)) {
        int end = i + 1;
        while (end < tokens.size() && isCloser(tokens.get(end)) && adjacent(tokens, end)) {
          end++;
        }
        sentences.add(tokens.subList(begin, end));
        begin = end;
        i = end - 1;
      }
    }
    if (begin < tokens.size()) {
      sentences.add(tokens.subList(begin, tokens.size()));
    }
    return sentences;
  }

  private static boolean endsAt(List<Token> tokens, int i) {
    String mark = tokens.get(i).text();
    if (isGlued(tokens, i + 1) || closesName(tokens, i)) {
      return true;
    }
    if (!mark.equals(".") && !mark.equals("!") && !mark.equals("?")) {
      return false;
    }
    int next = i + 1;
    while (next < tokens.size() && isCloser(tokens.get(next)) && adjacent(tokens, next)) {
      next++;
    }
    if (next >= tokens.size()) {
      return true;
    }
    Token after = tokens.get(next);
    if (mark.equals(".") && next == i + 1 && isDate(tokens, i)) {
      return false;
    }
    boolean apart = after.begin() > tokens.get(next - 1).end();
    if (after.shape() == Shape.NUMBER || after.shape() == Shape.PUNCTUATION) {
      return apart;
    }
    return after.isCapital()
        && (apart
            || tokens.get(i - 1 < 0 ? i : i - 1).shape() == Shape.LOWER
            || tokens.get(i - 1 < 0 ? i : i - 1).shape() == Shape.CAPITALIZED);
  }

  /** "... and Carl Hall Jr. The chair opened the meeting". */
  private static boolean closesName(List<Token> tokens, int i) {
    return i > 0
        && i + 1 < tokens.size()
        && BEHIND_NAME.contains(tokens.get(i).lower())
        && tokens.get(i - 1).isCapital()
        && NameEnd.isBeginning(tokens.get(i + 1).text());
  }

  /** "in Kampala, Uganda" and "Professor Bell" on the next line, which was lost. */
  private static boolean isGlued(List<Token> tokens, int i) {
    return i < tokens.size()
        && adjacent(tokens, i)
        && tokens.get(i).shape() == Shape.CAPITALIZED
        && tokens.get(i - 1).isWord()
        && Character.isLetter(
            tokens.get(i - 1).text().charAt(tokens.get(i - 1).text().length() - 1));
  }

  /**
   * "Dec. 5", "Wed. 5 May", "18. October 2018": the full stop shortens a word, or is an ordinal's.
   */
  private static boolean isDate(List<Token> tokens, int i) {
    Token before = tokens.get(Math.max(0, i - 1));
    Token after = tokens.get(i + 1);
    if (before.end() != tokens.get(i).begin()) {
      return false;
    }
    boolean day = after.shape() == Shape.NUMBER && after.text().length() <= 4;
    if (SHORT_DATES.contains(before.lower()) && before.isCapital()) {
      return day;
    }
    return before.shape() == Shape.NUMBER
        && before.text().length() <= 2
        && MONTHS.contains(after.lower())
        && i + 2 < tokens.size()
        && tokens.get(i + 2).shape() == Shape.NUMBER;
  }

  /** "... to the university. -BSS The minister": the letters of an agency close its report. */
  private static boolean isSignature(List<Token> tokens, int begin, int i) {
    if (begin == 0 || i != begin + 1 || i + 1 >= tokens.size()) {
      return false;
    }
    Token letters = tokens.get(i);
    return DASHES.contains(tokens.get(begin).text())
        && adjacent(tokens, i)
        && letters.shape() == Shape.UPPER
        && letters.text().length() <= LONGEST_SIGNATURE
        && !adjacent(tokens, i + 1)
        && tokens.get(i + 1).isCapital();
  }

  private static boolean isCloser(Token token) {
    return switch (token.text()) {
      case "\"", "'", ")", "]" -> true;
      default -> false;
    };
  }

  private static boolean adjacent(List<Token> tokens, int i) {
    return tokens.get(i).begin() == tokens.get(i - 1).end();
  }
}
