package org.entente.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.entente.identity.Organizations.Candidate;

/**
 * Sets of organisations that rules join, with what joined them. What one document names apart is
 * not joined but noted.
 */
final class OrganizationSets {
  private final Clusters<Candidate> clusters = new Clusters<>();
  private final Ties<Candidate> ties = new Ties<>();

  /** The rule that joined something to the set of a leader. */
  private final Map<Candidate, String> rules = new HashMap<>();

  /** The documents of each set of several, by its leader. */
  private final Map<Candidate, Set<String>> sources = new HashMap<>();

  private final List<Apart> apart = new ArrayList<>();

  /**
   * A pair that shares a name and that a document names apart.
   *
   * @param point what they share
   * @param source the document
   */
  record Apart(Candidate one, Candidate other, Point point, String source) {}

  /** Each of {@code candidates} alone. */
  OrganizationSets(List<Candidate> candidates) {
    candidates.forEach(clusters::add);
  }

  /** Joins the sets of two by {@code rule}, if they are not one and no document parts them. */
  void join(Candidate one, Candidate other, String rule, Supplier<Point> point) {
    Candidate a = clusters.leader(one);
    Candidate b = clusters.leader(other);
    if (a.equals(b)) {
      return;
    }
    Set<String> ofA = sources(a);
    Set<String> ofB = sources(b);
    if (!OrganizationRules.joinsWithinDocument(rule) && !Collections.disjoint(ofA, ofB)) {
      TreeSet<String> both = new TreeSet<>(ofA);
      both.retainAll(ofB);
      apart.add(new Apart(one, other, point.get(), both.first()));
      return;
    }
    // The fewer go to the more, for of some organisations there are thousands.
    Set<String> both = ofA.size() < ofB.size() ? ofB : ofA;
    both.addAll(both == ofA ? ofB : ofA);
    sources.remove(a);
    sources.remove(b);
    clusters.join(a, b);
    ties.add(one, point.get());
    rules.put(clusters.leader(a), rule);
    sources.put(clusters.leader(a), both);
  }

  /** The documents of the set that {@code leader} leads; a set of its own, to be changed. */
  private Set<String> sources(Candidate leader) {
    Set<String> known = sources.get(leader);
    return known != null ? known : new HashSet<>(Set.of(leader.naming().source()));
  }

  /** The sets as they are now. */
  List<List<Candidate>> sets() {
    return clusters.sets();
  }

  /** The first of the set that {@code candidate} is of. */
  Candidate leader(Candidate candidate) {
    return clusters.leader(candidate);
  }

  /** The last rule that joined something to {@code set}. */
  String rule(List<Candidate> set) {
    return rules.getOrDefault(set.get(0), OrganizationRules.FULL_NAME);
  }

  /** What joined the members of each set, by its first. */
  Map<Candidate, List<Point>> points() {
    return ties.bySet(clusters);
  }

  /** Pairs that share a name and that some document names apart. */
  List<Apart> apart() {
    return apart;
  }
}
