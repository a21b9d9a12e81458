package org.entente.extraction.mention;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Reference.YearAt;
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
  private static final Set<String> BEFORE_MONTH = WordGroups.of("before-month");
  private static final Set<String> FOLLOWS_DAY = WordGroups.of("follows-day");
  private static final Set<String> NUMBERS_THINGS = WordGroups.of("numbers-things");
  private static final Set<String> DAY_RANGE = Set.of("from", "until", "to");
  private static final int TAIL = 8;
  private final Reference reference;
  private final RelativeDates relative;
  private final NumericDates numeric;
  private List<Token> before = List.of();
  private int block = -1;

  DateFinder(@Nullable PartialDate published) {
    this.reference = new Reference(published);
    this.relative = new RelativeDates(reference);
    this.numeric = new NumericDates(reference);
  }

  List<DateTag> find(Sentence sentence) {
    DateLine line = DateLine.of(sentence, sentence.block() == block ? before : List.of());
    Sentence s = line.sentence();
    reference.enter(s);
    List<DateTag> found = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      DateTag tag = at(s, i);
      DateTag original = tag == null ? null : line.original(tag);
      if (original != null) {
        found.add(original);
        boolean relative = s.token(i).shape() != Shape.NUMBER && DateWords.month(s, i) < 0;
        if (original.date().month() > 0 || !isLimit(s, i)) {
          reference.read(original, relative);
        }
      }
      i = tag == null ? i + 1 : tag.end();
    }
    keep(sentence);
    return found;
  }

  /** Keeps the last words, which may be the head of a date that goes on in the next sentence. */
  private void keep(Sentence s) {
    List<Token> words = new ArrayList<>(s.block() == block ? before : List.of());
    words.addAll(s.tokens().subList(Math.max(0, s.size() - TAIL), s.size()));
    before = List.copyOf(words.subList(Math.max(0, words.size() - TAIL), words.size()));
    block = s.block();
  }

  /** Whether a year only ends or begins a time: "until 2028". */
  private static boolean isLimit(Sentence s, int i) {
    return i > 0 && (DateWords.isRange(s, i - 1) || s.is(i - 1, "by") || s.is(i - 1, "since"));
  }

  private @Nullable DateTag at(Sentence s, int i) {
    try {
      if (s.token(i).shape() == Shape.NUMBER) {
        reference.tense(s, i);
        return number(s, i);
      }
      if (DateWords.month(s, i) > 0) {
        reference.tense(s, i);
        return monthFirst(s, i);
      }
      return relative.at(s, i);
    } catch (DateTimeException e) {
      // 31 February and the like: no date, and the words stay what they are.
      return null;
    }
  }

  private @Nullable DateTag number(Sentence s, int i) {
    DateTag foreign = ForeignDates.at(s, i);
    DateTag tag = foreign == null ? numeric.at(s, i) : foreign;
    boolean thing = i > 0 && isThing(s, i - 1);
    if (tag == null && !thing && !isPart(s, i)) {
      tag = dayFirst(s, i);
    }
    if (tag == null && !thing) {
      tag = ordinal(s, i);
    }
    return tag == null ? year(s, i) : tag;
  }

  /** The minutes of "17:20, 31 May", the second number of "Release 07/10, 22 March": no days. */
  private static boolean isPart(Sentence s, int i) {
    boolean joined = s.is(i - 1, ":") || s.is(i - 1, "/") || DateWords.isSeparator(s, i - 1);
    boolean third = s.is(i - 3, "/") && DateWords.isDash(s, i + 1);
    return joined && DateWords.number(s, i - 2) >= 0 && (s.is(i + 1, ",") || third);
  }

  private static boolean isThing(Sentence s, int i) {
    return NUMBERS_THINGS.contains(s.token(s.is(i, ".") && i > 0 ? i - 1 : i).lower());
  }

  /** 17 May 2018, 17th of May, 14-22 November, 4, 5 and 7 June, 28 October to 2 November 2019. */
  private @Nullable DateTag dayFirst(Sentence s, int i) {
    int first = DateWords.day(s, i);
    if (first < 0) {
      return null;
    }
    int lastAt = lastDay(s, i);
    int monthAt = DateWords.monthAfter(s, lastAt + 1);
    if (monthAt < 0) {
      lastAt = i;
      monthAt = DateWords.monthAfter(s, i + 1);
    }
    boolean weekday = i > 0 && DateWords.weekday(s.token(i - 1).lower()) != null;
    if (monthAt < 0 && (weekday || DateWords.isOrdinal(s, i))) {
      int last = lastDay(s, i);
      monthAt = monthBehindComma(s, last);
      lastAt = monthAt < 0 ? i : last;
    }
    if (monthAt < 0) {
      return null;
    }
    int month = DateWords.month(s, monthAt);
    YearAt year = reference.year(s, monthAt + 1);
    int to = skipWeekday(s, monthAt + 2);
    int monthTo = DateWords.monthAfter(s, to + 1);
    if (year.year() < 0
        && lastAt == i
        && DateWords.isRange(s, monthAt + 1)
        && DateWords.day(s, to) > 0
        && monthTo > 0) {
      return acrossMonths(s, i, first, month, to, monthTo);
    }
    PartialDate last =
        lastAt > i ? reference.dated(year.year(), month, DateWords.day(s, lastAt)) : null;
    return DateWords.tag(s, i, year.end(), reference.dated(year.year(), month, first), last);
  }

  /** The month of "14th, November 2023", "27th, December, 2013", or -1. */
  private static int monthBehindComma(Sentence s, int day) {
    int year = s.is(day + 3, ",") ? day + 4 : day + 3;
    boolean dated = s.is(day + 1, ",") && DateWords.fullYear(s, year) > 0;
    return dated ? DateWords.monthAfter(s, day + 2) : -1;
  }

  /** The index of the last day of "6 to Wednesday 8", "4, 5 and 7", "25th and the 28th", "4/5". */
  private static int lastDay(Sentence s, int i) {
    int last = i;
    boolean more = true;
    while (more) {
      int at = s.is(last + 1, ".") && DateWords.isRange(s, last + 2) ? last + 2 : last + 1;
      boolean slash = s.is(at, "/") && DateWords.monthAfter(s, at + 2) > 0;
      boolean joined = DateWords.isRange(s, at) || s.is(at, ",") || slash;
      int next = skipWeekday(s, at + 1);
      more = joined && DateWords.day(s, next) > DateWords.day(s, last);
      last = more ? next : last;
    }
    return last;
  }

  private static int skipWeekday(Sentence s, int i) {
    int at = s.is(i, "and") ? i + 1 : i;
    at = at < s.size() && DateWords.weekday(s.token(at).lower()) != null ? at + 1 : at;
    at = at > i && s.is(at, ",") ? at + 1 : at;
    return s.is(at, "the") ? at + 1 : at;
  }

  /** A range that ends with the day at {@code to} in the month at {@code monthTo}. */
  private DateTag acrossMonths(Sentence s, int i, int day, int month, int to, int monthTo) {
    YearAt year = reference.year(s, Math.max(to, monthTo) + 1);
    return DateWords.tag(
        s,
        i,
        year.end(),
        reference.dated(year.year(), month, day),
        reference.dated(year.year(), DateWords.month(s, monthTo), DateWords.day(s, to)));
  }

  /** May 17, 2018; November 14-22; June 4, 5 and 7; October 31 to November 3; May 2018. */
  private @Nullable DateTag monthFirst(Sentence s, int i) {
    int month = DateWords.month(s, i);
    int at = s.is(i + 1, "the") || s.is(i + 1, ".") ? i + 2 : i + 1;
    int first = DateWords.day(s, at);
    if (first < 0 || DateWords.fullYear(s, at) > 0) {
      return monthAndYear(s, i, month);
    }
    int end = at + 1;
    int lastAt = endOfDays(s, at);
    if (lastAt == at && DateWords.isRange(s, end) && DateWords.month(s, end + 1) > 0) {
      int day = s.is(end + 2, ".") ? end + 3 : end + 2;
      if (DateWords.day(s, day) > 0) {
        return acrossMonths(s, i, first, month, day, end + 1);
      }
    }
    YearAt year = reference.year(s, lastAt + 1);
    return DateWords.tag(
        s,
        i,
        year.end(),
        reference.dated(year.year(), month, first),
        lastAt > at ? reference.dated(year.year(), month, DateWords.day(s, lastAt)) : null);
  }

  /** The last day behind a month: a list of days must not run into a number of other things. */
  private static int endOfDays(Sentence s, int at) {
    int last = lastDay(s, at);
    while (last > at) {
      boolean month = DateWords.monthAfter(s, last + 1) > 0;
      boolean counts = s.is(last - 1, ",") || s.is(last - 1, "and");
      if (!month && !(counts && !endsDay(s, last + 1))) {
        return last;
      }
      last = previousDay(s, last, at);
    }
    return last;
  }

  private static int previousDay(Sentence s, int last, int at) {
    int i = last - 1;
    while (i > at && DateWords.day(s, i) < 0) {
      i--;
    }
    return i;
  }

  static boolean endsDay(Sentence s, int i) {
    return i >= s.size()
        || s.token(i).shape() == Shape.PUNCTUATION
        || DateWords.fullYear(s, i) > 0
        || FOLLOWS_DAY.contains(s.token(i).lower());
  }

  /** "May 2018", "October last year", "in April", "last December". */
  private @Nullable DateTag monthAndYear(Sentence s, int i, int month) {
    YearAt year = reference.year(s, i + 1);
    if (year.year() > 0) {
      return DateWords.tag(s, i, year.end(), new PartialDate(year.year(), month, 0), null);
    }
    String word = word(s, i - 1);
    boolean names = i + 1 < s.size() && s.token(i + 1).isCapital() && !word.equals("in");
    PartialDate now = reference.date();
    if (now != null && now.month() > 0 && (word.equals("last") || word.equals("next"))) {
      boolean last = word.equals("last");
      int step = last ? (month < now.month() ? 0 : -1) : month > now.month() ? 0 : 1;
      return DateWords.tag(s, i, i + 1, new PartialDate(now.year() + step, month, 0), null);
    }
    boolean alone = BEFORE_MONTH.contains(word) || word.equals("this");
    if (!alone || names || now == null) {
      return null;
    }
    PartialDate near = reference.dated(-1, month, 1);
    return DateWords.tag(s, i, i + 1, new PartialDate(near.year(), month, 0), null);
  }

  /** "on the 9th", "from the 14th": the ordinal of a day in the month told of. */
  private @Nullable DateTag ordinal(Sentence s, int i) {
    int day = DateWords.day(s, i);
    if (day < 0 || !DateWords.isOrdinal(s, i) || !endsDay(s, i + 1)) {
      return null;
    }
    boolean led = s.is(i - 1, "the");
    int before = led ? i - 2 : i - 1;
    boolean month = s.is(i + 1, "of") && (s.is(i + 3, "month") || s.is(i + 4, "month"));
    boolean time =
        s.is(before, "on")
            || s.is(before, "of") && DateWords.isPartOfDay(s, before - 1)
            || led && (s.is(before, ",") || DAY_RANGE.contains(word(s, before)));
    boolean listed = s.is(before, ",") && s.is(i + 1, "and") && !DateWords.isOrdinal(s, i + 3);
    boolean told = time && !s.is(i + 1, "of") && !listed;
    return led && month || told
        ? DateWords.tag(s, i, i + 1, reference.dayOfMonth(day, month && s.is(i + 2, "last")), null)
        : null;
  }

  private static String word(Sentence s, int i) {
    return i < 0 || i >= s.size() ? "" : s.token(i).lower();
  }

  private static @Nullable DateTag year(Sentence s, int i) {
    int year = DateWords.fullYear(s, i);
    boolean joined = s.is(i - 1, "/") && s.token(i - 1).end() == s.token(i).begin();
    boolean counted = i > 0 && s.token(i - 1).shape() == Shape.NUMBER;
    boolean plain = year > 0 && !s.is(i + 1, "%") && !joined && !counted && !s.is(i + 1, "/");
    return plain ? DateWords.tag(s, i, i + 1, new PartialDate(year, 0, 0), null) : null;
  }
}
