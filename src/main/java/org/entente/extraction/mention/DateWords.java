package org.entente.extraction.mention;

import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/** What the words and numbers of a date mean, each by itself. */
final class DateWords {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("january", 1),
          Map.entry("feb", 2),
          Map.entry("february", 2),
          Map.entry("mar", 3),
          Map.entry("march", 3),
          Map.entry("apr", 4),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("june", 6),
          Map.entry("jul", 7),
          Map.entry("july", 7),
          Map.entry("aug", 8),
          Map.entry("august", 8),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("september", 9),
          Map.entry("oct", 10),
          Map.entry("october", 10),
          Map.entry("nov", 11),
          Map.entry("november", 11),
          Map.entry("dec", 12),
          Map.entry("december", 12));
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  private DateWords() {}

  /** The number at {@code i}, an ordinal's too, or -1. */
  static int number(Sentence s, int i) {
    if (i < 0 || i >= s.size() || s.token(i).shape() != Shape.NUMBER) {
      return -1;
    }
    String text = s.token(i).lower();
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    String suffix = text.substring(digits);
    boolean ordinal = ORDINALS.contains(suffix);
    return digits > 4 || !(suffix.isEmpty() || ordinal)
        ? -1
        : Integer.parseInt(text.substring(0, digits));
  }

  /** The day of a month at {@code i}, or -1. */
  static int day(Sentence s, int i) {
    int n = number(s, i);
    return n >= 1 && n <= 31 && s.token(i).text().length() <= 4 ? n : -1;
  }

  /** The year in four digits at {@code i}, or -1. */
  static int fullYear(Sentence s, int i) {
    int n = number(s, i);
    return n >= 1900 && n <= 2100 && s.token(i).text().length() == 4 ? n : -1;
  }

  /** The month at {@code i}, 1 to 12, or -1; "may" only where it is no verb. */
  static int month(Sentence s, int i) {
    if (i < 0 || i >= s.size() || !s.token(i).isCapital()) {
      return -1;
    }
    String lower = s.token(i).lower();
    String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    int month = MONTHS.getOrDefault(bare, -1);
    boolean modal =
        lower.equals("may")
            && i + 1 < s.size()
            && number(s, i + 1) < 0
            && number(s, i - 1) < 0
            && !s.is(i - 1, "in");
    return modal ? -1 : month;
  }

  /** Whether a full stop, slash or dash without spaces stands at {@code i}. */
  static boolean isSeparator(Sentence s, int i) {
    Token t = s.token(i);
    boolean mark = t.is(".") || t.is("/") || t.is("-") || t.is("\u2013");
    return mark && t.begin() == s.token(i - 1).end() && s.token(i + 1).begin() == t.end();
  }

  /** Whether a word or sign for "until" stands at {@code i}. */
  static boolean isRange(Sentence s, int i) {
    return s.is(i, "-") || s.is(i, "\u2013") || s.is(i, "to") || s.is(i, "and") || s.is(i, "until");
  }

  /** The index of a month at {@code i}, an "of" or a weekday in brackets skipped, or -1. */
  static int monthAfter(Sentence s, int i) {
    int at = s.is(i, "of") || s.is(i, ".") ? i + 1 : i;
    return month(s, at) > 0 ? at : -1;
  }

  /** Where a year may stand, one comma or full stop passed over. */
  static int indexOfYear(Sentence s, int i) {
    return s.is(i, ",") || s.is(i, ".") ? i + 1 : i;
  }

  /** The year behind one comma or full stop, or none, at {@code i}; or -1. */
  static int yearBehind(Sentence s, int i) {
    return fullYear(s, indexOfYear(s, i));
  }

  /** The tag of a date; a last day that is not after the first counts for nothing. */
  static DateTag tag(Sentence s, int begin, int end, PartialDate date, @Nullable PartialDate last) {
    boolean range = last != null && last.compareTo(date) > 0;
    return new DateTag(s.index(), begin, end, date, range ? last : null);
  }
}
