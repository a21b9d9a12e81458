package org.entente.extraction.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What dates without a year, weekdays and words like "yesterday" are told by: the day a document
 * was published, else the last date read, and the tense of the sentence.
 *
 * <p>One reference belongs to the reading of one document; not for use by several threads.
 */
final class Reference {
  /** A year, -1 if none is told, and the index after the words that tell it. */
  record YearAt(int year, int end) {}

  private static final Set<String> AHEAD = WordGroups.of("told-ahead");
  private static final Set<String> BACK = WordGroups.of("told-back");
  private static final int LONGEST_STAY = 12;
  private static final int NEAR = 400;
  private static final int CLAUSE = 16;
  private static final int YEAR = 365;
  private static final int FUTURE = 120;
  private static final int FUTURE_AHEAD = 245;
  private static final int FUTURE_BACK = 45;
  private final @Nullable PartialDate published;
  private @Nullable PartialDate latest;
  private @Nullable PartialDate told;
  private @Nullable PartialDate context;
  private @Nullable LocalDate stayFirst;
  private @Nullable LocalDate stayLast;
  private int yearOfSentence = -1;
  private boolean ahead;
  private boolean back;
  private boolean monthFirst;

  Reference(@Nullable PartialDate published) {
    this.published = published;
  }

  /** Takes note of a year that a sentence names. */
  void enter(Sentence s) {
    yearOfSentence = -1;
    for (int i = 0; i < s.size() && yearOfSentence < 0; i++) {
      yearOfSentence = DateWords.fullYear(s, i);
    }
  }

  /** Takes note of the tense in which a date at {@code i} is told: the nearest verb's. */
  void tense(Sentence s, int i) {
    int tense = 0;
    for (int k = i - 1; k >= 0 && k > i - CLAUSE && tense == 0 && !s.is(k, ";"); k--) {
      tense = tenseOf(s, k);
    }
    for (int k = i + 1; k < s.size() && k < i + CLAUSE && tense == 0 && !s.is(k, ";"); k++) {
      tense = tenseOf(s, k);
    }
    ahead = tense > 0;
    back = tense < 0;
  }

  private static int tenseOf(Sentence s, int k) {
    String word = s.token(k).lower();
    if (AHEAD.contains(word) || word.equals("be") && s.is(k - 1, "to")) {
      return 1;
    }
    boolean past = BACK.contains(word) || word.length() > 4 && word.endsWith("ed");
    return past && !s.is(k - 1, "be") ? -1 : 0;
  }

  /** Takes note of a date read, which was told by another one or by itself. */
  void read(DateTag tag, boolean relative) {
    PartialDate date = tag.date();
    PartialDate last = tag.last();
    context = date.month() > 0 || context == null ? date : context;
    if (date.day() > 0) {
      latest = date;
      told = relative ? told : date;
    }
    if (date.day() > 0 && last != null && last.day() > 0) {
      long days = ChronoUnit.DAYS.between(date.first(), last.first());
      if (days <= LONGEST_STAY) {
        stay(date.first(), last.first());
      }
    }
  }

  /** Takes note of the days that weekdays without a date then fall in. */
  void stay(LocalDate first, LocalDate last) {
    stayFirst = first;
    stayLast = last;
  }

  /** The first of the days that an encounter told of lasts, or null. */
  @Nullable LocalDate stayFirst() {
    return stayFirst;
  }

  @Nullable LocalDate stayLast() {
    return stayLast;
  }

  /** Takes note that the document writes 5/25/2015. */
  void monthFirst() {
    monthFirst = true;
  }

  boolean isMonthFirst() {
    return monthFirst;
  }

  /** The last date read that gives the day, or null. */
  @Nullable PartialDate latest() {
    return latest;
  }

  /** The date to tell others by, or null where nothing gives one. */
  @Nullable PartialDate date() {
    if (published != null) {
      return published;
    }
    return latest != null ? latest : context;
  }

