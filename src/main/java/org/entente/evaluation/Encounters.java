package org.entente.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.evaluation.Annotation.Encounter;

/** Which found encounter is which of the gold, by index, one to one. */
final class Encounters {
  private record Pair(int shared, int gold, int found) {}

  private Encounters() {}

  /**
   * The gold's index for each found one that is matched: the dates agree and somebody is shared; a
   * shared person counts as two shared organisations, and the pairs that share most go first.
   */
  static Map<Integer, Integer> match(
      List<Encounter> gold, List<Encounter> found, Matching persons, Matching organizations) {
    List<Pair> pairs = new ArrayList<>();
    for (int j = 0; j < found.size(); j++) {
      Set<String> people = new HashSet<>();
      Set<String> orgs = new HashSet<>();
      found.get(j).participants().forEach(p -> people.add(persons.gold(p)));
      found.get(j).organizations().forEach(o -> orgs.add(organizations.gold(o)));
      for (int i = 0; i < gold.size(); i++) {
        int shared =
            2 * shared(gold.get(i).participants(), people)
                + shared(gold.get(i).organizations(), orgs);
        if (shared > 0 && agree(gold.get(i).date(), found.get(j).date())) {
          pairs.add(new Pair(shared, i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair p) -> -p.shared)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found));
    Map<Integer, Integer> goldByFound = new HashMap<>();
    for (Pair pair : pairs) {
      if (!goldByFound.containsKey(pair.found) && !goldByFound.containsValue(pair.gold)) {
        goldByFound.put(pair.found, pair.gold);
      }
    }
    return goldByFound;
  }

  private static int shared(List<String> gold, Set<String> found) {
    return (int) gold.stream().distinct().filter(found::contains).count();
  }

  /** To the precision of the gold; where it has no date, any will do. */
  private static boolean agree(Optional<String> gold, Optional<String> found) {
    return gold.isEmpty() || found.filter(date -> date.startsWith(gold.get())).isPresent();
  }
}
