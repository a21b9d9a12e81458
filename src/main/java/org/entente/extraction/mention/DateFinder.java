package org.entente.extraction.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates: day, month and year in any usual order, ranges, a year left out, weekdays and words
 * like "yesterday", the last three against a reference date.
 *
 * <p>One finder reads one document, in order; not for use by several threads.
 */
final class DateFinder {
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
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "monday",
          DayOfWeek.MONDAY,
          "tuesday",
          DayOfWeek.TUESDAY,
          "wednesday",
          DayOfWeek.WEDNESDAY,
          "thursday",
          DayOfWeek.THURSDAY,
          "friday",
          DayOfWeek.FRIDAY,
          "saturday",
          DayOfWeek.SATURDAY,
          "sunday",
          DayOfWeek.SUNDAY);
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
  private static final int PAST_DAYS = 245;
  private static final int FUTURE_DAYS = 120;

  private final @Nullable PartialDate published;
  private @Nullable PartialDate latest;

  DateFinder(@Nullable PartialDate published) {
    this.published = published;
  }

  List<DateTag> find(Sentence sentence) {
    List<DateTag> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      DateTag tag = at(sentence, i);
      if (tag != null) {
        found.add(tag);
        if (tag.date().day() > 0) {
          latest = tag.date();
        }
      }
      i = tag == null ? i + 1 : tag.end();
    }
    return found;
  }

  private @Nullable DateTag at(Sentence s, int i) {
    try {
      Token token = s.token(i);
      if (token.shape() == Shape.NUMBER) {
        DateTag numeric = numeric(s, i);
        if (numeric != null) {
          return numeric;
        }
        DateTag dayFirst = dayFirst(s, i);
        return dayFirst != null ? dayFirst : year(s, i);
      }
      if (month(s, i) > 0) {
        return monthFirst(s, i);
      }
      return relative(s, i);
    } catch (DateTimeException e) {
      // 31 February and the like: no date, and the words stay what they are.
      return null;
    }
  }

  private static int number(Sentence s, int i) {
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

  private static int day(Sentence s, int i) {
    int n = number(s, i);
    return n >= 1 && n <= 31 && s.token(i).text().length() <= 4 ? n : -1;
  }

  private static int fullYear(Sentence s, int i) {
    int n = number(s, i);
    return n >= 1900 && n <= 2100 && s.token(i).text().length() == 4 ? n : -1;
  }

  private static int month(Sentence s, int i) {
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

  /** 2017.11.25, 2019-03-09, 16/03/2018, 6.10.2015, 04.04.23. */
  private @Nullable DateTag numeric(Sentence s, int i) {
    if (i + 4 >= s.size() || !isSeparator(s, i + 1) || !isSeparator(s, i + 3)) {
      return null;
    }
    int a = number(s, i);
    int b = number(s, i + 2);
    int c = number(s, i + 4);
    if (fullYear(s, i) > 0 && b >= 1 && b <= 12 && c >= 1) {
      return tag(s, i, i + 5, new PartialDate(a, b, c), null);
    }
    int year = fullYear(s, i + 4) > 0 ? c : s.token(i + 4).text().length() == 2 ? 2000 + c : -1;
    if (year < 0 || a < 1 || b < 1) {
      return null;
    }
    return b > 12
        ? tag(s, i, i + 5, new PartialDate(year, a, b), null)
        : tag(s, i, i + 5, new PartialDate(year, b, a), null);
  }

  private static boolean isSeparator(Sentence s, int i) {
    Token t = s.token(i);
    boolean mark = t.is(".") || t.is("/") || t.is("-") || t.is("\u2013");
    return mark && t.begin() == s.token(i - 1).end() && s.token(i + 1).begin() == t.end();
  }

  private static boolean isRange(Sentence s, int i) {
    return s.is(i, "-") || s.is(i, "\u2013") || s.is(i, "to") || s.is(i, "and") || s.is(i, "until");
  }

  /** 17 May 2018, 17th of May, 14-22 November, 28 October to 2 November 2019. */
  private @Nullable DateTag dayFirst(Sentence s, int i) {
    int first = day(s, i);
    if (first < 0) {
      return null;
    }
    int at = i + 1;
    int second = -1;
    if (isRange(s, at) && day(s, at + 1) > 0 && monthAfter(s, at + 2) > 0) {
      second = day(s, at + 1);
      at += 2;
    }
    int monthAt = monthAfter(s, at);
    if (monthAt < 0) {
      return null;
    }
    int month = month(s, monthAt);
    int end = monthAt + 1;
    int yearAt = indexOfYear(s, end);
    int year = fullYear(s, yearAt);
    if (year < 0 && second < 0 && isRange(s, end) && day(s, end + 1) > 0 && month(s, end + 2) > 0) {
      return acrossMonths(s, i, first, month, end + 1);
    }
    end = year > 0 ? yearAt + 1 : end;
    return second > 0
        ? tag(s, i, end, dated(year, month, first), dated(year, month, second))
        : tag(s, i, end, dated(year, month, first), null);
  }

  private DateTag acrossMonths(Sentence s, int i, int day, int month, int at) {
    int lastDay = day(s, at);
    int lastMonth = month(s, at + 1);
    int yearAt = s.is(at + 2, ",") ? at + 3 : at + 2;
    int year = fullYear(s, yearAt);
    int end = year > 0 ? yearAt + 1 : at + 2;
    return tag(s, i, end, dated(year, month, day), dated(year, lastMonth, lastDay));
  }

  /** The index of a month at {@code i}, an "of" or a weekday in brackets skipped, or -1. */
  private static int monthAfter(Sentence s, int i) {
    int at = s.is(i, "of") || s.is(i, ".") ? i + 1 : i;
    return month(s, at) > 0 ? at : -1;
  }

  /** May 17, 2018; November 14-22; October 31 to November 3; May 2018; "in April". */
  private @Nullable DateTag monthFirst(Sentence s, int i) {
    int month = month(s, i);
    int first = day(s, i + 1);
    if (first < 0 || fullYear(s, i + 1) > 0) {
      return monthAndYear(s, i, month);
    }
    int end = i + 2;
    int second = -1;
    if (isRange(s, end) && day(s, end + 1) > 0 && month(s, end + 2) < 0) {
      second = day(s, end + 1);
      end += 2;
    } else if (isRange(s, end) && month(s, end + 1) > 0 && day(s, end + 2) > 0) {
      int year = yearBehind(s, end + 3);
      int stop = year > 0 ? indexOfYear(s, end + 3) + 1 : end + 3;
      return tag(
          s, i, stop, dated(year, month, first), dated(year, month(s, end + 1), day(s, end + 2)));
    }
    int year = yearBehind(s, end);
    end = year > 0 ? indexOfYear(s, end) + 1 : end;
    return tag(
        s, i, end, dated(year, month, first), second > 0 ? dated(year, month, second) : null);
  }

  private static int indexOfYear(Sentence s, int i) {
    return s.is(i, ",") || s.is(i, ".") ? i + 1 : i;
  }

  private static int yearBehind(Sentence s, int i) {
    return fullYear(s, indexOfYear(s, i));
  }

  private @Nullable DateTag monthAndYear(Sentence s, int i, int month) {
    int year = yearBehind(s, i + 1);
    if (year > 0) {
      return tag(s, i, indexOfYear(s, i + 1) + 1, new PartialDate(year, month, 0), null);
    }
    boolean alone =
        s.is(i - 1, "in")
            || s.is(i - 1, "since")
            || s.is(i - 1, "last")
            || s.is(i - 1, "this")
            || s.is(i - 1, "next")
            || s.is(i - 1, "early");
    if (!alone || reference() == null) {
      return null;
    }
    PartialDate near = dated(-1, month, 1);
    return tag(s, i, i + 1, new PartialDate(near.year(), month, 0), null);
  }

  private static @Nullable DateTag year(Sentence s, int i) {
    int year = fullYear(s, i);
    boolean plain = year > 0 && !s.is(i + 1, "%") && !s.is(i - 1, "/") && !s.is(i + 1, "/");
    return plain ? tag(s, i, i + 1, new PartialDate(year, 0, 0), null) : null;
  }

  private @Nullable DateTag relative(Sentence s, int i) {
    PartialDate reference = reference();
    LocalDate day = reference == null ? null : reference.toLocalDate().orElse(null);
    if (day == null) {
      return yearOnly(s, i, reference);
    }
    DayOfWeek weekday = WEEKDAYS.get(s.token(i).lower());
    if (weekday != null) {
      return weekday(s, i, weekday, day);
    }
    return switch (s.token(i).lower()) {
      case "yesterday" -> tag(s, i, i + 1, PartialDate.of(day.minusDays(1)), null);
      case "today" -> tag(s, i, i + 1, PartialDate.of(day), null);
      case "tomorrow" -> tag(s, i, i + 1, PartialDate.of(day.plusDays(1)), null);
      case "day" -> dayAfter(s, i);
      default -> yearOnly(s, i, reference);
    };
  }

  private @Nullable DateTag dayAfter(Sentence s, int i) {
    PartialDate before = latest;
    if (before == null || before.toLocalDate().isEmpty() || s.is(i + 1, "before")) {
      return null;
    }
    LocalDate day = before.first();
    if ((s.is(i - 1, "next") || s.is(i - 1, "following")) && s.is(i - 2, "the")) {
      return tag(s, i - 2, i + 1, PartialDate.of(day.plusDays(1)), null);
    }
    if (s.is(i - 1, "same") || (s.is(i - 1, "that") && !s.is(i - 2, "on"))) {
      return tag(s, i - 1, i + 1, before, null);
    }
    return null;
  }

  private static @Nullable DateTag yearOnly(Sentence s, int i, @Nullable PartialDate reference) {
    if (reference == null || !s.is(i + 1, "year")) {
      return null;
    }
    return switch (s.token(i).lower()) {
      case "this" -> tag(s, i, i + 2, new PartialDate(reference.year(), 0, 0), null);
      case "last" -> tag(s, i, i + 2, new PartialDate(reference.year() - 1, 0, 0), null);
      case "next" -> tag(s, i, i + 2, new PartialDate(reference.year() + 1, 0, 0), null);
      default -> null;
    };
  }

  /** A weekday alone is the one before the reference, or on it; "next" looks ahead. */
  private static @Nullable DateTag weekday(Sentence s, int i, DayOfWeek weekday, LocalDate day) {
    int end = i + 1;
    if (s.is(end, "(") && number(s, end + 1) > 0 && s.is(end + 2, ")")) {
      PartialDate near = PartialDate.of(day.with(TemporalAdjusters.previousOrSame(weekday)));
      return tag(s, i, end + 3, near, null);
    }
    boolean dated =
        s.is(end, ",")
            || s.is(end, "the")
            || number(s, end) > 0
            || month(s, end) > 0
            || s.is(end, "(");
    if (dated
        && (number(s, end + 1) > 0
            || month(s, end + 1) > 0
            || number(s, end) > 0
            || month(s, end) > 0)) {
      return null;
    }
    if (s.is(i - 1, "every") || s.is(i - 1, "each")) {
      return null;
    }
    if (s.is(i - 1, "next") || s.is(i - 1, "coming")) {
      return tag(s, i, end, PartialDate.of(day.with(TemporalAdjusters.next(weekday))), null);
    }
    LocalDate found =
        s.is(i - 1, "last")
            ? day.with(TemporalAdjusters.previous(weekday))
            : day.with(TemporalAdjusters.previousOrSame(weekday));
    return tag(s, i, end, PartialDate.of(found), null);
  }

  private @Nullable PartialDate reference() {
    return published != null ? published : latest;
  }

  /** Fills in a year left out: the one that brings the date nearest to the reference. */
  private PartialDate dated(int year, int month, int day) {
    if (year > 0) {
      return new PartialDate(year, month, day);
    }
    PartialDate reference = reference();
    if (reference == null) {
      throw new DateTimeException("a day without a year, and nothing to tell it by");
    }
    LocalDate anchor = reference.last();
    PartialDate same = new PartialDate(anchor.getYear(), month, day);
    long days = ChronoUnit.DAYS.between(anchor, same.first());
    if (days > FUTURE_DAYS) {
      return new PartialDate(anchor.getYear() - 1, month, day);
    }
    return days < -PAST_DAYS ? new PartialDate(anchor.getYear() + 1, month, day) : same;
  }

  private static DateTag tag(
      Sentence s, int begin, int end, PartialDate date, @Nullable PartialDate last) {
    boolean range = last != null && last.compareTo(date) > 0;
    return new DateTag(s.index(), begin, end, date, range ? last : null);
  }
}
