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
    return Optional.empty();
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
