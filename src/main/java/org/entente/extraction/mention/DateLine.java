package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A sentence made ready for the date grammar: what is written without a space is taken apart
 * ("Nov-2021", "16,2025", "2020in"), a Buddhist year is told in the common era, and a date that a
 * full stop cut in two ("18. October", "Nov. 15") has its first words back.
 *
 * @param sentence the tokens that the grammar reads
 * @param origins for each of them the index of its token in the original sentence, or -1 for those
 *     of the sentence before; empty where the sentence is the original
 */
record DateLine(Sentence sentence, List<Integer> origins) {
  private static final int TAIL = 6;
  private static final int BUDDHIST_ERA = 543;

  /** The sentence with the last words of what stands before it in the same block, if any. */
  static DateLine of(Sentence s, List<Token> before) {
    boolean cut = isCut(before);
    if (!cut && !hasDigit(s)) {
      return new DateLine(s, List.of());
    }
    List<Token> tokens = new ArrayList<>(s.size() + TAIL);
    List<Integer> origins = new ArrayList<>(s.size() + TAIL);
    if (cut) {
      for (Token t : before.subList(Math.max(0, before.size() - TAIL), before.size())) {
        tokens.add(t);
        origins.add(-1);
      }
    }
    for (int i = 0; i < s.size(); i++) {
      if (isDoubled(s, i)) {
        i++;
        continue;
      }
      for (Token part : parts(s, i)) {
        tokens.add(part);
        origins.add(i);
      }
    }
    return new DateLine(new Sentence(s.index(), s.block(), s.zone(), tokens), origins);
  }

  /**
   * Whether a sentence has a digit. One without is taken as it is: all that is taken apart or left
   * out below has a year or a day in figures.
   */
  private static boolean hasDigit(Sentence s) {
    for (Token t : s.tokens()) {
      for (int i = 0; i < t.text().length(); i++) {
        if (Character.isDigit(t.text().charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The tag told by the original's tokens, or null if it is not one of this sentence. */
  @Nullable DateTag original(DateTag tag) {
    if (origins.isEmpty()) {
      return tag;
    }
    int begin = origins.get(tag.begin());
    int end = origins.get(tag.end() - 1) + 1;
    return end < 1
        ? null
        : new DateTag(tag.sentence(), Math.max(begin, 0), end, tag.date(), tag.last());
  }

  /** Whether the words may be the head of a date: a day or month with a full stop at their end. */
  private static boolean isCut(List<Token> before) {
    int last = before.size() - 1;
    if (last < 1 || !before.get(last).is(".")) {
      return false;
    }
    Token token = before.get(last - 1);
    return token.shape() == Shape.NUMBER
        ? token.text().length() <= 2
        : DateWords.isMonth(token.lower());
  }

  /** The Buddhist year of "2563/2020". */
  private static boolean isDoubled(Sentence s, int i) {
    return s.is(i + 1, "/")
        && isBuddhist(DateWords.number(s, i))
        && DateWords.fullYear(s, i + 2) == DateWords.number(s, i) - BUDDHIST_ERA;
  }

  private static boolean isBuddhist(int year) {
    return year >= 2500 && year < 2600;
  }

  private static List<Token> parts(Sentence s, int i) {
    Token t = s.token(i);
    String text = t.text();
    if (isBuddhist(DateWords.number(s, i))
        && DateWords.month(s, s.is(i - 1, ",") ? i - 2 : i - 1) > 0) {
      String year = String.valueOf(DateWords.number(s, i) - BUDDHIST_ERA);
      return List.of(new Token(t.begin(), t.end(), year, year, Shape.NUMBER));
    }
    int dash = text.indexOf('-');
    if (dash > 0
        && isYear(text.substring(dash + 1))
        && (DateWords.isMonth(text.substring(0, dash).toLowerCase(Locale.ROOT))
            || s.is(i - 1, "-") && ForeignDates.roman(text.substring(0, dash)) > 0)) {
      return List.of(part(t, 0, dash), part(t, dash, dash + 1), part(t, dash + 1, text.length()));
    }
    int comma = text.indexOf(',');
    if (comma > 0
        && comma <= 2
        && isYear(text.substring(comma + 1))
        && i > 0
        && DateWords.isMonth(s.token(i - 1).lower())) {
      return List.of(
          part(t, 0, comma), part(t, comma, comma + 1), part(t, comma + 1, text.length()));
    }
    if (text.length() > 4
        && isYear(text.substring(0, 4))
        && Character.isLetter(text.charAt(4))
        && i > 0
        && DateWords.isMonth(s.token(i - 1).lower())) {
      return List.of(part(t, 0, 4), part(t, 4, text.length()));
    }
    return List.of(t);
  }

  private static boolean isYear(String text) {
    return text.length() == 4
        && (text.startsWith("19") || text.startsWith("20"))
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Token part(Token t, int from, int to) {
    String text = t.text().substring(from, to);
    char first = text.charAt(0);
    Shape shape =
        Character.isDigit(first)
            ? Shape.NUMBER
            : !Character.isLetter(first)
                ? Shape.PUNCTUATION
                : Character.isUpperCase(first) ? Shape.CAPITALIZED : Shape.LOWER;
    return new Token(t.begin() + from, t.begin() + to, text, text.toLowerCase(Locale.ROOT), shape);
  }
}
