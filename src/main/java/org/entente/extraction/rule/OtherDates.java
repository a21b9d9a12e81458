package org.entente.extraction.rule;

import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;

/**
 * Dates that are not of what took place: since when something is, and when something is to come.
 */
public final class OtherDates {
  private static final Set<String> FOUNDED = WordGroups.of("dates-of-history");
  private static final Set<String> SINCE = WordGroups.of("dates-of-times");
  private static final Set<String> LINKS = WordGroups.of("links-date");
  private static final Set<String> AHEAD = WordGroups.of("told-ahead");
  private static final Set<String> TO_COME = WordGroups.of("told-to-come");
  private static final Set<String> BACK = WordGroups.of("told-back");

  /** "since assuming office in 2016": between the word and a bare year stand no more words. */
  private static final int CLOSE = 6;

  private OtherDates() {}

  /** "since 2016", "founded on 3 May 1992", "until June". */
  public static boolean isHistory(Sentence s, DateTag tag) {
    int before = tag.begin() - 1;
    while (before >= 0 && LINKS.contains(s.token(before).lower())) {
      before--;
    }
    String word = before < 0 ? "" : s.token(before).lower();
    for (int i = Math.max(0, tag.begin() - CLOSE); tag.date().month() == 0 && i < before; i++) {
      if (SINCE.contains(s.token(i).lower())) {
        return true;
      }
    }
    return FOUNDED.contains(word) || tag.date().day() == 0 && SINCE.contains(word);
  }

  /** "scheduled for June", "would come in October": the word told last before the date decides. */
  public static boolean isPlanned(Sentence s, DateTag tag) {
    for (int i = tag.begin() - 1; i >= 0; i--) {
      String word = s.token(i).lower();
      if (AHEAD.contains(word) || TO_COME.contains(word)) {
        return true;
      }
      if (BACK.contains(word) && !s.is(i - 1, "be")) {
        return false;
      }
    }
    return false;
  }
}
