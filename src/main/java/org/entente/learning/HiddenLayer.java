package org.entente.learning;

import java.util.Arrays;
import java.util.Random;

/**
 * The weights of a judge with a hidden layer, while they are learnt: beside its plain weight each
 * feature adds to a few hidden sums, of which those above zero count for or against, one in two
 * (rectified units, Nair and Hinton 2010). So features can tell something together that none tells
 * alone. Each weight has a step of its own that shrinks as it is used (Duchi, Hazan and Singer
 * 2011); each group is learnt without some of the features, the same in all its candidates, lest
 * the layer learn them by heart (Srivastava et al. 2014).
 */
final class HiddenLayer {
  /** How far the hidden sums begin from zero: equal ones would stay so. */
  private static final double START = 0.05;

  private static final float RATE = 0.015f;
  private static final float DECAY = 1e-3f;

  /** The share of the features that a group is learnt without. */
  private static final double LEFT_OUT = 0.3;

  /** What is made of the sums while learning, as all features count in use. */
  private static final float RAISED = (float) (1 / (1 - LEFT_OUT));

  /** The weight of a hidden sum above zero. */
  private static final float OUT = 0.3f;

  private final int width;
  private final Descent plain;
  private final float[] rows;
  private final float[] squares;
  private final float[] sums;
  private final Random random = new Random(13);
  private int noted;
  private int[][] group = new int[0][];
  private float[][] hidden = new float[0][];

  /**
   * A layer for so many features.
   *
   * @param width the number of hidden sums
   */
  HiddenLayer(int features, int width, Descent plain) {
    this.width = width;
    this.plain = plain;
    this.rows = new float[features * width];
    this.squares = new float[features];
    this.sums = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) (random.nextGaussian() * START);
    }
    Arrays.fill(squares, 1e-8f);
  }

  /** The scores of a group's candidates, without the features that are left out this time. */
  double[] scores(int[][] candidates) {
    int salt = random.nextInt();
    group = new int[candidates.length][];
    hidden = new float[candidates.length][width];
    double[] scores = new double[candidates.length];
    for (int c = 0; c < scores.length; c++) {
      group[c] = Arrays.stream(candidates[c]).filter(f -> isKept(f, salt)).toArray();
      double score = 0;
      for (int feature : group[c]) {
        score += plain.weights()[feature];
        for (int k = 0; k < width; k++) {
          hidden[c][k] += rows[feature * width + k];
        }
      }
      for (int k = 0; k < width; k++) {
        score += Math.max(0, hidden[c][k]) * out(k);
      }
      scores[c] = score * RAISED;
    }
    return scores;
  }

  private static boolean isKept(int feature, int salt) {
    int mixed = (feature * 0x9e3779b1 ^ salt) * 0x85ebca6b;
    return (mixed >>> 8) >= LEFT_OUT * (1 << 24);
  }

  /** Hidden sums count for a candidate and against it by turns. */
  private static float out(int k) {
    return k % 2 == 0 ? OUT : -OUT;
  }

  /** Takes a step against the gradients of the scores that were just given. */
  void learn(double[] gradients) {
    float[] gradient = new float[width];
    for (int c = 0; c < group.length; c++) {
      float square = 0;
      for (int k = 0; k < width; k++) {
        gradient[k] = hidden[c][k] > 0 ? (float) gradients[c] * out(k) : 0;
        square += gradient[k] * gradient[k] / width;
      }
      boolean matters = Math.abs(gradients[c]) >= Descent.LEAST && square > 0;
      for (int feature : group[c]) {
        plain.step(feature, gradients[c]);
        if (matters) {
          step(feature, gradient, square);
        }
      }
    }
  }

  private void step(int feature, float[] gradient, float square) {
    squares[feature] += square;
    float rate = RATE / (float) Math.sqrt(squares[feature]);
    for (int k = 0; k < width; k++) {
      int i = feature * width + k;
      rows[i] -= rate * (gradient[k] + DECAY * rows[i]);
    }
  }

  /** Takes note of the weights as they are now. */
  void note() {
    plain.note();
    for (int i = 0; i < rows.length; i++) {
      sums[i] += rows[i];
    }
    noted++;
  }

  /**
   * The mean of the weights noted: of each feature the plain one, then those of the hidden sums,
   * made to count as a whole.
   */
  float[] mean() {
    float[] first = plain.mean();
    float[] mean = new float[first.length * (width + 1)];
    for (int feature = 0; feature < first.length; feature++) {
      int at = feature * (width + 1);
      mean[at] = first[feature];
      for (int k = 0; k < width; k++) {
        mean[at + 1 + k] = sums[feature * width + k] / Math.max(1, noted) * OUT;
      }
    }
    return mean;
  }
}
