package org.entente.extraction.relation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.entente.text.Zone;

/**
 * Who was not there, by a line that says so: "Apologies: Ida Lund (Birch University)", "Absent with
 * notice: Bo Ek", or below such a line; or that was represented: "on behalf of the Rector, Prof.
 * Eva Holm", "in the absence of its President, Ida Lund"; or that had a post before, or stayed
 * away, and is named no more: "Ida Lund takes over from Bo Ek". Safe for use by many threads.
 */
final class Absent {
  private static final Set<String> HEADS = WordGroups.of("tells-of-absence");
  private static final Set<String> BEFORE = WordGroups.of("came-before");
  private static final Set<String> AWAY = WordGroups.of("stays-away");
  private static final Set<String> DENIED = WordGroups.of("denied-of-presence");

  private static final Set<String> TELLS = Set.of("was", "were", "from");
  private static final Set<String> LINKS = Set.of("the", "his", "her", "its", "their", "of");

  /** A list names somebody with a post; a longer sentence tells something. */
  private static final int LONGEST_LISTED = 20;

  /** Before the colon stand no more words. */
  private static final int FEW = 4;

  /** Of how many words a post before a name may be. */
  private static final int POST = 10;

  /** How far behind a name its verb stands. */
  private static final int CLAUSE = 14;

  private Absent() {}

  /** The persons of such lines. */
  static Set<String> of(Scenery scenery) {
    Set<String> absent = new HashSet<>();
    boolean headed = false;
    for (Sentence s : scenery.reading().sentences()) {
      List<Spot> spots = scenery.spots(s);
      headed = isHead(s, spots) || headed && isListed(s, spots);
      if (isTold(s) || headed) {
        scenery.spots(s).stream().filter(Spot::isPerson).map(Spot::entity).forEach(absent::add);
      }
      scenery.spots(s).stream()
          .filter(spot -> spot.isPerson() && scenery.spots(spot.entity()).size() == 1)
          .filter(
              spot ->
                  isRepresented(s, spot.tag())
                      || cameBefore(s, spot.begin())
                      || staysAway(s, spot, scenery.spots(s)))
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
      if (s.is(i - 1, "of") && (s.is(i - 2, "behalf") || s.is(i - 2, "absence"))) {
        return person.begin() == i || isPost(s, i, person.begin());
      }
    }
    return false;
  }

  /**
   * "Succeeds Prof. Bo Ek", "takes over from Bo Ek". Of 340 so named once in the annotated
   * documents 25 took part in an encounter: a handover.
   */
  private static boolean cameBefore(Sentence s, int begin) {
    int at = begin - 1;
    while (s.is(at, ",") || s.is(at, "the")) {
      at--;
    }
    return at >= 0 && BEFORE.contains(s.token(at).lower())
        || s.is(at, "from") && s.is(at - 1, "over");
  }

  /**
   * "Bo Ek was absent", "Bo Ek did not attend", "Bo Ek sent a message": up to the next name. Of 68
   * so named once 10 took part in an encounter.
   */
  private static boolean staysAway(Sentence s, Spot person, List<Spot> spots) {
    int end = Math.min(s.size(), person.end() + CLAUSE);
    for (Spot next : spots) {
      end = next.isPerson() && next.begin() >= person.end() ? Math.min(end, next.begin()) : end;
    }
    for (int i = person.end(); i < end; i++) {
      boolean denied =
          s.is(i, "not") && i + 1 < s.size() && DENIED.contains(s.token(i + 1).lower());
      boolean message = s.is(i, "message") && s.is(i - 1, "a");
      if (denied || message || AWAY.contains(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "the Vice-Chancellor of Elm University,": it ends where the name, or a comma before it, is. */
  private static boolean isPost(Sentence s, int begin, int end) {
    for (int i = begin; i < end; i++) {
      boolean link = LINKS.contains(s.token(i).lower());
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
      if (s.is(i, ":") || TELLS.contains(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "APOLOGIES", "Apologies for absence" alone on a line: those on the next lines stayed away. */
  private static boolean isHead(Sentence s, List<Spot> spots) {
    return s.size() <= FEW + 1
        && s.size() > 0
        && HEADS.contains(s.token(0).lower())
        && spots.stream().noneMatch(Spot::isPerson);
  }

  /** A line with a name, as such a list has them; the next head has none. */
  private static boolean isListed(Sentence s, List<Spot> spots) {
    boolean told = s.zone() == Zone.BODY && s.size() > LONGEST_LISTED;
    return !told && spots.stream().anyMatch(Spot::isPerson);
  }
}
