package org.entente.extraction.mention;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/** What the words and numbers of a date mean, each by itself. */
final class DateWords {
  private static final Map<String, Integer> MONTHS = months();
  private static final Set<String> ENGLISH = WordGroups.of("months");
  private static final Set<String> DAY_PARTS = WordGroups.of("parts-of-day");
  private static final int SHORT = 4;
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  private DateWords() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (int month = 1; month <= 12; month++) {
      for (String name : WordGroups.of("month-" + month)) {
        months.put(name, month);
      }
    }
    return months;
  }

  /** Whether a word, small letters, is the name of a month, or short for one. */
  static boolean isMonth(String lower) {
    return MONTHS.containsKey(bare(lower));
  }

  private static String bare(String lower) {
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The weekday that a word, small letters, is or is short for ("tue", "thur."), or null. */
  static @Nullable DayOfWeek weekday(String lower) {
    String bare = bare(lower);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      boolean abbreviated = bare.length() >= 3 && bare.length() <= 5 && name.startsWith(bare);
      if (name.equals(bare) || abbreviated) {
        return day;
      }
    }
    return null;
  }

  /** Whether a part of the day stands at {@code i}: "morning". */
  static boolean isPartOfDay(Sentence s, int i) {
    return i >= 0 && i < s.size() && DAY_PARTS.contains(s.token(i).lower());
  }

  /** Whether the number at {@code i} is an ordinal: "9th". */
  static boolean isOrdinal(Sentence s, int i) {
    String text = i >= 0 && i < s.size() ? s.token(i).text() : "";
    return number(s, i) > 0 && Character.isLetter(text.charAt(text.length() - 1));
  }

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

  /**
   * The month at {@code i}, 1 to 12, or -1; "may" only where it is no verb, small letters and names
   * in other languages only between a day and a year.
   */
  static int month(Sentence s, int i) {
    if (i < 0 || i >= s.size() || s.token(i).shape() == Shape.NUMBER) {
      return -1;
    }
    String lower = s.token(i).lower();
    String bare = bare(lower);
    int month = MONTHS.getOrDefault(bare, -1);
    if (month < 0) {
      return -1;
    }
    boolean english = ENGLISH.contains(bare) || bare.length() <= SHORT && isShortEnglish(bare);
    int next = s.is(i + 1, ",") || s.is(i + 1, ".") ? i + 2 : i + 1;
    if (!english || !s.token(i).isCapital()) {
      next = s.is(next, "de") ? next + 1 : next;
      boolean day = number(s, s.is(i - 1, ".") ? i - 2 : i - 1) > 0;
      return fullYear(s, next) > 0 && (!english || day) ? month : -1;
    }
    boolean modal =
        lower.equals("may")
            && i + 1 < s.size()
            && number(s, i + 1) < 0
            && number(s, next) < 0
            && number(s, isDash(s, i - 1) ? i - 2 : i - 1) < 0
            && !s.is(i - 1, "in")
            && !s.is(i - 1, "of")
            && !s.is(i - 1, "last");
    return modal ? -1 : month;
  }

  /** The month at {@code i} by its English name in full, whatever is around it, or -1. */
  static int englishMonth(Sentence s, int i) {
    String lower = i < 0 || i >= s.size() ? "" : s.token(i).lower();
    return ENGLISH.contains(lower) ? MONTHS.getOrDefault(lower, -1) : -1;
  }

  /** The month of an English name in full or short, small letters, or -1. */
  static int englishMonth(String lower) {
    boolean english = lower.length() >= 3 && ENGLISH.stream().anyMatch(m -> m.startsWith(lower));
    return english || lower.equals("sept") ? MONTHS.getOrDefault(lower, -1) : -1;
  }

  /** The month at {@code i} that is named in another language than English, or -1. */
  static int foreignMonth(Sentence s, int i) {
    String lower = i < 0 || i >= s.size() ? "" : s.token(i).lower();
    return ENGLISH.contains(lower) ? -1 : MONTHS.getOrDefault(bare(lower), -1);
  }

  private static boolean isShortEnglish(String bare) {
    return ENGLISH.stream().anyMatch(name -> name.startsWith(bare));
  }

  /** Whether a full stop, slash or dash without spaces stands at {@code i}. */
  static boolean isSeparator(Sentence s, int i) {
    if (i < 1 || i + 1 >= s.size()) {
      return false;
    }
    Token t = s.token(i);
    boolean mark = t.is(".") || t.is("/") || t.is("\\") || t.is("-") || t.is("\u2013");
    return mark && t.begin() == s.token(i - 1).end() && s.token(i + 1).begin() == t.end();
  }

  /** Whether a dash stands at {@code i}. */
  static boolean isDash(Sentence s, int i) {
    return s.is(i, "-") || s.is(i, "\u2013");
  }

  /** Whether a word or sign for "until" stands at {@code i}. */
  static boolean isRange(Sentence s, int i) {
    return isDash(s, i)
        || s.is(i, "to")
        || s.is(i, "and")
        || s.is(i, "&")
        || s.is(i, "until")
        || s.is(i, "through")
        || s.is(i, "till");
  }

  /** The index of a month at {@code i}, an "of", "de", full stop or dash passed over, or -1. */
  static int monthAfter(Sentence s, int i) {
    boolean passed =
        s.is(i, "of")
            || s.is(i, "de")
            || s.is(i, ".")
            || s.is(i, "-")
            || s.is(i, "/") && isSeparator(s, i);
    int at = passed ? i + 1 : i;
    return month(s, at) > 0 ? at : -1;
  }

  /** The tag of a date; a last day that is not after the first counts for nothing. */
  static DateTag tag(Sentence s, int begin, int end, PartialDate date, @Nullable PartialDate last) {
    boolean range = last != null && last.compareTo(date) > 0;
    return new DateTag(s.index(), begin, end, date, range ? last : null);
  }
}
