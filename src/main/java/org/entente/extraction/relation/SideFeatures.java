package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.rule.Context;
import org.entente.learning.Features;
import org.entente.text.Sentence;

/**
 * What a model sees of whose side is spoken of at a place: the telling words before it, also of the
 * sentences before, and behind it, with which party of the document an organisation is: the one the
 * text is from, the first of the others, the second, or a later one.
 */
final class SideFeatures {
  /** How many sentences before that of the place are looked at. */
  private static final int BACK = 2;

  /** More groups than there are, so that two of them make one number. */
  private static final int MOST_GROUPS = 16;

  private static final Map<String, Integer> GROUPS = groups();

  private final Scenery scenery;
  private final Sides sides;

  /**
   * By identifier of the organisation; the document's own is 1. Units, media and whoever is not
   * spoken of as a party are not in it.
   */
  private final Map<String, Integer> parties = new HashMap<>();

  private final int others;

  /** What stands before and behind each place that was asked for, by its order. */
  private final Map<Integer, Around> arounds = new HashMap<>();

  SideFeatures(Scenery scenery) {
    this.scenery = scenery;
    this.sides = scenery.sides();
    List<Organization> guests = new ArrayList<>();
    for (Organization o : scenery.reading().organizations()) {
      if (scenery.context().home().filter(o::equals).isPresent()) {
        parties.put(o.id(), 1);
      } else if (isParty(o)) {
        guests.add(o);
      }
    }
    guests.sort(Comparator.comparingInt(o -> scenery.spots(o.id()).get(0).order()));
    for (int i = 0; i < guests.size(); i++) {
      parties.put(guests.get(i).id(), Math.min(4, i + 2));
    }
    others = Math.min(3, guests.size());
  }

  /** Whether the text speaks of a whole organisation as of somebody who comes, goes or receives. */
  private boolean isParty(Organization o) {
    return o.kind() == OrganizationKind.ORGANIZATION
        && !Context.isMedia(o)
        && !scenery.spots(o.id()).isEmpty()
        && (sides.of(o) & ~Sides.HOME) != 0;
  }

  /** Adds the features under the templates {@code base} to {@code base + 6}. */
  void add(Spot at, Organization o, int base, Features f) {
    int party = parties.getOrDefault(o.id(), 0) * 4 + others;
    Around around = arounds.computeIfAbsent(at.order(), order -> around(at));
    f.add(base, around.last(), party);
    f.add(base + 1, around.last(), around.other(), party);
    f.add(base + 2, around.next(), party);
    f.add(base + 3, around.last() * MOST_GROUPS + around.next(), party);
    f.add(base + 4, around.back(), party, around.last());
    f.add(base + 5, around.last(), sides.of(o));
    f.add(base + 6, party);
  }

  /**
   * The telling words round a place, by the number of their group; zero for none.
   *
   * @param last the last before it
   * @param other the last before that of another group
   * @param back how many sentences back the last one stands
   * @param next the first behind it in its sentence
   */
  private record Around(int last, int other, int back, int next) {}

  private Around around(Spot at) {
    int own = at.sentence().index();
    int last = 0;
    int back = 0;
    for (int i = own; i >= Math.max(0, own - BACK); i--) {
      Sentence s = scenery.reading().sentences().get(i);
      for (int t = i == own ? at.begin() - 1 : s.size() - 1; t >= 0; t--) {
        int group = group(s, t);
        if (last == 0 && group > 0) {
          last = group;
          back = own - i;
        } else if (group > 0 && group != last) {
          return new Around(last, group, back, next(at));
        }
      }
    }
    return new Around(last, 0, back, next(at));
  }

  private static int next(Spot at) {
    Sentence s = at.sentence();
    for (int t = at.end(); t < s.size(); t++) {
      int group = group(s, t);
      if (group > 0) {
        return group;
      }
    }
    return 0;
  }

  private static int group(Sentence s, int token) {
    return GROUPS.getOrDefault(s.token(token).lower(), 0);
  }

  /** The number of each telling word's group, from one. */
  private static Map<String, Integer> groups() {
    Map<String, Integer> groups = new HashMap<>();
    int number = 0;
    for (String name : new TreeSet<>(WordGroups.of("side-words"))) {
      if (++number == MOST_GROUPS) {
        throw new IllegalStateException("side-words names more groups than " + (number - 1));
      }
      for (String word : WordGroups.of(name)) {
        groups.put(word, number);
      }
    }
    return groups;
  }
}
