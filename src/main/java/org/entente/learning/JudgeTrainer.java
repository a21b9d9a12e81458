package org.entente.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link Judge} on candidates: each right or wrong by itself, or groups of which one is to
 * be chosen.
 */
public final class JudgeTrainer {
  private static final double NEGLIGIBLE = 0.005;
  private final List<List<int[]>> groups = new ArrayList<>();
  private final List<boolean[]> answers = new ArrayList<>();
  private final List<Integer> parts = new ArrayList<>();
  private int part;
  private final boolean choice;
  private final int hidden;

  private JudgeTrainer(boolean choice, int hidden) {
    this.choice = choice;
    this.hidden = hidden;
  }

  /** Trains on candidates that are right or wrong by themselves. */
  public static JudgeTrainer ofSingles() {
    return new JudgeTrainer(false, 0);
  }

  /** Trains on groups, whose scores are made probabilities that sum to one. */
  public static JudgeTrainer ofChoices() {
    return new JudgeTrainer(true, 0);
  }

  /**
   * Trains on groups, with a hidden layer.
   *
   * @param width the number of hidden sums
   * @throws IllegalArgumentException if it is not even: as many count for as against
   */
  public static JudgeTrainer ofChoicesInLayers(int width) {
    if (width <= 0 || width % 2 != 0) {
      throw new IllegalArgumentException(width + " hidden sums are not an even number of them");
    }
    return new JudgeTrainer(true, width);
  }

  /** Says to which part of the lessons what is added from now on belongs. */
  public void turnTo(int lessons) {
    this.part = lessons;
  }

  /** Adds a candidate. */
  public void add(int[] candidate, boolean right) {
    add(List.of(candidate), new boolean[] {right});
  }

  /** Adds a group; several may be right, and where a choice has none that is, nothing is learnt. */
  public void add(List<int[]> candidates, boolean[] right) {
    boolean any = !choice;
    for (boolean one : right) {
      any |= one;
    }
    if (any && !candidates.isEmpty()) {
      groups.add(List.copyOf(candidates));
      answers.add(right.clone());
      parts.add(part);
    }
  }

  /** The number of groups added. */
  public int size() {
    return groups.size();
  }

  /** The judge; the same candidates in the same order give the same one. */
  public Judge train(SequenceTrainer.Settings settings) {
    return trainWithout(Integer.MIN_VALUE, settings);
  }

  /** A judge that has not learnt one part of the lessons. */
  public Judge trainWithout(int left, SequenceTrainer.Settings settings) {
    List<Integer> order = new ArrayList<>();
    List<int[]> all = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (parts.get(i) != left) {
        order.add(i);
        all.addAll(groups.get(i));
      }
    }
    Vocabulary vocabulary = new Vocabulary(all, settings.least());
    List<int[][]> encoded = new ArrayList<>();
    for (List<int[]> group : groups) {
      encoded.add(group.stream().map(vocabulary::encode).toArray(int[][]::new));
    }
    Descent descent = new Descent(vocabulary.size(), settings.rate(), settings.decay());
    HiddenLayer layer = hidden == 0 ? null : new HiddenLayer(vocabulary.size(), hidden, descent);
    Random random = new Random(11);
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        if (layer == null) {
          learn(encoded.get(i), answers.get(i), descent);
        } else {
          layer.learn(gradients(layer.scores(encoded.get(i)), answers.get(i)));
        }
      }
      if (round * 3 >= settings.rounds()) {
        note(descent, layer);
      }
    }
    float[] mean = layer == null ? descent.mean() : layer.mean();
    return new Judge(vocabulary.weights(hidden + 1, mean, NEGLIGIBLE));
  }

  private static void note(Descent descent, @Nullable HiddenLayer layer) {
    if (layer == null) {
      descent.note();
    } else {
      layer.note();
    }
  }

  private void learn(int[][] group, boolean[] right, Descent descent) {
    double[] scores = new double[group.length];
    for (int c = 0; c < group.length; c++) {
      for (int feature : group[c]) {
        scores[c] += descent.weights()[feature];
      }
    }
    double[] gradients = gradients(scores, right);
    for (int c = 0; c < group.length; c++) {
      for (int feature : group[c]) {
        descent.step(feature, gradients[c]);
      }
    }
  }

  private double[] gradients(double[] scores, boolean[] right) {
    return choice ? choice(scores, right) : singles(scores, right);
  }

  private static double[] singles(double[] scores, boolean[] right) {
    double[] gradients = new double[scores.length];
    for (int c = 0; c < scores.length; c++) {
      gradients[c] = Judge.probability(scores[c]) - (right[c] ? 1 : 0);
    }
    return gradients;
  }

  /** The gradient of the likelihood that one of the right ones is chosen. */
  private static double[] choice(double[] scores, boolean[] right) {
    double top = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      top = Math.max(top, score);
    }
    double all = 0;
    double good = 0;
    for (int c = 0; c < scores.length; c++) {
      all += Math.exp(scores[c] - top);
      good += right[c] ? Math.exp(scores[c] - top) : 0;
    }
    double[] gradients = new double[scores.length];
    for (int c = 0; c < scores.length; c++) {
      double e = Math.exp(scores[c] - top);
      gradients[c] = e / all - (right[c] ? e / Math.max(good, 1e-12) : 0);
    }
    return gradients;
  }
}
