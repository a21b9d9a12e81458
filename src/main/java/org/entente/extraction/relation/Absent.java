package org.entente.extraction.relation;

import java.util.HashSet;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;

/**
 * Who was not there, by a line that says so: "Apologies: Ida Lund (Birch University)", "Absent with
 * notice: Bo Ek"; or that was represented: "on behalf of the Rector, Prof. Eva Holm". Safe for use
 * by many threads.
 */
final class Absent {
  private static final Set<String> HEADS = WordGroups.of("tells-of-absence");

  /** Before the colon stand no more words. */
  private static final int FEW = 4;

  /** Of how many words a post before a name may be. */
  private static final int POST = 10;

  private Absent() {}

  /** The persons of such lines. */
  static Set<String> of(Scenery scenery) {
    Set<String> absent = new HashSet<>();
    for (Sentence s : scenery.reading().sentences()) {
      if (isTold(s)) {
        scenery.spots(s).stream().filter(Spot::isPerson).map(Spot::entity).forEach(absent::add);
      }
      scenery.spots(s).stream()
          .filter(spot -> spot.isPerson() && isRepresented(s, spot.tag()))
          .filter(spot -> scenery.spots(spot.entity()).size() == 1)
          .map(Spot::entity)
          .forEach(absent::add);
    }
    return absent;
  }

  /**
   * "on behalf of the Vice-Chancellor, Prof. Ida Lund": only the words of a post stand between, no
   * verb. Whoever is named elsewhere too may have been there after all.
   */
  private static boolean isRepresented(Sentence s, Tag person) {
    for (int i = Math.max(2, person.begin() - POST); i <= person.begin(); i++) {
      if (s.is(i - 1, "of") && s.is(i - 2, "behalf")) {
        return person.begin() == i || isPost(s, i, person.begin());
      }
    }
    return false;
  }

  /** "the Vice-Chancellor of Elm University,": it ends where the name, or a comma before it, is. */
  private static boolean isPost(Sentence s, int begin, int end) {
    for (int i = begin; i < end; i++) {
      boolean link = s.is(i, "the") || s.is(i, "his") || s.is(i, "her") || s.is(i, "of");
      boolean comma = s.is(i, ",") && i == end - 1;
      if (!s.token(i).isCapital() && !link && !comma && !s.is(i, "for") && !s.is(i, "and")) {
        return false;
      }
    }
    return s.is(end - 1, ",") || s.token(end - 1).isCapital();
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
