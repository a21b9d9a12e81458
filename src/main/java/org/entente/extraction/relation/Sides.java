package org.entente.extraction.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.extraction.fact.Organization;
import org.entente.text.Sentence;

/**
 * Which side of an encounter an organisation or a post seems to be on: the guests' or the hosts',
 * by the words before it.
 */
final class Sides {
  /** The flag of the organisation that the document is from. */
  static final int HOME = 1;

  private static final List<String> CUES =
      List.of(
          "none",
          "accompanied",
          "led",
          "headed",
          "comprising",
          "including",
          "included",
          "consisting",
          "received",
          "welcomed",
          "met",
          "hosted",
          "greeted",
          "attended",
          "side",
          "present",
          "joined",
          "represented",
          "delegation",
          "visit",
          "visited",
          "hosts",
          "guests",
          "behalf",
          "signed",
          "thanked",
          "members",
          "between",
          "counterpart",
          "together",
          "with",
          "invited",
          "invitation",
          "hand");
  private static final Map<String, Integer> NUMBERS =
      IntStream.range(0, CUES.size()).boxed().collect(Collectors.toMap(CUES::get, i -> i));
  private static final Set<String> GOING =
      Set.of("to", "at", "in", "visited", "visits", "visit", "hosted", "with");
  private static final Set<String> GUESTS =
      Set.of("delegation", "guests", "team", "group", "representatives", "delegates", "visitors");
  private static final Set<String> HOSTING =
      Set.of(
          "hosted", "received", "welcomed", "held", "hosts", "welcomes", "receives", "organized");

  private final Scenery scenery;
  private final Map<String, Integer> sides = new HashMap<>();

  /** The cue of each spot that was asked for and one more; 0 for the others. */
  private final int[] cues;

  Sides(Scenery scenery) {
    this.scenery = scenery;
    this.cues = new int[scenery.size()];
  }

  /** The same as {@link #cue(Spot)} of a numbered spot, found once. */
  int cueOf(Spot spot) {
    if (cues[spot.order()] == 0) {
      cues[spot.order()] = cue(spot) + 1;
    }
    return cues[spot.order()] - 1;
  }

  /**
   * The number of the last telling word before a spot in its sentence, and whether "by" follows.
   */
  static int cue(Spot spot) {
    return cue(spot.sentence(), spot.begin());
  }

  /** The same of the words before a place in a sentence. */
  static int cue(Sentence s, int end) {
    for (int i = end - 1; i >= 0; i--) {
      int cue = NUMBERS.getOrDefault(s.token(i).lower(), 0);
      if (cue > 0) {
        return cue * 2 + (s.is(i + 1, "by") ? 1 : 0);
      }
    }
    return 0;
  }

  /** What the words before and behind an organisation's mentions say of it, as flags. */
  int of(Organization o) {
    return sides.computeIfAbsent(o.id(), id -> flags(o));
  }

  private int flags(Organization o) {
    int flags = scenery.context().home().filter(o::equals).isPresent() ? HOME : 0;
    for (Spot spot : scenery.spots(o.id())) {
      Sentence s = spot.sentence();
      int at = spot.begin() - 1;
      if (at > 0 && s.is(at, "the")) {
        at--;
      }
      String before = at < 0 ? "" : s.token(at).lower();
      flags |= before.equals("from") ? 2 : 0;
      flags |= GOING.contains(before) ? 4 : 0;
      flags |= spot.end() < s.size() && HOSTING.contains(s.token(spot.end()).lower()) ? 8 : 0;
      for (int i = Math.max(0, at - 4); i <= at; i++) {
        flags |= GUESTS.contains(s.token(i).lower()) ? 16 : 0;
      }
      flags |= spot.end() < s.size() && GUESTS.contains(s.token(spot.end()).lower()) ? 16 : 0;
    }
    return flags;
  }
}
