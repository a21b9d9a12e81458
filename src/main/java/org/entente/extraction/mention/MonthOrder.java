package org.entente.extraction.mention;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;

/**
 * Whether a date of publication in numbers has its month first: "12/1/2022" is 1 December where the
 * text tells of 30 November with the month's name, and 12 January where nothing speaks against it.
 */
final class MonthOrder {
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}");
  private static final int SOON = 31;
  private static final int NEAR = 60;

  private MonthOrder() {}

  /** The date, its day and month changed about if the days told by name speak for that. */
  static PartialDate of(PartialDate date, CharSequence words, List<Sentence> sentences) {
    boolean other = date.day() <= 12 && date.day() != date.month() && date.day() > 0;
    if (!other || !NUMBERS.matcher(words).matches()) {
      return date;
    }
    PartialDate turned =
        new PartialDate(date.year(), /* month= */ date.day(), /* day= */ date.month());
    List<PartialDate> named = named(date.year(), sentences);
    boolean plain = named.stream().anyMatch(day -> Math.abs(after(day, date)) <= NEAR);
    boolean soon =
        named.stream().anyMatch(day -> after(day, turned) >= 0 && after(day, turned) <= SOON);
    return soon && !plain ? turned : date;
  }

  private static long after(PartialDate day, PartialDate date) {
    return ChronoUnit.DAYS.between(day.first(), date.first());
  }

  /** The days told with the name of their month; one without a year is taken for the date's. */
  private static List<PartialDate> named(int year, List<Sentence> sentences) {
    List<PartialDate> named = new ArrayList<>();
    DateFinder finder = new DateFinder(new PartialDate(year, 0, 0));
    for (Sentence s : sentences) {
      for (DateTag tag : finder.find(s)) {
        if (tag.date().day() > 0 && hasName(s, tag)) {
          named.add(tag.date());
        }
      }
    }
    return named;
  }

  private static boolean hasName(Sentence s, DateTag tag) {
    for (int i = tag.begin(); i < tag.end(); i++) {
      if (s.token(i).shape() != Shape.NUMBER && DateWords.isMonth(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
