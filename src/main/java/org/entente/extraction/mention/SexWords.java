package org.entente.extraction.mention;

import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * What words for he or she tell of the sex of whom a sentence is about. They are more than the
 * pronouns that are tagged as somebody, as "his" in "his visit" tells as much.
 */
public final class SexWords {
  private static final Set<String> MALE = WordGroups.of("male");
  private static final Set<String> FEMALE = WordGroups.of("female");

  private SexWords() {}

  /** The sex that the first such word tells, 'm' or 'f'; '?' where there is none. */
  public static char first(Sentence s) {
    for (Token t : s.tokens()) {
      String word = t.lower();
      if (MALE.contains(word)) {
        return 'm';
      }
      if (FEMALE.contains(word)) {
        return 'f';
      }
    }
    return '?';
  }
}
