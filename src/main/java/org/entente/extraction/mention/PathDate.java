package org.entente.extraction.mention;

import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;

/** The month in the path to an item: "News Archive &gt; 2009 &gt; October". */
final class PathDate {
  private static final Set<String> MARKS = Set.of(">", "/", "|", "\u00bb", "\u203a", "\u2192");

  private PathDate() {}

  /** The month that the path leads through, if it does. */
  static Optional<DateTag> of(Sentence s) {
    for (int i = 1; i + 2 < s.size(); i++) {
      int year = DateWords.fullYear(s, i);
      if (year > 0 && isMark(s, i - 1) && isMark(s, i + 1)) {
        int month = DateWords.englishMonth(s, i + 2);
        boolean ends = i + 3 >= s.size() || isMark(s, i + 3);
        if (month > 0 && ends) {
          return Optional.of(DateWords.tag(s, i, i + 3, new PartialDate(year, month, 0), null));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isMark(Sentence s, int i) {
    return i < s.size() && MARKS.contains(s.token(i).text());
  }
}
