package org.entente.extraction.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Weekdays told against the publication: the one before it, or after it where the clause looks
 * ahead, or the one among the days of a stay that was told of.
 */
final class Weekdays {
  private static final int CLAUSE = 18;
  private static final int NEAR = 25;

  /** How far behind a day its month may stand: "Monday 6 to Wednesday 8 April". */
  private static final int MONTH = 6;

  /** What is still to come: "is expected on Monday". */
  private static final Set<String> TO_COME = WordGroups.of("told-to-come");

  private static final Set<String> BACK = WordGroups.of("told-back");

  /** Verbs that tell of what is near in the present tense: "leaves for Apia on Saturday". */
  private static final Set<String> NOW = WordGroups.of("told-now");

  private final Reference reference;

  Weekdays(Reference reference) {
    this.reference = reference;
  }

  /** The date that the weekday at {@code i} tells, or null. */
  @Nullable DateTag at(Sentence s, int i, DayOfWeek weekday) {
    if (s.is(i - 1, "every") || s.is(i - 1, "each")) {
      return null;
    }
    if (isDated(s, i)) {
      DateTag dated = numbered(s, i, weekday);
      if (dated != null || !isOfThing(s, i + 1)) {
        return dated;
      }
    }
    DateTag week = ofWeek(s, i, weekday);
    if (week != null) {
      return week;
    }
    DateTag beside = beside(s, i, weekday);
    if (beside != null) {
      return beside;
    }
    LocalDate stay = inStay(weekday);
    boolean said = s.is(i - 1, "last") || s.is(i - 1, "next") || s.is(i - 1, "this");
    boolean past = stay != null && reference.today() != null && stay.isBefore(reference.today());
    if (stay != null && !said && !(past && isAhead(s, i))) {
      return upTo(s, DateWords.tag(s, i, i + 1, PartialDate.of(stay), null));
    }
    DateTag near = near(s, i, weekday);
    return near == null ? null : upTo(s, near);
  }

  /** "From Monday to Wednesday", "on Monday and Tuesday": the days from the first to the second. */
  private static DateTag upTo(Sentence s, DateTag first) {
    int at = first.end() + 1;
    boolean joined = DateWords.isRange(s, first.end()) && at < s.size();
    String word = joined ? s.token(at).lower() : "";
    DayOfWeek second = word.endsWith("day") ? DateWords.weekday(word) : null;
    if (second == null || isDated(s, at)) {
      return first;
    }
    LocalDate begin = first.date().first();
    LocalDate end = begin.with(TemporalAdjusters.next(second));
    boolean apart = s.is(first.end(), "and") || s.is(first.end(), "&");
    return apart && !end.equals(begin.plusDays(1))
        ? first
        : DateWords.tag(s, first.begin(), at + 1, first.date(), PartialDate.of(end));
  }

