package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Organization;

/** Two parties of an agreement, as a sentence tells of them. */
record PartyPair(Parties at, Organization one, Organization other, double probability) {
  /** The identifiers of the two. */
  Set<String> both() {
    return both(one.id(), other.id());
  }

  private static Set<String> both(String one, String other) {
    return new LinkedHashSet<>(List.of(one, other));
  }

  /**
   * The pairs of each agreement: those are joined of which any two organisations are parties in one
   * sentence, so that one that agreed with each of two others has two agreements. Where several
   * sentences tell of a pair, the one that tells of most parties counts.
   *
   * @param pairs the likeliest first
   */
  static List<List<PartyPair>> joined(List<PartyPair> pairs) {
    List<List<PartyPair>> agreements = new ArrayList<>();
    Set<Set<String>> told = new LinkedHashSet<>();
    for (PartyPair pair : pairs) {
      if (!told.contains(pair.both())) {
        List<PartyPair> joint = pair.most(pairs);
        joint.forEach(p -> told.add(p.both()));
        agreements.add(joint);
      }
    }
    return agreements;
  }

  /** This pair, or the same as another sentence tells of it, with the most that join it there. */
  private List<PartyPair> most(List<PartyPair> pairs) {
    List<PartyPair> most = List.of();
    for (PartyPair pair : pairs) {
      List<PartyPair> joint = pair.both().equals(both()) ? pair.joint(pairs) : List.of();
      most = joint.size() > most.size() ? joint : most;
    }
    return most;
  }

  private List<PartyPair> joint(List<PartyPair> pairs) {
    Map<Set<String>, PartyPair> here = new HashMap<>();
    Set<String> others = new LinkedHashSet<>();
    for (PartyPair p : pairs) {
      if (p.at().equals(at)) {
        here.put(p.both(), p);
        others.addAll(p.both());
      }
    }
    Set<String> parties = new LinkedHashSet<>(both());
    List<PartyPair> joint = new ArrayList<>(List.of(this));
    for (String other : others) {
      List<PartyPair> more =
          parties.stream()
              .flatMap(p -> Optional.ofNullable(here.get(both(p, other))).stream())
              .toList();
      if (!parties.contains(other) && more.size() == parties.size()) {
        joint.addAll(more);
        parties.add(other);
      }
    }
    return joint;
  }
}
