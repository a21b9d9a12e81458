package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.extraction.mention.NameModel.Name;

/** Chooses of names that overlap those whose weights sum up highest. */
final class Choice {
  private Choice() {}

  /**
   * The best names that do not overlap, in order; one that weighs nothing or less is never chosen.
   */
  static List<Name> best(List<Name> names) {
    List<Name> sorted = new ArrayList<>(names);
    sorted.removeIf(name -> name.weight() <= 0);
    sorted.sort(Comparator.comparingInt(Name::end).thenComparingInt(Name::begin));
    int n = sorted.size();
    double[] sums = new double[n + 1];
    int[] before = new int[n];
    for (int i = 0; i < n; i++) {
      int k = i;
      while (k > 0 && sorted.get(k - 1).end() > sorted.get(i).begin()) {
        k--;
      }
      before[i] = k;
      sums[i + 1] = Math.max(sums[i], sums[k] + sorted.get(i).weight());
    }
    List<Name> best = new ArrayList<>();
    int i = n;
    while (i > 0) {
      if (sums[i] > sums[i - 1]) {
        best.add(0, sorted.get(i - 1));
        i = before[i - 1];
      } else {
        i--;
      }
    }
    return best;
  }
}
