package org.entente.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Disjoint sets that are joined step by step (union-find). */
final class Clusters<T extends Comparable<T>> {
  private final Map<T, T> leaders = new HashMap<>();

  void add(T member) {
    leaders.putIfAbsent(member, member);
  }

  /** The least member of the set that {@code member} belongs to. */
  T leader(T member) {
    T at = member;
    T leader = leaders.getOrDefault(at, at);
    while (!leader.equals(at)) {
      T above = leaders.getOrDefault(leader, leader);
      leaders.put(at, above);
      at = leader;
      leader = above;
    }
    return at;
  }

  void join(T one, T other) {
    T a = leader(one);
    T b = leader(other);
    leaders.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
  }

  /** All sets, and the members of each, in order. */
  List<List<T>> sets() {
    Map<T, List<T>> sets = new TreeMap<>();
    leaders.keySet().forEach(m -> sets.computeIfAbsent(leader(m), l -> new ArrayList<>()).add(m));
    return sets.values().stream()
        .map(set -> set.size() == 1 ? set : set.stream().sorted(Comparator.naturalOrder()).toList())
        .toList();
  }
}