  /** "The Friday before": beside the date told last. */
  private @Nullable DateTag beside(Sentence s, int i, DayOfWeek weekday) {
    PartialDate told = reference.latest();
    boolean before = s.is(i + 1, "before");
    if (told == null || !s.is(i - 1, "the") || !before && !s.is(i + 1, "after")) {
      return null;
    }
    TemporalAdjuster step =
        before ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday);
    return DateWords.tag(s, i, i + 2, PartialDate.of(told.first().with(step)), null);
  }

  /** The one just before the publication, or just behind it where the words look ahead. */
  private @Nullable DateTag near(Sentence s, int i, DayOfWeek weekday) {
    LocalDate today = reference.today();
    if (today == null) {
      return null;
    }
    int at = DateWords.isPartOfDay(s, i + 1) ? i + 2 : i + 1;
    boolean bracket = s.is(at, "(") && DateWords.number(s, at + 1) > 0 && s.is(at + 2, ")");
    int end = bracket ? at + 3 : i + 1;
    boolean next = s.is(i - 1, "next") || s.is(i - 1, "coming");
    LocalDate day;
    if (next || !s.is(i - 1, "last") && !bracket && isAhead(s, i)) {
      day =
          today.with(
              next ? TemporalAdjusters.next(weekday) : TemporalAdjusters.nextOrSame(weekday));
    } else if (s.is(i - 1, "last") || s.is(i - 1, "previous") || s.is(i + 1, "last")) {
      day = today.with(TemporalAdjusters.previous(weekday));
    } else {
      day = today.with(TemporalAdjusters.previousOrSame(weekday));
    }
    return DateWords.tag(s, i, end, PartialDate.of(day), null);
  }

  /** Whether the date itself stands behind the weekday. */
  private static boolean isDated(Sentence s, int i) {
    int at = DateWords.isPartOfDay(s, i + 1) ? i + 2 : i + 1;
    if (s.is(at, "(") && DateWords.number(s, at + 1) > 0 && s.is(at + 2, ")")) {
      return false;
    }
    boolean mark = s.is(at, ",") || s.is(at, "(") || s.is(at, "the");
    at = mark ? at + 1 : at;
    at = mark && s.is(at, "the") ? at + 1 : at;
    // "On Monday afternoon 12 students": a number behind a part of the day counts something.
    boolean part = DateWords.isPartOfDay(s, i + 1);
    boolean counts = part && DateWords.monthAfter(s, at + 1) < 0 && !DateWords.isOrdinal(s, at);
    // "Monday 10:30" tells the time; "Tuesday 19: meeting with Ada Bell" the day.
    boolean time = s.is(at + 1, ":") && DateWords.number(s, at + 2) >= 0;
    return DateWords.number(s, at) > 0 && DateWords.day(s, at) > 0 && !time && !counts
        || DateWords.month(s, at) > 0;
  }

  /** Whether an ordinal is no day's: "on Sunday the 11th meeting". */
  private static boolean isOfThing(Sentence s, int i) {
    boolean ordinal = s.is(i, "the") && DateWords.isOrdinal(s, i + 1) && i + 2 < s.size();
    boolean word = ordinal && s.token(i + 2).isWord() && !s.token(i + 2).isCapital();
    return word && DateWords.month(s, i + 2) < 0 && !DateFinder.endsDay(s, i + 2);
  }

  /**
   * "Tuesday 12", "Tuesday, the 12th": of the month of the publication or the one beside it where
   * 12 is a Tuesday.
   */
  private @Nullable DateTag numbered(Sentence s, int i, DayOfWeek weekday) {
    int at = s.is(i + 1, ",") ? i + 2 : i + 1;
    at = s.is(at, "the") ? at + 1 : at;
    int number = DateWords.day(s, at);
    LocalDate today = reference.today();
    boolean goesOn = DateWords.isSeparator(s, at + 1);
    for (int k = at + 1; k <= at + MONTH && k < s.size(); k++) {
      goesOn |= DateWords.month(s, k) > 0;
    }
    if (today == null || number < 0 || goesOn) {
      return null;
    }
    for (int months : new int[] {0, -1, 1}) {
      LocalDate month = today.plusMonths(months).withDayOfMonth(1);
      if (number <= month.lengthOfMonth()
          && month.withDayOfMonth(number).getDayOfWeek() == weekday) {
        PartialDate day = PartialDate.of(month.withDayOfMonth(number));
        return DateWords.tag(s, i, at + 1, day, null);
      }
    }
    return null;
  }

  /** "Monday last week", "Friday next week", "from Monday to Thursday of last week". */
  private @Nullable DateTag ofWeek(Sentence s, int i, DayOfWeek weekday) {
    LocalDate today = reference.today();
    int at = i + 1;
    DayOfWeek second = null;
    if (DateWords.isRange(s, at) && at + 1 < s.size()) {
      second = DateWords.weekday(s.token(at + 1).lower());
      at += second == null ? 0 : 2;
    }
    at = s.is(at, ",") || s.is(at, "of") ? at + 1 : at;
    boolean next = s.is(at, "next");
    if (today == null || !(next || s.is(at, "last")) || !s.is(at + 1, "week")) {
      return null;
    }
    LocalDate monday = today.with(DayOfWeek.MONDAY).plusWeeks(next ? 1 : -1);
    reference.stay(monday, monday.plusDays(6));
    return DateWords.tag(
        s,
        i,
        at + 2,
        PartialDate.of(monday.with(TemporalAdjusters.nextOrSame(weekday))),
        second == null ? null : PartialDate.of(monday.with(TemporalAdjusters.nextOrSame(second))));
  }

  /** The weekday among the days of the stay, if it is near the publication. */
  private @Nullable LocalDate inStay(DayOfWeek weekday) {
    LocalDate first = reference.stayFirst();
    LocalDate last = reference.stayLast();
    if (first == null || last == null) {
      return null;
    }
    LocalDate today = reference.today();
    boolean far = today != null && Math.abs(ChronoUnit.DAYS.between(last, today)) > NEAR;
    LocalDate day = first.with(TemporalAdjusters.nextOrSame(weekday));
    return far || day.isAfter(last) ? null : day;
  }

  /** Whether the verb of the clause looks ahead: "will be signed", "is expected on Friday". */
  private static boolean isAhead(Sentence s, int i) {
    boolean same = true;
    for (int k = i - 1; k >= 0 && k > i - CLAUSE; k--) {
      boolean passive = s.is(k - 1, "be") || s.is(k - 1, "been");
      String word = s.token(k).lower();
      boolean planned = TO_COME.contains(word) && (s.is(k - 1, "is") || s.is(k - 1, "are"));
      if (word.equals("will") || word.equals("shall") || planned && same || isNear(s, k)) {
        return true;
      }
      boolean past = BACK.contains(word) || word.equals("said") || word.equals("told");
      boolean regular = word.length() > 4 && word.endsWith("ed") && !passive && !planned;
      if (past || word.equals(";") || regular) {
        return false;
      }
      same &= !word.equals(",");
    }
    for (int k = i + 1; i <= 2 && k < s.size() && k < i + CLAUSE; k++) {
      String word = s.token(k).lower();
      boolean ahead = s.is(k, "will") || s.is(k, "shall") || s.is(k, "going") || isNear(s, k);
      boolean past = BACK.contains(word) || word.length() > 4 && word.endsWith("ed");
      if (ahead || past || s.is(k, ",") || s.is(k, ";")) {
        return ahead;
      }
    }
    return false;
  }

  /** "Are to meet", "takes place", "goes on": what the running text tells of as near. */
  private static boolean isNear(Sentence s, int k) {
    boolean due = (s.is(k, "is") || s.is(k, "are")) && s.is(k + 1, "to");
    boolean told = NOW.contains(s.token(k).lower()) || s.is(k, "takes") && s.is(k + 1, "place");
    return due || told && s.zone() == Zone.BODY;
  }
}
