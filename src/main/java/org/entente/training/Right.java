package org.entente.training;

import java.util.List;
import org.entente.learning.Candidate;
import org.entente.learning.JudgeTrainer;

/** Groups of which the right ones are known by their last part. */
final class Right {
  private Right() {}

  /** Adds a group to choose from; right is what ends in {@code wanted}. */
  static void add(List<Candidate> group, String wanted, JudgeTrainer trainer) {
    boolean[] right = new boolean[group.size()];
    for (int k = 0; k < right.length; k++) {
      List<String> parts = group.get(k).parts();
      right[k] = parts.get(parts.size() - 1).equals(wanted);
    }
    trainer.add(group.stream().map(Candidate::features).toList(), right);
  }
}
