package org.entente.extraction.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Dates in numbers alone: 2017.11.25, 16/03/2018, 20. 02. 2018, 25.-26.9.2014, "(7-8/11)". */
final class NumericDates {
  /** Days told after it are of another calendar. */
  private static final int LATEST_YEAR = 2060;

  private static final int SHORT_LINE = 5;

  /** Tokens before the date of a report that begins with its place: "Pontianak (14/8) - ...". */
  private static final int LONGEST_PLACE = 5;

  private final Reference reference;

  NumericDates(Reference reference) {
    this.reference = reference;
  }

  /** The date at {@code i}, or null. */
  @Nullable DateTag at(Sentence s, int i) {
    int second = s.is(i + 1, ".") ? i + 3 : i + 2;
    if (DateWords.day(s, i) > 0 && DateWords.isDash(s, second - 1)) {
      DateTag last = one(s, second);
      last = last == null ? withoutYear(s, second, i) : last;
      if (last != null && last.date().day() > DateWords.day(s, i)) {
        PartialDate to = last.date();
        PartialDate from = new PartialDate(to.year(), to.month(), DateWords.day(s, i));
        return DateWords.tag(s, i, last.end(), from, to);
      }
    }
    DateTag range = toWhole(s, i);
    if (range != null) {
      return range;
    }
    DateTag whole = one(s, i);
    return whole != null ? whole : withoutYear(s, i, i);
  }

  /** "27.02. to 02.03.2019", "27/02 - 02/03/2019": the last day tells the year of the first. */
  private @Nullable DateTag toWhole(Sentence s, int i) {
    int to = s.is(i + 3, ".") ? i + 4 : i + 3;
    int a = DateWords.day(s, i);
    int b = DateWords.day(s, i + 2);
    boolean range = DateWords.isRange(s, to) && !s.is(to, "and") && !s.is(to, "&");
    DateTag last = a > 0 && b > 0 && range && separates(s, i + 1) ? one(s, to + 1) : null;
    if (last == null || last.date().day() == 0) {
      return null;
    }
    PartialDate end = last.date();
    boolean dayFirst = DateWords.number(s, to + 1) == end.day();
    int month = dayFirst ? b : a;
    int day = dayFirst ? a : b;
    if (month > 12 || !s.token(i + 1).is(s.token(to + 2).lower())) {
      return null;
    }
    PartialDate first =
        new PartialDate(month > end.month() ? end.year() - 1 : end.year(), month, day);
    return DateWords.tag(s, i, last.end(), first, end);
  }

  private @Nullable DateTag one(Sentence s, int i) {
    boolean spaced = s.size() <= SHORT_LINE && DateWords.fullYear(s, i) > 0;
    if (spaced && DateWords.day(s, i + 1) > 0 && DateWords.day(s, i + 2) > 0) {
      return whole(s, i, i + 3, i + 1, i + 2);
    }
    boolean apart = s.size() <= SHORT_LINE && DateWords.fullYear(s, i + 2) > 0;
    if (apart && DateWords.day(s, i) > 0 && DateWords.day(s, i + 1) > 0) {
      return whole(s, i, i + 3, i + 1, i + 2);
    }
    if (s.size() <= SHORT_LINE
        && DateWords.isSeparator(s, i + 1)
        && DateWords.fullYear(s, i + 3) > 0) {
      return whole(s, i, i + 4, i + 2, i + 3);
    }
    if (i + 4 >= s.size() || !(separates(s, i + 1) && separates(s, i + 3) || isWide(s, i))) {
      return null;
    }
    return whole(s, i, i + 5, i + 2, i + 4);
  }

  /** A mark without spaces, or a full stop before a space: "20. 02. 2018". */
  private static boolean separates(Sentence s, int i) {
    return DateWords.isSeparator(s, i)
        || s.is(i, ".") && s.token(i).begin() == s.token(i - 1).end();
  }

  /** "18 / 09 / 2019": with blanks only where the year is full. */
  private static boolean isWide(Sentence s, int i) {
    return s.is(i + 1, "/") && s.is(i + 3, "/") && DateWords.fullYear(s, i + 4) > 0;
  }

