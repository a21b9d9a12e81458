package org.entente.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weighs one candidate: logistic regression over its features. Safe for use by many threads. */
public final class Judge {
  private final Weights weights;

  Judge(Weights weights) {
    if (weights.width() != 1) {
      throw new IllegalArgumentException("a judge has one weight a feature");
    }
    this.weights = weights;
  }

  /** The log-odds that the candidate is right. */
  public double score(Features candidate) {
    return Weights.ofSteps(weights.sum(candidate));
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
