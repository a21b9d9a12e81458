package org.entente.extraction.relation;

import java.util.Set;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Fold;
import org.entente.text.Sentence;

/**
 * Whose post a document tells of only because it ended: "accepted the resignation of Ann Example as
 * member", "removed Ann Example as Dean". Nobody is appointed so.
 */
final class Departures {
  private static final Set<String> ENDS = WordGroups.of("ends-office");
  private static final Set<String> ENTERS = WordGroups.of("enters-office");

  /** A small word, an article and two titles may stand between the word and the name. */
  private static final int NEAR = 4;

  private Departures() {}

  /** Whether each sentence that names both the post and its holder says so. */
  static boolean isTold(Scenery scenery, Post post) {
    boolean told = false;
    for (Spot person : scenery.spots(post.person())) {
      for (Spot role : scenery.spots(person.sentence())) {
        if (role.isRole() && Fold.of(PostModel.name(role)).equals(Fold.of(post.role()))) {
          if (!isEnded(person, role)) {
            return false;
          }
          told = true;
        }
      }
    }
    return told;
  }

  private static boolean isEnded(Spot person, Spot role) {
    Sentence s = person.sentence();
    boolean ends = false;
    for (int i = Math.max(0, person.begin() - NEAR); i < person.begin(); i++) {
      ends |= ENDS.contains(s.token(i).lower());
    }
    for (int i = person.end(); i < role.begin(); i++) {
      ends &= !ENTERS.contains(s.token(i).lower());
    }
    return ends && person.begin() < role.begin();
  }
}
