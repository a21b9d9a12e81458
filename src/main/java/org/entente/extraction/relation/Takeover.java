package org.entente.extraction.relation;

import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.text.Sentence;
import org.entente.text.Token;

/** What words tell of one holder of a post who comes after another. */
final class Takeover {
  private static final Set<String> SUCCEEDS = WordGroups.of("succeeds");
  private static final Set<String> COMES_AFTER = WordGroups.of("comes-after");
  private static final Set<String> ENTERS = WordGroups.of("enters-office");

  /** How many words before a name are looked at. */
  private static final int NEAR = 5;

  private Takeover() {}

  /** Whether the sentence of a post tells that somebody takes it up. */
  static boolean isEntered(Spot role) {
    for (Token t : role.sentence().tokens()) {
      if (ENTERS.contains(t.lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words just before a person say that somebody follows them. */
  static boolean isSucceeded(Spot person) {
    Sentence s = person.sentence();
    for (int i = Math.max(0, person.begin() - NEAR); i < person.begin(); i++) {
      String word = s.token(i).lower();
      if (SUCCEEDS.contains(word) || word.equals("over") && s.is(i + 1, "from")) {
        return true;
      }
    }
    return isFollowed(person);
  }

  /** "Ann Example was succeeded by", "Ann Example handed over to". */
  private static boolean isFollowed(Spot person) {
    Sentence s = person.sentence();
    for (int i = person.end(); i + 1 < s.size() && i < person.end() + NEAR; i++) {
      boolean by = COMES_AFTER.contains(s.token(i).lower()) && s.is(i + 1, "by");
      if (by || (s.is(i, "handed") || s.is(i, "hands")) && s.is(i + 1, "over")) {
        return true;
      }
    }
    return false;
  }
}