  private @Nullable DateTag whole(Sentence s, int i, int end, int second, int third) {
    int a = DateWords.number(s, i);
    int b = DateWords.number(s, second);
    int c = DateWords.number(s, third);
    if (DateWords.fullYear(s, i) > 0) {
      boolean date = a <= LATEST_YEAR && b >= 1 && b <= 12 && c >= 1;
      return date ? DateWords.tag(s, i, end, new PartialDate(a, b, c), null) : null;
    }
    boolean full = DateWords.fullYear(s, third) > 0 && c <= LATEST_YEAR;
    boolean close = DateWords.isSeparator(s, second - 1) && DateWords.isSeparator(s, third - 1);
    int year = full ? c : close && s.token(third).text().length() == 2 ? century(c) + c : -1;
    if (year < 0 || a < 1 || b < 1) {
      return null;
    }
    if (b > 12) {
      reference.monthFirst();
    }
    boolean american = b > 12 || a <= 12 && s.is(second - 1, "/") && isMonthFirst(s, i, year, a, b);
    PartialDate date = american ? new PartialDate(year, a, b) : new PartialDate(year, b, a);
    return DateWords.tag(s, i, end, date, null);
  }

  private static int century(int year) {
    return year > LATEST_YEAR % 100 ? 1900 : 2000;
  }

  /** Whether the weekday before it, else what was read before, says that 2/1 is in February. */
  private boolean isMonthFirst(Sentence s, int i, int year, int a, int b) {
    DayOfWeek weekday = weekdayBefore(s, i);
    if (weekday != null) {
      boolean dayFirst = LocalDate.of(year, b, a).getDayOfWeek() == weekday;
      boolean monthFirst = LocalDate.of(year, a, b).getDayOfWeek() == weekday;
      if (dayFirst != monthFirst) {
        return monthFirst;
      }
    }
    return reference.isMonthFirst();
  }

  private static @Nullable DayOfWeek weekdayBefore(Sentence s, int i) {
    int at = s.is(i - 1, ",") || s.is(i - 1, "(") ? i - 2 : i - 1;
    at = s.is(at, ".") ? at - 1 : at;
    if (at < 0) {
      return null;
    }
    String word = s.token(at).lower();
    return DateWords.weekday(word.substring(word.lastIndexOf('-') + 1));
  }

  /** "Monday (3/6)", "Mon, 10. 10.", "on 12.11.": only where the words around say it is a date. */
  private @Nullable DateTag withoutYear(Sentence s, int i, int begin) {
    boolean slash = s.is(i + 1, "/") && DateWords.isSeparator(s, i + 1);
    boolean dot = i + 1 < s.size() && s.is(i + 1, ".") && separates(s, i + 1);
    int day = DateWords.day(s, i);
    int month = DateWords.number(s, i + 2);
    if (!(slash || dot) || day < 0 || month < 1 || month > 12 || DateWords.isOrdinal(s, i + 2)) {
      return null;
    }
    int end = i + 3;
    boolean on = s.is(begin - 1, "on") && dot && s.is(end, ".") && end + 1 < s.size();
    boolean weekday = weekdayBefore(s, begin) != null && !(dot && !s.is(end, "."));
    boolean goesOn =
        DateWords.number(s, s.is(end, ".") || s.is(end, "/") ? end + 1 : end) > 0
            || slash && DateWords.monthAfter(s, end) > 0;
    boolean dateline =
        slash
            && begin > 1
            && begin <= LONGEST_PLACE
            && s.is(begin - 1, "(")
            && s.is(end, ")")
            && DateWords.isDash(s, end + 1);
    if (goesOn || !(on || weekday || dateline)) {
      return null;
    }
    try {
      return DateWords.tag(
          s, i, s.is(end, ".") ? end + 1 : end, reference.dated(-1, month, day), null);
    } catch (DateTimeException e) {
      // Nothing tells the year: no date.
      return null;
    }
  }
}
