package org.entente.learning;

/** A sequence of labels, and its score: the higher, the likelier. */
public final class LabelPath {
  private final int[] labels;
  private final double score;

  LabelPath(int[] labels, double score) {
    this.labels = labels;
    this.score = score;
  }

  /** The number of tokens. */
  public int size() {
    return labels.length;
  }

  public int label(int token) {
    return labels[token];
  }

  public double score() {
    return score;
  }
}
