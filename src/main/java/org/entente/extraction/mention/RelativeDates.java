package org.entente.extraction.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Weekdays, "yesterday", "two days later", "last year": dates told against a reference. */
final class RelativeDates {
  private static final Map<String, Integer> COUNTS =
      Map.of("a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);
  private static final Map<String, Integer> PLACES =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "fifth", 5);
  private final Reference reference;
  private final Weekdays weekdays;

  RelativeDates(Reference reference) {
    this.reference = reference;
    this.weekdays = new Weekdays(reference);
  }

  /** The date that a word at {@code i} tells against the reference, or null. */
  @Nullable DateTag at(Sentence s, int i) {
    String word = s.token(i).lower();
    DayOfWeek weekday = word.endsWith("day") ? DateWords.weekday(word) : null;
    if (weekday != null) {
      return weekdays.at(s, i, weekday);
    }
    LocalDate today = reference.today();
    return switch (word) {
      case "yesterday" -> day(s, i, i + 1, today, -1);
      case "today", "tonight" -> day(s, i, i + 1, today, 0);
      case "tomorrow" -> day(s, i, i + 1, today, 1);
      case "night" -> s.is(i - 1, "last") ? day(s, i - 1, i + 1, today, -1) : null;
      case "day", "morning", "afternoon", "evening" -> dayAfter(s, i);
      case "days", "weeks", "fortnight" -> later(s, i);
      case "week" -> week(s, i);
      case "month" -> month(s, i);
      default -> yearOnly(s, i, reference.date());
    };
  }

  private static @Nullable DateTag day(
      Sentence s, int begin, int end, @Nullable LocalDate from, int days) {
    return from == null
        ? null
        : DateWords.tag(s, begin, end, PartialDate.of(from.plusDays(days)), null);
  }

  /** "The next day", "the day before", "a day later", "the same day", "on the second day". */
  private @Nullable DateTag dayAfter(Sentence s, int i) {
    if (s.is(i - 1, "this") && !s.is(i, "day")) {
      return day(s, i - 1, i + 1, reference.today(), 0);
    }
    int days = s.is(i, "day") ? fromToday(s, i) : 0;
    if (days != 0) {
      return day(s, s.is(i - 1, "the") ? i - 1 : i, i + 3, reference.today(), days);
    }
    DateTag later = s.is(i, "day") ? later(s, i) : null;
    DateTag during = later == null && s.is(i, "day") ? during(s, i) : later;
    PartialDate before = reference.latest();
    if (during != null || before == null) {
      return during;
    }
    LocalDate day = before.first();
    int begin = s.is(i - 2, "the") ? i - 2 : i - 1;
    boolean headed = s.is(i - 2, "the") || i == 1 || s.is(i - 2, ",");
    if (headed && (s.is(i - 1, "next") || s.is(i - 1, "following"))) {
      return day(s, begin, i + 1, day, 1);
    }
    if (headed && s.is(i - 1, "previous")) {
      return day(s, begin, i + 1, day, -1);
    }
    if (s.is(i, "day") && s.is(i - 1, "the") && !s.is(i + 2, "the") && !s.is(i + 2, "a")) {
      return s.is(i + 1, "before")
          ? day(s, i - 1, i + 2, day, -1)
          : s.is(i + 1, "after") ? day(s, i - 1, i + 2, day, 1) : null;
    }
    boolean same = s.is(i - 1, "same") || s.is(i - 1, "that") && !s.is(i - 2, "on");
    return same ? DateWords.tag(s, i - 1, i + 1, before, null) : null;
  }

  /** How many days "the day before yesterday" or "after tomorrow" are from today, else zero. */
  private static int fromToday(Sentence s, int i) {
    if (s.is(i + 1, "before") && s.is(i + 2, "yesterday")) {
      return -2;
    }
    return s.is(i + 1, "after") && s.is(i + 2, "tomorrow") ? 2 : 0;
  }

  /** "Two days later", "a day earlier", "three weeks afterwards". */
  private @Nullable DateTag later(Sentence s, int i) {
    PartialDate before = reference.latest();
    Integer count = i > 0 ? COUNTS.get(s.token(i - 1).lower()) : null;
    boolean early = s.is(i + 1, "earlier") || s.is(i + 1, "before") && s.is(i + 2, ",");
    boolean late = s.is(i + 1, "later") || s.is(i + 1, "afterwards");
    if (before == null || count == null || !early && !late) {
      return null;
    }
    int days = count * (s.is(i, "fortnight") ? 14 : s.token(i).lower().startsWith("week") ? 7 : 1);
    return day(s, i - 1, i + 2, before.first(), early ? -days : days);
  }

  /** "On the second day" of the days told of, else counted from the day told last. */
  private @Nullable DateTag during(Sentence s, int i) {
    LocalDate first = reference.stayFirst();
    LocalDate last = reference.stayLast();
    if (i < 1) {
      return null;
    }
    if (first == null || last == null) {
      return counted(s, i);
    }
    boolean ends = s.is(i - 1, "last") || s.is(i - 1, "final");
    if (ends && s.is(i - 2, "the")) {
      return day(s, i - 1, i + 1, last, 0);
    }
    Integer place = PLACES.get(s.token(i - 1).lower());
    if (place == null
        || !(s.is(i - 2, "the") || i == 1)
        || first.plusDays(place - 1).isAfter(last)) {
      return null;
    }
    return day(s, i - 1, i + 1, first, place - 1);
  }

  private @Nullable DateTag counted(Sentence s, int i) {
    PartialDate first = reference.latest();
    int place = PLACES.getOrDefault(s.token(i - 1).lower(), 1);
    boolean headed = s.is(i - 2, "the") || i == 1;
    return first == null || place == 1 || !headed
        ? null
        : day(s, i - 1, i + 1, first.first(), place - 1);
  }

  /** "A week later"; "last week" names no day, but those that weekdays named after it are of. */
  private @Nullable DateTag week(Sentence s, int i) {
    LocalDate today = reference.today();
    DateTag later = later(s, i);
    if (later != null) {
      return later;
    }
    if (s.is(i - 1, "last") && today != null) {
      LocalDate monday = today.with(DayOfWeek.MONDAY).minusWeeks(1);
      reference.stay(monday, monday.plusDays(6));
    }
    return null;
  }

  /** "Last month", "later this month", "the same month". */
  private @Nullable DateTag month(Sentence s, int i) {
    if (s.is(i - 1, "same")) {
      PartialDate told = reference.month();
      return told == null ? null : month(s, i, told.first(), 0);
    }
    PartialDate now = reference.date();
    if (now == null || now.month() == 0 || i < 1) {
      return null;
    }
    return switch (s.token(i - 1).lower()) {
      case "this" -> month(s, i, now.first(), 0);
      case "last" -> s.is(i - 2, "the") ? null : month(s, i, now.first(), -1);
      case "next" -> s.is(i - 2, "the") ? null : month(s, i, now.first(), 1);
      default -> null;
    };
  }

  private static DateTag month(Sentence s, int i, LocalDate day, int months) {
    LocalDate month = day.plusMonths(months);
    return DateWords.tag(
        s, i - 1, i + 1, new PartialDate(month.getYear(), month.getMonthValue(), 0), null);
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
}
