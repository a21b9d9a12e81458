package org.entente.extraction.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Weekdays, "yesterday", "the next day", "last year": dates told against a reference. */
final class RelativeDates {
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
  private final Reference reference;

  RelativeDates(Reference reference) {
    this.reference = reference;
  }

  /** The date that a word at {@code i} tells against the reference, or null. */
  @Nullable DateTag at(Sentence s, int i) {
    PartialDate date = reference.date();
    LocalDate day = date == null ? null : date.toLocalDate().orElse(null);
    if (day == null) {
      return yearOnly(s, i, date);
    }
    DayOfWeek weekday = WEEKDAYS.get(s.token(i).lower());
    if (weekday != null) {
      return weekday(s, i, weekday, day);
    }
    return switch (s.token(i).lower()) {
      case "yesterday" -> DateWords.tag(s, i, i + 1, PartialDate.of(day.minusDays(1)), null);
      case "today" -> DateWords.tag(s, i, i + 1, PartialDate.of(day), null);
      case "tomorrow" -> DateWords.tag(s, i, i + 1, PartialDate.of(day.plusDays(1)), null);
      case "day" -> dayAfter(s, i);
      default -> yearOnly(s, i, date);
    };
  }

  private @Nullable DateTag dayAfter(Sentence s, int i) {
    PartialDate before = reference.latest();
    if (before == null || before.toLocalDate().isEmpty() || s.is(i + 1, "before")) {
      return null;
    }
    LocalDate day = before.first();
    if ((s.is(i - 1, "next") || s.is(i - 1, "following")) && s.is(i - 2, "the")) {
      return DateWords.tag(s, i - 2, i + 1, PartialDate.of(day.plusDays(1)), null);
    }
    if (s.is(i - 1, "same") || (s.is(i - 1, "that") && !s.is(i - 2, "on"))) {
      return DateWords.tag(s, i - 1, i + 1, before, null);
    }
    return null;
  }

  private static @Nullable DateTag yearOnly(Sentence s, int i, @Nullable PartialDate reference) {
    if (reference == null || !s.is(i + 1, "year")) {
      return null;
    }
    return switch (s.token(i).lower()) {
      case "this" -> DateWords.tag(s, i, i + 2, new PartialDate(reference.year(), 0, 0), null);
      case "last" -> DateWords.tag(s, i, i + 2, new PartialDate(reference.year() - 1, 0, 0), null);
      case "next" -> DateWords.tag(s, i, i + 2, new PartialDate(reference.year() + 1, 0, 0), null);
      default -> null;
    };
  }

  /** A weekday alone is the one before the reference, or on it; "next" looks ahead. */
  private static @Nullable DateTag weekday(Sentence s, int i, DayOfWeek weekday, LocalDate day) {
    int end = i + 1;
    if (s.is(end, "(") && DateWords.number(s, end + 1) > 0 && s.is(end + 2, ")")) {
      PartialDate near = PartialDate.of(day.with(TemporalAdjusters.previousOrSame(weekday)));
      return DateWords.tag(s, i, end + 3, near, null);
    }
    boolean dated =
        s.is(end, ",")
            || s.is(end, "the")
            || DateWords.number(s, end) > 0
            || DateWords.month(s, end) > 0
            || s.is(end, "(");
    if (dated
        && (DateWords.number(s, end + 1) > 0
            || DateWords.month(s, end + 1) > 0
            || DateWords.number(s, end) > 0
            || DateWords.month(s, end) > 0)) {
      return null;
    }
    if (s.is(i - 1, "every") || s.is(i - 1, "each")) {
      return null;
    }
    if (s.is(i - 1, "next") || s.is(i - 1, "coming")) {
      return DateWords.tag(
          s, i, end, PartialDate.of(day.with(TemporalAdjusters.next(weekday))), null);
    }
    LocalDate found =
        s.is(i - 1, "last")
            ? day.with(TemporalAdjusters.previous(weekday))
            : day.with(TemporalAdjusters.previousOrSame(weekday));
    return DateWords.tag(s, i, end, PartialDate.of(found), null);
  }
}
