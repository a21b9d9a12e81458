package org.entente.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * The best paths through the labels of a sentence, one after the other (the third algorithm of
 * Huang and Chiang 2005). First the best path to each label of each token is found; a further one
 * only where one that goes on from there needs it, which few do. Of paths with equal scores that
 * through the lower label comes first.
 */
final class RankedPaths {
  private final int labels;
  private final int n;
  private final int most;
  private final float[] transitions;
  private final float[] scores;

  /** The scores of the paths to each label of each token, and the label and rank before. */
  private final double[] values;

  private final char[] from;

  /** How many paths to each label of each token are known; lastly, of paths to the end. */
  private final int[] known;

  /** The labels on the way back to where a further path is looked for. */
  private final int[] way;

  /**
   * Finds the best path to each label of each token.
   *
   * @param transitions from label to label, then from the start to each label
   * @param n the number of tokens, one at least
   * @param most how many paths may be asked for
   */
  RankedPaths(int labels, float[] transitions, float[] scores, int n, int most) {
    this.labels = labels;
    this.n = n;
    this.most = most;
    this.transitions = transitions;
    this.scores = scores;
    this.values = new double[(n * labels + 1) * most];
    this.from = new char[(n * labels + 1) * most];
    this.known = new int[n * labels + 1];
    this.way = new int[n + 1];
    for (int k = 0; k < labels; k++) {
      values[k * most] = scores[k] + transitions[labels * labels + k];
      known[k] = 1;
    }
    for (int i = 1; i <= n; i++) {
      for (int k = 0; k < (i == n ? 1 : labels); k++) {
        first(i, k);
      }
    }
  }

  /** What the step from one label to another adds; the end is a token of one label. */
  private float gain(int i, int before, int label) {
    return i == n ? 0 : transitions[before * labels + label] + scores[i * labels + label];
  }

  private void first(int i, int label) {
    int previous = 0;
    double top = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < labels; j++) {
      double path = values[((i - 1) * labels + j) * most] + gain(i, j, label);
      if (path > top) {
        top = path;
        previous = j;
      }
    }
    keep(i * labels + label, top, previous * most);
  }

  private void keep(int state, double value, int before) {
    int slot = state * most + known[state]++;
    values[slot] = value;
    from[slot] = (char) before;
  }

  /** The paths, best first; fewer than asked for where there are no more. */
  List<LabelPath> all() {
    int end = n * labels;
    int before;
    do {
      before = known[end];
    } while (before < most && further(before));
    List<LabelPath> paths = new ArrayList<>();
    for (int r = 0; r < known[end]; r++) {
      int[] path = new int[n];
      int slot = from[end * most + r];
      for (int i = n - 1; i >= 0; i--) {
        path[i] = slot / most;
        slot = from[i * labels * most + slot];
      }
      paths.add(new LabelPath(path, values[end * most + r]));
    }
    return paths;
  }

  /**
   * Looks for one more path to the end. The path that was found last to a label came from one of
   * the token before, of which the next is needed now, and so on back until one is known.
   */
  private boolean further(int before) {
    int i = n;
    way[i] = 0;
    int last = last(i);
    while (i > 1 && last % most + 1 == known[(i - 1) * labels + last / most]) {
      i--;
      way[i] = last / most;
      last = last(i);
    }
    for (; i <= n; i++) {
      next(i, way[i]);
    }
    return known[n * labels] > before;
  }

  /** Where the path found last to the label on the way came from. */
  private int last(int i) {
    int state = i * labels + way[i];
    return from[state * most + known[state] - 1];
  }

  /** Adds the best path to a label that is not known yet, if any. */
  private void next(int i, int label) {
    int state = i * labels + label;
    int best = -1;
    double top = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < labels; j++) {
      int rank = taken(state, j);
      int before = (i - 1) * labels + j;
      if (rank < known[before]) {
        double path = values[before * most + rank] + gain(i, j, label);
        if (path > top) {
          top = path;
          best = j * most + rank;
        }
      }
    }
    if (best >= 0) {
      keep(state, top, best);
    }
  }

  /** How many of the paths known to a label came from label {@code j}: its best ones in order. */
  private int taken(int state, int j) {
    int taken = 0;
    for (int r = 0; r < known[state]; r++) {
      taken += from[state * most + r] / most == j ? 1 : 0;
    }
    return taken;
  }
}