  /** The day to tell weekdays and "yesterday" by, or null where nothing gives one. */
  @Nullable LocalDate today() {
    if (published != null && published.day() > 0) {
      return published.first();
    }
    return published == null && told != null ? told.first() : null;
  }

  /** The month that "the 9th" is one of: that of the last date read, or null. */
  @Nullable PartialDate month() {
    PartialDate near = context;
    if (near != null && near.month() > 0 && published != null) {
      long days = ChronoUnit.DAYS.between(near.first(), published.last());
      near = Math.abs(days) > NEAR ? null : near;
    }
    PartialDate month = near != null && near.month() > 0 ? near : published;
    return month != null && month.month() > 0 ? month : null;
  }

  /**
   * The day of the month that is told of; if that is the month of publication, a day after it in a
   * sentence on what has been is one of the month before.
   *
   * @param lastMonth whether it is said to be of "last month"
   * @throws DateTimeException if there is no such day, or nothing tells the month
   */
  PartialDate dayOfMonth(int day, boolean lastMonth) {
    LocalDate today = lastMonth ? today() : null;
    if (today != null) {
      LocalDate before = today.minusMonths(1);
      return new PartialDate(before.getYear(), before.getMonthValue(), day);
    }
    PartialDate month = month();
    if (month == null) {
      throw new DateTimeException("a day without a month, and nothing to tell it by");
    }
    boolean late =
        month.equals(published) && month.day() > 0 && day > month.day() && back && !ahead;
    LocalDate first = LocalDate.of(month.year(), month.month(), 1).minusMonths(late ? 1 : 0);
    return new PartialDate(first.getYear(), first.getMonthValue(), day);
  }

  /** The year behind a day and month, or "of last year", or none. */
  YearAt year(Sentence s, int i) {
    int at = i;
    if (s.is(at, "(") && at + 1 < s.size() && DateWords.weekday(s.token(at + 1).lower()) != null) {
      int close = s.is(at + 2, ")") ? at + 2 : at + 3;
      at = s.is(close, ")") ? close + 1 : at;
    }
    boolean mark =
        s.is(at, ",")
            || s.is(at, ".")
            || s.is(at, "/")
            || DateWords.isDash(s, at)
            || s.is(at, "of");
    at = mark ? at + 1 : at;
    int year = DateWords.fullYear(s, at);
    if (year > 0) {
      return new YearAt(year, at + 1);
    }
    PartialDate reference = date();
    if (s.is(at + 1, "year") && reference != null) {
      int step = s.is(at, "last") ? -1 : s.is(at, "this") ? 0 : s.is(at, "next") ? 1 : 2;
      return step == 2 ? new YearAt(-1, i) : new YearAt(reference.year() + step, at + 2);
    }
    return new YearAt(-1, i);
  }

  /**
   * The date; a year left out, -1, is the one that brings it nearest to the reference, where the
   * tense says on which side to look farther.
   *
   * @throws DateTimeException if there is no such day, or nothing tells the year
   */
  PartialDate dated(int year, int month, int day) {
    if (year > 0) {
      return new PartialDate(year, month, day);
    }
    PartialDate reference = date();
    if (reference == null && yearOfSentence > 0) {
      return new PartialDate(yearOfSentence, month, day);
    }
    if (reference == null) {
      throw new DateTimeException("a day without a year, and nothing to tell it by");
    }
    if (reference.month() == 0) {
      return new PartialDate(reference.year(), month, day);
    }
    LocalDate anchor = reference.last();
    int future = ahead ? FUTURE_AHEAD : back ? FUTURE_BACK : FUTURE;
    PartialDate same = new PartialDate(anchor.getYear(), month, day);
    long days = ChronoUnit.DAYS.between(anchor, same.first());
    if (days > future) {
      return new PartialDate(anchor.getYear() - 1, month, day);
    }
    return days < future - YEAR ? new PartialDate(anchor.getYear() + 1, month, day) : same;
  }
}
