package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.evidence.Span;

/**
 * Cuts plain text into tokens: words keep inner hyphens and apostrophes, a possessive {@code 's} is
 * a token of its own, and so is a title glued to the word before it; known abbreviations and
 * initials keep their full stop. A word that a line's end breaks behind a hyphen is one token.
 *
 * <p>Linear in the length of the text; holds no state, safe for use by many threads.
 */
public final class Tokenizer {
  private static final int LONGEST_ABBREVIATION = 8;

  /** Titles that are not the end of a longer word or name, unless of a short one: "PaedDr". */
  private static final List<String> TITLES =
      List.of("Professor", "Prof", "Dr", "Mr", "Mrs", "Ms", "Rector", "Vice");

  private static final int LEAST_BEFORE_TITLE = 5;

  private final Set<String> abbreviations;

  /**
   * @param abbreviations small letters, without the last full stop: {@code dr}, {@code h.e}; those
   *     with a capital are initials of several letters, as they are written: {@code Ch}
   */
  public Tokenizer(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  /** The tokens of {@code plain} (see {@link PlainText}) that lie in {@code span}. */
  public List<Token> tokens(String plain, Span span) {
    List<Token> tokens = new ArrayList<>(span.length() / 5 + 4);
    int i = span.begin();
    while (i < span.end()) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        i++;
        continue;
      }
      int end = end(plain, i, span.end());
      String text = whole(plain.substring(i, end));
      Shape shape = isInitial(text) ? Shape.INITIAL : Shape.of(text);
      tokens.add(new Token(i, end, text, text.toLowerCase(Locale.ROOT), shape));
      i = end;
    }
    return tokens;
  }

  private int end(String plain, int begin, int limit) {
    char c = plain.charAt(begin);
    if (Character.isDigit(c)) {
      return endOfNumber(plain, begin, limit);
    }
    if (isPossessive(plain, begin, limit)) {
      return begin + 2;
    }
    if (!isWordPart(c)) {
      boolean pair = Character.isHighSurrogate(c) && begin + 1 < limit;
      return begin + (pair ? 2 : 1);
    }
    int end = begin + 1;
    int over = end;
    while (end < limit && over >= end) {
      end = over;
      while (end < limit && goesOn(plain, begin, end, limit)) {
        end++;
      }
      over = overLineEnd(plain, end, limit);
    }
    return withFullStop(plain, begin, end, limit);
  }

  /** Where a word goes on that was broken behind its hyphen ("inter-\nnational"), or -1. */
  private static int overLineEnd(String plain, int i, int limit) {
    if (i + 2 >= limit || plain.charAt(i) != '-' || !isLineEnd(plain.charAt(i + 1))) {
      return -1;
    }
    int next = i + 1;
    while (next < limit && Character.isWhitespace(plain.charAt(next))) {
      next++;
    }
    return next < limit && Character.isLetter(plain.charAt(next)) ? next : -1;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** A word without the line break in it. */
  private static String whole(String word) {
    return word.indexOf('\n') < 0 && word.indexOf('\r') < 0 ? word : word.replaceAll("\\s+", "");
  }

  private static int endOfNumber(String plain, int begin, int limit) {
    int end = begin + 1;
    while (end < limit && Character.isLetterOrDigit(plain.charAt(end))) {
      end++;
    }
    // 23,900,000 is one number; 6.10.2015 is three and a date.
    if (end + 3 < limit
        && plain.charAt(end) == ','
        && Character.isDigit(plain.charAt(end + 1))
        && Character.isDigit(plain.charAt(end + 2))
        && Character.isDigit(plain.charAt(end + 3))) {
      return endOfNumber(plain, end + 1, limit);
    }
    return end;
  }

  private static boolean goesOn(String plain, int begin, int i, int limit) {
    boolean glued = i - begin >= LEAST_BEFORE_TITLE && isGluedTitle(plain, i, limit);
    return isWordPart(plain.charAt(i)) && !glued || joins(plain, i, limit);
  }

  /** "in Kampala, UgandaProfessor Bell": a title that lost the line's end before it. */
  private static boolean isGluedTitle(String plain, int i, int limit) {
    char c = plain.charAt(i);
    if (!Character.isUpperCase(c) || !Character.isLowerCase(plain.charAt(i - 1))) {
      return false;
    }
    for (String title : TITLES) {
      int end = i + title.length();
      if (end < limit && plain.startsWith(title, i) && !Character.isLetter(plain.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isPossessive(String plain, int i, int limit) {
    return plain.charAt(i) == '\''
        && i + 1 < limit
        && (plain.charAt(i + 1) == 's' || plain.charAt(i + 1) == 'S')
        && (i + 2 >= limit || !Character.isLetterOrDigit(plain.charAt(i + 2)));
  }

  private static boolean joins(String plain, int i, int limit) {
    char c = plain.charAt(i);
    boolean inner = i + 1 < limit && Character.isLetter(plain.charAt(i + 1));
    if (c == '-' || c == '&') {
      return i + 1 < limit && isWordPart(plain.charAt(i + 1));
    }
    return c == '\'' && inner && !isPossessive(plain, i, limit);
  }

  /** Takes the full stop in where the word is an initial or a known abbreviation. */
  private int withFullStop(String plain, int begin, int end, int limit) {
    if (end >= limit || plain.charAt(end) != '.') {
      return end;
    }
    boolean initial = end - begin == 1 && Character.isUpperCase(plain.charAt(begin));
    if (initial) {
      int next = end + 1;
      boolean more =
          next + 1 < limit
              && Character.isUpperCase(plain.charAt(next))
              && plain.charAt(next + 1) == '.';
      int stop = next;
      while (more) {
        stop += 2;
        more =
            stop + 1 < limit
                && Character.isUpperCase(plain.charAt(stop))
                && plain.charAt(stop + 1) == '.';
      }
      boolean halfTitle =
          stop < limit
              && abbreviations.contains(plain.substring(begin, stop + 1).toLowerCase(Locale.ROOT))
              && (stop + 1 >= limit || !Character.isLetter(plain.charAt(stop + 1)));
      return halfTitle ? stop + 1 : stop;
    }
    String word = plain.substring(begin, end);
    boolean known =
        word.length() <= LONGEST_ABBREVIATION
            && (abbreviations.contains(word.toLowerCase(Locale.ROOT))
                || abbreviations.contains(word) && !NameEnd.at(plain, begin, end, limit));
    return known ? end + 1 : end;
  }

  /** "Ch.": several letters that stand for a given name. */
  private boolean isInitial(String token) {
    return token.length() > 2
        && token.endsWith(".")
        && Character.isUpperCase(token.charAt(0))
        && abbreviations.contains(token.substring(0, token.length() - 1));
  }
}
