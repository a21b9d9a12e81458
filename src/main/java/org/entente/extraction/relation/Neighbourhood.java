package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import org.entente.extraction.fact.Organization;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** How posts and organisations of a document stand to each other. */
final class Neighbourhood {
  private final Scenery scenery;

  /** How closely the closest organisation stands by each post, by its number; 0: not asked. */
  private final int[] closest;

  /** The organisation named last before each sentence. */
  private final List<@Nullable String> lastNamed = new ArrayList<>();

  Neighbourhood(Scenery scenery) {
    this.scenery = scenery;
    this.closest = new int[scenery.size()];
    String last = null;
    for (Sentence s : scenery.reading().sentences()) {
      lastNamed.add(last);
      for (Spot spot : scenery.spots(s)) {
        last = spot.isOrganization() ? spot.entity() : last;
      }
    }
  }

  @Nullable Spot nearestOrganization(Spot role) {
    Spot best = null;
    for (Spot spot : scenery.spots(role.sentence())) {
      boolean nearer = best == null || spot.distance(role) < best.distance(role);
      best = spot.isOrganization() && nearer ? spot : best;
    }
    return best;
  }

  /** Whether an organisation stands right by another post. */
  boolean isTaken(Spot role, Spot near) {
    for (Spot other : scenery.spots(near.sentence())) {
      if (other.isRole() && other.order() != role.order() && direct(other, near) < 9) {
        return true;
      }
    }
    return false;
  }

  /** Whether of the organisations before a post that no other post takes it is the last. */
  boolean isLastFree(Spot role, Spot near) {
    Spot last = null;
    for (Spot spot : scenery.spots(role.sentence())) {
      boolean free = spot.isOrganization() && spot.end() <= role.begin() && !isTaken(role, spot);
      last = free ? spot : last;
    }
    return last != null && last.order() == near.order();
  }

  boolean isFirst(Spot near) {
    for (Spot spot : scenery.spots(near.sentence())) {
      if (spot.isOrganization()) {
        return spot.order() == near.order();
      }
    }
    return false;
  }

  /** Whether a semicolon or colon stands between two positions. */
  static int segments(Sentence s, int a, int b) {
    for (int i = Math.min(a, b); i < Math.max(a, b); i++) {
      if (s.is(i, ";") || s.is(i, ":")) {
        return 1;
      }
    }
    return 0;
  }

  int bestDirect(Spot role) {
    if (closest[role.order()] == 0) {
      closest[role.order()] = closest(role);
    }
    return closest[role.order()];
  }

  private int closest(Spot role) {
    int best = 9;
    for (Spot spot : scenery.spots(role.sentence())) {
      best = spot.isOrganization() ? Math.min(best, direct(role, spot)) : best;
    }
    return best;
  }

  /**
   * How closely an organisation stands by a post: 1 "Dean of X", 2 "X Dean", 3 "Dean, X", 9 far.
   */
  static int direct(Spot role, Spot near) {
    Sentence s = role.sentence();
    if (near.begin() >= role.end()) {
      int gap = near.begin() - role.end();
      if (gap > 3) {
        return 9;
      }
      boolean link = false;
      boolean comma = false;
      for (int i = role.end(); i < near.begin(); i++) {
        link |=
            s.is(i, "of") || s.is(i, "at") || s.is(i, "in") || s.is(i, "for") || s.is(i, "from");
        comma |= s.is(i, ",");
      }
      return gap == 0 ? 4 : comma ? 3 : link ? 1 : 5;
    }
    int gap = role.begin() - near.end();
    return gap == 0 ? 2 : gap == 1 && s.is(near.end(), "'s") ? 6 : gap <= 2 ? 7 : 9;
  }

  /** Whether no other organisation is named between the last mention and the post. */
  boolean isLastNamed(Spot role, Organization o) {
    return o.id().equals(lastNamed.get(role.sentence().index()));
  }

  /**
   * Where an organisation stands as seen from a post, in one number.
   *
   * @param near its mention nearest to the post in the same sentence, or null
   */
  int place(Spot role, Spot person, Organization o, @Nullable Spot near) {
    if (near != null) {
      int direct = direct(role, near);
      if (direct < 9) {
        return direct;
      }
      boolean before = near.end() <= role.begin();
      boolean own = person.sharesSentence(near) && Math.abs(near.distance(person)) <= 2;
      return own ? 10 : before ? isLastFree(role, near) ? 11 : 12 : 13;
    }
    Spot last = scenery.lastBefore(role, o.id());
    if (last == null || last.order() > role.order()) {
      return 20;
    }
    boolean block = last.sentence().block() == role.sentence().block();
    int apart = role.sentence().index() - last.sentence().index();
    return (block ? 21 : 24) + (isLastNamed(role, o) ? 0 : apart <= 2 ? 1 : 2);
  }
}
