package org.entente.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weighs one candidate by its features: logistic regression, and where it was learnt with a {@link
 * HiddenLayer} what that adds. Safe for use by many threads.
 */
public final class Judge {
  private final Weights weights;

  Judge(Weights weights) {
    if (weights.width() % 2 == 0) {
      throw new IllegalArgumentException(
          "a judge has one weight a feature and an even number of hidden ones");
    }
    this.weights = weights;
  }

  /** The log-odds that the candidate is right. */
  public double score(Features candidate) {
    int width = weights.width();
    if (width == 1) {
      return Weights.ofSteps(weights.sum(candidate));
    }
    float[] sums = new float[width];
    weights.addTo(candidate, sums, 0);
    double score = sums[0];
    for (int k = 1; k < width; k += 2) {
      score += Math.max(0, sums[k]) - Math.max(0, sums[k + 1]);
    }
    return score;
  }

  /** The probability that belongs to log-odds. */
  public static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  public void write(DataOutputStream out) throws IOException {
    weights.write(out);
  }

  public static Judge read(DataInputStream in) throws IOException {
    return new Judge(Weights.read(in));
  }
}
