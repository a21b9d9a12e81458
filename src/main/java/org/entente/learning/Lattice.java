package org.entente.learning;

import java.util.List;

/**
 * The paths through the labels of a sentence: the best one, and the sums over all (Rabiner 1989).
 * Transitions are stored from label to label, then from the start to each label.
 */
final class Lattice {
  /** As many as a back-pointer can tell apart. */
  static final int MOST_SLOTS = 1 << Character.SIZE;

  private final int labels;
  private final float[] transitions;

  Lattice(int labels, float[] transitions) {
    this.labels = labels;
    this.transitions = transitions;
  }

  static int transitions(int labels) {
    return labels * labels + labels;
  }

  private float step(int from, int to) {
    return transitions[from * labels + to];
  }

  private float start(int to) {
    return transitions[labels * labels + to];
  }

  /** The labels of the path with the highest score (Viterbi 1967). */
  int[] best(float[] scores, int n) {
    double[] best = new double[n * labels];
    int[] from = new int[n * labels];
    for (int k = 0; k < labels && n > 0; k++) {
      best[k] = scores[k] + start(k);
    }
    for (int i = 1; i < n; i++) {
      for (int k = 0; k < labels; k++) {
        int previous = 0;
        double top = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < labels; j++) {
          double path = best[(i - 1) * labels + j] + step(j, k);
          if (path > top) {
            top = path;
            previous = j;
          }
        }
        best[i * labels + k] = top + scores[i * labels + k];
        from[i * labels + k] = previous;
      }
    }
    int[] path = new int[n];
    for (int i = n - 1; i >= 0; i--) {
      path[i] = i == n - 1 ? top(best, i) : from[(i + 1) * labels + path[i + 1]];
    }
    return path;
  }

  /**
   * The {@code most} best paths, best first, with their scores.
   *
   * @throws IllegalArgumentException if labels times paths are more than {@value #MOST_SLOTS}
   */
  List<LabelPath> bestPaths(float[] scores, int n, int most) {
    long slots = (long) labels * most;
    if (slots > MOST_SLOTS) {
      throw new IllegalArgumentException(
          "%d paths through %d labels need %d slots a token; there are %d"
              .formatted(most, labels, slots, MOST_SLOTS));
    }
    return new RankedPaths(labels, transitions, scores, n, most).all();
  }

  private int top(double[] best, int i) {
    int top = 0;
    for (int k = 1; k < labels; k++) {
      top = best[i * labels + k] > best[i * labels + top] ? k : top;
    }
    return top;
  }

  /** The logarithms of the sums over all beginnings of a path that end in each label. */
  private double[] forward(float[] scores, int n) {
    double[] sums = new double[n * labels];
    double[] terms = new double[labels];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < labels; k++) {
        double before = start(k);
        if (i > 0) {
          for (int j = 0; j < labels; j++) {
            terms[j] = sums[(i - 1) * labels + j] + step(j, k);
          }
          before = logSum(terms);
        }
        sums[i * labels + k] = before + scores[i * labels + k];
      }
    }
    return sums;
  }

  /** The same over all endings of a path that go on from each label. */
  private double[] backward(float[] scores, int n) {
    double[] sums = new double[n * labels];
    double[] terms = new double[labels];
    for (int i = n - 2; i >= 0; i--) {
      for (int j = 0; j < labels; j++) {
        for (int k = 0; k < labels; k++) {
          terms[k] = sums[(i + 1) * labels + k] + step(j, k) + scores[(i + 1) * labels + k];
        }
        sums[i * labels + j] = logSum(terms);
      }
    }
    return sums;
  }

  /**
   * The probability of each label at each token; adds to {@code pairs} how often each transition is
   * expected.
   */
  double[] expect(float[] scores, int n, double[] pairs) {
    double[] forward = forward(scores, n);
    double[] backward = backward(scores, n);
    double[] last = new double[labels];
    System.arraycopy(forward, (n - 1) * labels, last, 0, labels);
    double all = logSum(last);
    double[] marginals = new double[n * labels];
    for (int i = 0; i < n * labels; i++) {
      marginals[i] = Math.exp(forward[i] + backward[i] - all);
    }
    for (int k = 0; k < labels; k++) {
      pairs[labels * labels + k] += marginals[k];
    }
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < labels; j++) {
        for (int k = 0; k < labels; k++) {
          pairs[j * labels + k] +=
              Math.exp(
                  forward[(i - 1) * labels + j]
                      + step(j, k)
                      + scores[i * labels + k]
                      + backward[i * labels + k]
                      - all);
        }
      }
    }
    return marginals;
  }

  private static double logSum(double[] terms) {
    double top = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      top = Math.max(top, term);
    }
    double sum = 0;
    for (double term : terms) {
      sum += Math.exp(term - top);
    }
    return top + Math.log(sum);
  }
}
