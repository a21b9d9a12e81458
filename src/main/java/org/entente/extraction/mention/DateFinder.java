package org.entente.extraction.mention;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
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
  private final Reference reference;
  private final RelativeDates relative;

  DateFinder(@Nullable PartialDate published) {
    this.reference = new Reference(published);
    this.relative = new RelativeDates(reference);
  }

  List<DateTag> find(Sentence sentence) {
    List<DateTag> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      DateTag tag = at(sentence, i);
      if (tag != null) {
        found.add(tag);
        reference.read(tag.date());
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
      if (DateWords.month(s, i) > 0) {
        return monthFirst(s, i);
      }
      return relative.at(s, i);
    } catch (DateTimeException e) {
      // 31 February and the like: no date, and the words stay what they are.
      return null;
    }
  }

  /** 2017.11.25, 2019-03-09, 16/03/2018, 6.10.2015, 04.04.23. */
  private @Nullable DateTag numeric(Sentence s, int i) {
    if (i + 4 >= s.size() || !DateWords.isSeparator(s, i + 1) || !DateWords.isSeparator(s, i + 3)) {
      return null;
    }
    int a = DateWords.number(s, i);
    int b = DateWords.number(s, i + 2);
    int c = DateWords.number(s, i + 4);
    if (DateWords.fullYear(s, i) > 0 && b >= 1 && b <= 12 && c >= 1) {
      return DateWords.tag(s, i, i + 5, new PartialDate(a, b, c), null);
    }
    int year =
        DateWords.fullYear(s, i + 4) > 0 ? c : s.token(i + 4).text().length() == 2 ? 2000 + c : -1;
    if (year < 0 || a < 1 || b < 1) {
      return null;
    }
    return b > 12
        ? DateWords.tag(s, i, i + 5, new PartialDate(year, a, b), null)
        : DateWords.tag(s, i, i + 5, new PartialDate(year, b, a), null);
  }

  /** 17 May 2018, 17th of May, 14-22 November, 28 October to 2 November 2019. */
  private @Nullable DateTag dayFirst(Sentence s, int i) {
    int first = DateWords.day(s, i);
    if (first < 0) {
      return null;
    }
    int at = i + 1;
    int second = -1;
    if (DateWords.isRange(s, at)
        && DateWords.day(s, at + 1) > 0
        && DateWords.monthAfter(s, at + 2) > 0) {
      second = DateWords.day(s, at + 1);
      at += 2;
    }
    int monthAt = DateWords.monthAfter(s, at);
    if (monthAt < 0) {
      return null;
    }
    int month = DateWords.month(s, monthAt);
    int end = monthAt + 1;
    int yearAt = DateWords.indexOfYear(s, end);
    int year = DateWords.fullYear(s, yearAt);
    if (year < 0
        && second < 0
        && DateWords.isRange(s, end)
        && DateWords.day(s, end + 1) > 0
        && DateWords.month(s, end + 2) > 0) {
      return acrossMonths(s, i, first, month, end + 1);
    }
    end = year > 0 ? yearAt + 1 : end;
    return second > 0
        ? DateWords.tag(
            s, i, end, reference.dated(year, month, first), reference.dated(year, month, second))
        : DateWords.tag(s, i, end, reference.dated(year, month, first), null);
  }

  private DateTag acrossMonths(Sentence s, int i, int day, int month, int at) {
    int lastDay = DateWords.day(s, at);
    int lastMonth = DateWords.month(s, at + 1);
    int yearAt = s.is(at + 2, ",") ? at + 3 : at + 2;
    int year = DateWords.fullYear(s, yearAt);
    int end = year > 0 ? yearAt + 1 : at + 2;
    return DateWords.tag(
        s, i, end, reference.dated(year, month, day), reference.dated(year, lastMonth, lastDay));
  }

  /** May 17, 2018; November 14-22; October 31 to November 3; May 2018; "in April". */
  private @Nullable DateTag monthFirst(Sentence s, int i) {
    int month = DateWords.month(s, i);
    int first = DateWords.day(s, i + 1);
    if (first < 0 || DateWords.fullYear(s, i + 1) > 0) {
      return monthAndYear(s, i, month);
    }
    int end = i + 2;
    int second = -1;
    if (DateWords.isRange(s, end)
        && DateWords.day(s, end + 1) > 0
        && DateWords.month(s, end + 2) < 0) {
      second = DateWords.day(s, end + 1);
      end += 2;
    } else if (DateWords.isRange(s, end)
        && DateWords.month(s, end + 1) > 0
        && DateWords.day(s, end + 2) > 0) {
      int year = DateWords.yearBehind(s, end + 3);
      int stop = year > 0 ? DateWords.indexOfYear(s, end + 3) + 1 : end + 3;
      return DateWords.tag(
          s,
          i,
          stop,
          reference.dated(year, month, first),
          reference.dated(year, DateWords.month(s, end + 1), DateWords.day(s, end + 2)));
    }
    int year = DateWords.yearBehind(s, end);
    end = year > 0 ? DateWords.indexOfYear(s, end) + 1 : end;
    return DateWords.tag(
        s,
        i,
        end,
        reference.dated(year, month, first),
        second > 0 ? reference.dated(year, month, second) : null);
  }

  private @Nullable DateTag monthAndYear(Sentence s, int i, int month) {
    int year = DateWords.yearBehind(s, i + 1);
    if (year > 0) {
      return DateWords.tag(
          s, i, DateWords.indexOfYear(s, i + 1) + 1, new PartialDate(year, month, 0), null);
    }
    boolean alone =
        s.is(i - 1, "in")
            || s.is(i - 1, "since")
            || s.is(i - 1, "last")
            || s.is(i - 1, "this")
            || s.is(i - 1, "next")
            || s.is(i - 1, "early");
    if (!alone || reference.date() == null) {
      return null;
    }
    PartialDate near = reference.dated(-1, month, 1);
    return DateWords.tag(s, i, i + 1, new PartialDate(near.year(), month, 0), null);
  }

  private static @Nullable DateTag year(Sentence s, int i) {
    int year = DateWords.fullYear(s, i);
    boolean plain = year > 0 && !s.is(i + 1, "%") && !s.is(i - 1, "/") && !s.is(i + 1, "/");
    return plain ? DateWords.tag(s, i, i + 1, new PartialDate(year, 0, 0), null) : null;
  }
}
