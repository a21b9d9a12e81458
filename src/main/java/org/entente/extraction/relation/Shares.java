package org.entente.extraction.relation;

/** Probabilities of choices: made of scores, compared, and told in steps. */
final class Shares {
  private Shares() {}

  /** The probabilities that belong to scores, flattened by {@code doubt}. */
  static double[] of(double[] scores, double doubt) {
    double top = scores[best(scores)];
    double all = 0;
    double[] shares = new double[scores.length];
    for (int k = 0; k < scores.length; k++) {
      shares[k] = Math.exp((scores[k] - top) / doubt);
      all += shares[k];
    }
    for (int k = 0; k < scores.length; k++) {
      shares[k] /= all;
    }
    return shares;
  }

  /** The place of the greatest. */
  static int best(double[] values) {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      best = values[k] > values[best] ? k : best;
    }
    return best;
  }

  /** A probability in steps, finer at both ends. */
  static int step(double p) {
    return p < 0.01
        ? 0
        : p < 0.03
            ? 1
            : p < 0.08
                ? 2
                : p < 0.15
                    ? 3
                    : p < 0.25
                        ? 4
                        : p < 0.4
                            ? 5
                            : p < 0.55 ? 6 : p < 0.7 ? 7 : p < 0.85 ? 8 : p < 0.95 ? 9 : 10;
  }
}
