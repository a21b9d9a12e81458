package org.entente.extraction.rule;

import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;

/** Dates in a sentence that tells of an appointment which are not the date of that. */
public final class OfficeDates {
  private static final Set<String> LEAVES = WordGroups.of("dates-of-leaving");
  private static final Set<String> PARTS = WordGroups.of("parts-date-from-leaving");

  /** How many words before a date are looked at. */
  private static final int NEAR = 8;

  private OfficeDates() {}

  /** "who will retire on 31 August 2019", "until 2023", "(LLB, 1998)". */
  public static boolean isOther(Sentence s, DateTag date) {
    for (int i = date.begin() - 1; i >= Math.max(0, date.begin() - NEAR); i--) {
      String word = s.token(i).lower();
      if (PARTS.contains(word) || isYear(word)) {
        return isOfDegree(s, date);
      }
      if (LEAVES.contains(word)) {
        return true;
      }
    }
    return isOfDegree(s, date);
  }

  /** An earlier date takes what is told before it. */
  private static boolean isYear(String word) {
    return word.length() == 4 && word.chars().allMatch(Character::isDigit);
  }

  /** A bare year that a comma parts from what opens the same brackets. */
  private static boolean isOfDegree(Sentence s, DateTag date) {
    boolean bare = date.date().month() == 0 && s.is(date.begin() - 1, ",");
    for (int i = date.begin() - 1; bare && i >= Math.max(0, date.begin() - NEAR); i--) {
      if (s.is(i, "(") || s.is(i, ")")) {
        return s.is(i, "(");
      }
    }
    return false;
  }
}
