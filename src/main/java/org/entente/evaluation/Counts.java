package org.entente.evaluation;

/**
 * How many facts of one kind the gold has, how many were found, and how many of these are right.
 * Shares of nothing are 0.
 */
public record Counts(int gold, int found, int right) {
  static final Counts ZERO = new Counts(0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(gold + other.gold, found + other.found, right + other.right);
  }

  public double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
