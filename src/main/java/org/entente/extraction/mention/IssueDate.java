package org.entente.extraction.mention;

import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;

/** The date of an issue of a periodical: "Newsletter no. 2/2012 (June)", "Summer 2014". */
final class IssueDate {
  private static final Set<String> SEASONS = WordGroups.of("seasons");
  private static final Set<String> WEEK = Set.of("week", "weekly");
  private static final int MOST_ISSUES = 60;
  private static final int LONGEST = 12;

  private IssueDate() {}

  /** The date of the range that an issue is about: its last day if it is a week, else its month. */
  static PartialDate ofRange(Sentence s, DateTag tag) {
    PartialDate first = tag.date();
    boolean week = s.tokens().stream().anyMatch(t -> WEEK.contains(t.lower()));
    return week && tag.last() != null
        ? tag.last()
        : new PartialDate(first.year(), first.month(), 0);
  }

  /** The year that stands behind an issue's number or a season, with the month if one is named. */
  static Optional<DateTag> of(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      int year = DateWords.fullYear(s, i);
      int issue = s.is(i - 1, "/") ? DateWords.number(s, i - 2) : -1;
      boolean season = SEASONS.contains(s.token(i - 1).lower());
      if (year > 0 && (season || issue > 0 && issue <= MOST_ISSUES)) {
        int month = season ? 0 : onlyMonth(s);
        return Optional.of(DateWords.tag(s, i, i + 1, new PartialDate(year, month, 0), null));
      }
    }
    return ofMonths(s);
  }

  /** "March-April 2015" is the later month's; what is of more months, the year's. */
  private static Optional<DateTag> ofMonths(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      int year = DateWords.fullYear(s, i);
      int at = s.is(i - 1, ".") || s.is(i - 1, ",") ? i - 2 : i - 1;
      String[] parts = at < 0 ? new String[0] : s.token(at).lower().split("-", -1);
      if (year > 0 && parts.length == 2) {
        int first = DateWords.englishMonth(parts[0]);
        int last = DateWords.englishMonth(parts[1]);
        if (first > 0 && last > first) {
          PartialDate date = new PartialDate(year, last - first == 1 ? last : 0, 0);
          return Optional.of(DateWords.tag(s, at, i + 1, date, null));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a short line tells of some months: "Monthly update: March-April 2015". */
  static boolean isMonths(Sentence s) {
    return s.size() <= LONGEST && ofMonths(s).isPresent();
  }

  /** "02.2013" on its line, "Monitor 06/2019": a month by its number. */
  static Optional<DateTag> monthOf(Sentence s) {
    for (int i = 0; s.size() <= LONGEST && i + 2 < s.size(); i++) {
      boolean padded = s.token(i).text().length() == 2 && s.token(i).text().startsWith("0");
      int month = padded ? DateWords.number(s, i) : -1;
      int year = DateWords.fullYear(s, i + 2);
      boolean whole = !DateWords.isSeparator(s, i - 1);
      if (month > 0 && month < 10 && whole && year > 0 && DateWords.isSeparator(s, i + 1)) {
        return Optional.of(DateWords.tag(s, i, i + 3, new PartialDate(year, month, 0), null));
      }
    }
    return Optional.empty();
  }

  /** The year that ends a short line on an issue: "Secretariat Bulletin - No. 7, s. 2018". */
  static Optional<DateTag> yearOf(Sentence s) {
    int last = s.is(s.size() - 1, ")") ? s.size() - 2 : s.size() - 1;
    int year = s.size() > LONGEST ? -1 : DateWords.fullYear(s, last);
    return year > 0 && last > 0 && !s.is(last - 1, "of")
        ? Optional.of(DateWords.tag(s, last, last + 1, new PartialDate(year, 0, 0), null))
        : Optional.empty();
  }

  /**
   * Whether a season and its year end a short line: "Banksia: the alumni magazine | Winter 2011".
   */
  static boolean isSeason(Sentence s) {
    int last = s.is(s.size() - 1, ")") ? s.size() - 2 : s.size() - 1;
    return s.size() <= LONGEST
        && last > 0
        && DateWords.fullYear(s, last) > 0
        && SEASONS.contains(s.token(last - 1).lower());
  }

  /** The month that a line names, 0 where it names none or several. */
  private static int onlyMonth(Sentence s) {
    int only = 0;
    for (int i = 0; i < s.size(); i++) {
      int month = DateWords.month(s, i);
      if (month > 0 && only > 0) {
        return 0;
      }
      only = Math.max(only, month);
    }
    return only;
  }
}
