package org.entente.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What joined the members of sets, noted as they are joined. */
final class Ties<T extends Comparable<T>> {
  private static final Comparator<Point> MOST_FIRST =
      Comparator.<Point>comparingInt(p -> -p.facts().size()).thenComparing(Point::words);

  private final List<Tie<T>> all = new ArrayList<>();

  private record Tie<T>(T member, Point point) {}

  /**
   * Notes what joins.
   *
   * @param member one of those joined
   */
  void add(T member, Point point) {
    all.add(new Tie<>(member, point));
  }

  /**
   * For the leader of each set what joined its members, each in the same words once; what most
   * facts show comes first.
   */
  Map<T, List<Point>> bySet(Clusters<T> clusters) {
    Map<T, Map<String, List<Fact>>> facts = new HashMap<>();
    for (Tie<T> tie : all) {
      facts
          .computeIfAbsent(clusters.leader(tie.member()), leader -> new TreeMap<>())
          .computeIfAbsent(tie.point().words(), words -> new ArrayList<>())
          .addAll(tie.point().facts());
    }
    Map<T, List<Point>> points = new HashMap<>();
    facts.forEach(
        (leader, byWords) -> {
          List<Point> found = new ArrayList<>();
          byWords.forEach((words, some) -> found.add(new Point(words, some)));
          found.sort(MOST_FIRST);
          points.put(leader, found);
        });
    return points;
  }
}
