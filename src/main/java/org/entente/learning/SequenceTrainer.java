package org.entente.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link SequenceModel} on labelled sentences: the likelihood of the labels is raised by
 * stochastic gradient with a step of its own for each weight (Duchi, Hazan and Singer 2011).
 */
public final class SequenceTrainer {
  /**
   * Smaller weights are left out. Leaving out more than this costs quality on unseen publishers.
   */
  private static final double NEGLIGIBLE = 0.02;

  private final int labels;
  private final List<int[][]> sentences = new ArrayList<>();
  private final List<int[]> answers = new ArrayList<>();

  public SequenceTrainer(int labels) {
    this.labels = labels;
  }

  /** Adds a sentence: the features of each token, and its label. */
  public void add(int[][] tokens, int[] right) {
    if (tokens.length > 0) {
      sentences.add(tokens);
      answers.add(right);
    }
  }

  /** How the weights are found. */
  public record Settings(int rounds, double rate, double decay, int least) {}

  /** The model; the same sentences in the same order give the same one. */
  public SequenceModel train(Settings settings) {
    List<int[]> all = new ArrayList<>();
    sentences.forEach(s -> Collections.addAll(all, s));
    Vocabulary vocabulary = new Vocabulary(all, settings.least());
    List<int[][]> encoded = new ArrayList<>();
    for (int[][] sentence : sentences) {
      int[][] tokens = new int[sentence.length][];
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = vocabulary.encode(sentence[i]);
      }
      encoded.add(tokens);
    }
    Descent emissions = new Descent(vocabulary.size() * labels, settings.rate(), settings.decay());
    Descent steps =
        new Descent(Lattice.transitions(labels), settings.rate(), settings.decay() / 10);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < encoded.size(); i++) {
      order.add(i);
    }
    Random random = new Random(7);
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        learn(encoded.get(i), answers.get(i), emissions, steps);
      }
      if (round * 3 >= settings.rounds()) {
        emissions.note();
        steps.note();
      }
    }
    return new SequenceModel(
        vocabulary.weights(labels, emissions.mean(), NEGLIGIBLE), steps.mean());
  }

  private void learn(int[][] tokens, int[] right, Descent emissions, Descent steps) {
    int n = tokens.length;
    float[] scores = new float[n * labels];
    for (int i = 0; i < n; i++) {
      for (int feature : tokens[i]) {
        for (int k = 0; k < labels; k++) {
          scores[i * labels + k] += emissions.weights()[feature * labels + k];
        }
      }
    }
    double[] pairs = new double[Lattice.transitions(labels)];
    double[] marginals = new Lattice(labels, steps.weights()).expect(scores, n, pairs);
    pairs[labels * labels + right[0]] -= 1;
    for (int i = 1; i < n; i++) {
      pairs[right[i - 1] * labels + right[i]] -= 1;
    }
    for (int i = 0; i < pairs.length; i++) {
      steps.step(i, pairs[i]);
    }
    for (int i = 0; i < n; i++) {
      for (int feature : tokens[i]) {
        for (int k = 0; k < labels; k++) {
          double gradient = marginals[i * labels + k] - (right[i] == k ? 1 : 0);
          emissions.step(feature * labels + k, gradient);
        }
      }
    }
  }
}
