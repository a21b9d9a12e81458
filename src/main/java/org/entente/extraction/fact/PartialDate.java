package org.entente.extraction.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as precise as a text gives it: a year, a month of a year, or a day.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown; 0 whenever the month is
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  public PartialDate {
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || (month == 0 && day > 0)) {
      throw new DateTimeException("no date: " + year + "-" + month + "-" + day);
    }
    if (month > 0 && day > YearMonth.of(year, month).lengthOfMonth()) {
      throw new DateTimeException("no such day: " + year + "-" + month + "-" + day);
    }
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The day, if this is precise to the day. */
  public Optional<LocalDate> toLocalDate() {
    return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
  }

  /** The first day that this date may mean. */
  public LocalDate first() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /** The last day that this date may mean. */
  public LocalDate last() {
    if (day > 0) {
      return LocalDate.of(year, month, day);
    }
    return YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
  }

  @Override
  public int compareTo(PartialDate other) {
    int byFirst = first().compareTo(other.first());
    return byFirst != 0 ? byFirst : last().compareTo(other.last());
  }

  /** ISO 8601, shortened to what is known: {@code 2019}, {@code 2019-03} or {@code 2019-03-09}. */
  @Override
  public String toString() {
    // Not by a format, which takes as long as all else that is done with a date.
    StringBuilder text = new StringBuilder(10);
    String digits = Integer.toString(year);
    text.append("0".repeat(Math.max(0, 4 - digits.length()))).append(digits);
    if (month > 0) {
      two(text.append('-'), month);
    }
    if (month > 0 && day > 0) {
      two(text.append('-'), day);
    }
    return text.toString();
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
