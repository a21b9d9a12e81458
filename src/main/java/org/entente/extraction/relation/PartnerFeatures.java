package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Organization;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the model sees of two organisations that may be parties of the agreement that a sentence
 * tells of, when it is known how likely each of them is by itself. One instance belongs to one
 * document; not for use by several threads.
 */
final class PartnerFeatures {
  private final Scenery scenery;
  private final List<Meeting> ruled;
  private final List<Parties> all;
  private final Sides sides;
  private final OrganizationFeatures profiles;

  /**
   * For one document.
   *
   * @param ruled the encounters of the rules
   * @param all what may be an agreement there, and its likely parties
   */
  PartnerFeatures(Scenery scenery, List<Meeting> ruled, List<Parties> all) {
    this.scenery = scenery;
    this.ruled = List.copyOf(ruled);
    this.all = List.copyOf(all);
    this.sides = scenery.sides();
    this.profiles = scenery.organizationFeatures();
  }

  /**
   * Two that may be parties of what one sentence may say of an agreement.
   *
   * @param agreement the place of that among those of the document
   * @param first of the two by how likely they are, as its place
   */
  record Two(Parties at, int agreement, int first, int second) {
    Organization one() {
      return at.organizations().get(first);
    }

    Organization other() {
      return at.organizations().get(second);
    }
  }

  /** Any two of the likely parties of each agreement, in order. */
  List<Two> twos() {
    List<Two> twos = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      Parties at = all.get(k);
      for (int i = 0; i < at.organizations().size(); i++) {
        for (int j = i + 1; j < at.organizations().size(); j++) {
          twos.add(new Two(at, k, i, j));
        }
      }
    }
    return twos;
  }

  /** The features of two parties. */
  void of(Two two, Features f) {
    f.clear();
    Parties here = two.at();
    int first = two.first();
    int second = two.second();
    int likely = here.likely();
    int tells = Shares.step(here.tells());
    int one = Shares.step(here.shares().get(first));
    int other = Shares.step(here.shares().get(second));
    f.add(930, one, other);
    f.add(931, tells, other);
    f.add(932, tells, one, other);
    f.add(933, first, second, likely);
    f.add(934, first, second, other);
    f.add(935, Math.min(3, all.size()), Math.min(2, two.agreement()), tells);
    words(two, f);
    sorts(two.one(), two.other(), likely, f);
    elsewhere(two, f);
  }

  private void words(Two two, Features f) {
    Parties here = two.at();
    Sentence s = here.sentence();
    Spot one = spot(s, two.one());
    Spot other = spot(s, two.other());
    int named = (one == null ? 0 : 1) + (other == null ? 0 : 1);
    int likely = here.likely();
    f.add(940, named, likely, here.plural() ? 1 : 0);
    f.add(941, named, Shares.step(here.tells()));
    f.add(942, here.kind().hashCode(), named);
    if (one == null || other == null) {
      return;
    }
    Spot left = one.begin() < other.begin() ? one : other;
    Spot right = left.equals(one) ? other : one;
    int between = 0;
    for (Spot spot : scenery.spots(s)) {
      boolean within = spot.begin() >= left.end() && spot.end() <= right.begin();
      between += within && spot.isOrganization() ? 1 : 0;
    }
    f.add(943, Math.min(4, between), likely, here.plural() ? 1 : 0);
    f.add(944, gap(s, left.end(), right.begin()), Math.min(2, between));
    f.add(945, before(s, left.begin()), before(s, right.begin()));
    f.add(946, before(s, left.begin()), Math.min(3, between));
    f.add(947, before(s, right.begin()), Math.min(3, between));
  }

  /** The words between two names where they are few; else nothing. */
  private static int gap(Sentence s, int from, int to) {
    if (to - from > 3) {
      return 0;
    }
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + s.token(i).lower().hashCode();
    }
    return hash;
  }

  private static int before(Sentence s, int at) {
    int i = at > 0 && s.is(at - 1, "the") ? at - 2 : at - 1;
    return i < 0 ? 0 : s.token(i).lower().hashCode();
  }

  private void sorts(Organization one, Organization other, int likely, Features f) {
    OrganizationFeatures.Profile a = profiles.of(one);
    OrganizationFeatures.Profile b = profiles.of(other);
    int home = a.home() + b.home();
    f.add(950, one.kind().ordinal(), other.kind().ordinal());
    f.add(951, Sorts.of(one), Sorts.of(other));
    f.add(952, home, likely);
    f.add(953, sides.of(one) & 30, sides.of(other) & 30);
    f.add(954, a.media() + b.media(), a.publisher() + b.publisher());
    f.add(955, a.words().containsAll(b.words()) || b.words().containsAll(a.words()) ? 1 : 0);
    f.add(956, Math.min(3, a.rank()), Math.min(3, b.rank()), home);
    f.add(957, a.zones(), b.zones());
  }

  /** In how many of the document's sentences about agreements both are named, and where else. */
  private void elsewhere(Two two, Features f) {
    Parties here = two.at();
    Organization one = two.one();
    Organization other = two.other();
    int both = 0;
    int rivals = 0;
    for (Parties each : all) {
      boolean a = spot(each.sentence(), one) != null;
      boolean b = spot(each.sentence(), other) != null;
      both += a && b ? 1 : 0;
      rivals += !each.equals(here) && each.tells() > here.tells() ? 1 : 0;
    }
    int title = 0;
    int near = 0;
    for (Sentence s : scenery.reading().sentences()) {
      int named = (spot(s, one) == null ? 0 : 1) + (spot(s, other) == null ? 0 : 1);
      title = s.zone() == Zone.TITLE ? Math.max(title, named) : title;
      boolean next = Math.abs(s.index() - here.sentence().index()) == 1;
      near = next ? Math.max(near, named) : near;
    }
    f.add(960, Math.min(2, both), here.likely());
    f.add(961, title, near);
    f.add(962, title, Math.min(2, both));
    f.add(963, Math.min(2, rivals), Math.min(2, both));
    f.add(964, together(one, other), Shares.step(here.tells()));
  }

  /** Whether by the rules both were at one encounter, and whether something was signed there. */
  private int together(Organization one, Organization other) {
    int together = 0;
    for (Meeting m : ruled) {
      Set<String> there =
          m.organizations().stream().map(Attendance::organization).collect(Collectors.toSet());
      if (there.contains(one.id()) && there.contains(other.id())) {
        together = Math.max(together, m.kind() == MeetingKind.SIGNING ? 2 : 1);
      }
    }
    return together;
  }

  private @Nullable Spot spot(Sentence s, Organization o) {
    for (Spot spot : scenery.spots(s)) {
      if (spot.entity().equals(o.id())) {
        return spot;
      }
    }
    return null;
  }
}
