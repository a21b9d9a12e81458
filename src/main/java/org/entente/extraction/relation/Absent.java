package org.entente.extraction.relation;

import java.util.HashSet;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.text.Sentence;

/**
 * Who was not there, by a line that says so: "Apologies: Ida Lund (Birch University)", "Absent with
 * notice: Bo Ek". Safe for use by many threads.
 */
final class Absent {
  private static final Set<String> HEADS = WordGroups.of("tells-of-absence");

  /** Before the colon stand no more words. */
  private static final int FEW = 4;

  private Absent() {}

  /** The persons of such lines. */
  static Set<String> of(Scenery scenery) {
    Set<String> absent = new HashSet<>();
    for (Sentence s : scenery.reading().sentences()) {
      if (isTold(s)) {
        scenery.spots(s).stream().filter(Spot::isPerson).map(Spot::entity).forEach(absent::add);
      }
    }
    return absent;
  }

  private static boolean isTold(Sentence s) {
    boolean head = s.size() > 0 && HEADS.contains(s.token(0).lower());
    for (int i = 1; head && i <= Math.min(FEW, s.size() - 1); i++) {
      if (s.is(i, ":")) {
        return true;
      }
    }
    return false;
  }
}
