package org.entente.graph.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * From one state to a later one.
 *
 * @param from the hash of the earlier state
 * @param since when that came to be
 * @param to the hash of the later state
 * @param changes in order of their kinds, then of their paths
 * @param left how many more there were than are remembered
 */
public record Step(String from, Instant since, String to, List<Change> changes, int left) {
  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::kind).thenComparing(Change::path);

  public Step {
    changes = changes.stream().sorted(ORDER).toList();
  }

  /**
   * The same with at most so many changes; what was added, which may be much, is left out first.
   */
  Step cut(int most) {
    if (changes.size() <= most) {
      return this;
    }
    List<Change> kept =
        changes.stream()
            .sorted(Comparator.comparing(change -> change.kind() == Change.Kind.ADDED))
            .limit(most)
            .toList();
    return new Step(from, since, to, kept, left + changes.size() - most);
  }
}
