package org.entente.learning;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The features of training examples that occur often enough, numbered in order of occurrence. */
final class Vocabulary {
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final int[] hashes;

  /**
   * Numbers the features.
   *
   * @param least how many examples must have a feature
   */
  Vocabulary(List<int[]> examples, int least) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (int[] example : examples) {
      for (int hash : example) {
        counts.merge(hash, 1, Integer::sum);
      }
    }
    counts.forEach(
        (hash, count) -> {
          if (count >= least) {
            numbers.put(hash, numbers.size());
          }
        });
    this.hashes = new int[numbers.size()];
    numbers.forEach((hash, number) -> hashes[number] = hash);
  }

  int size() {
    return hashes.length;
  }

  /** The numbers of an example's features; those that are too rare are left out. */
  int[] encode(int[] example) {
    int[] encoded = new int[example.length];
    int n = 0;
    for (int hash : example) {
      Integer number = numbers.get(hash);
      if (number != null) {
        encoded[n++] = number;
      }
    }
    return java.util.Arrays.copyOf(encoded, n);
  }

  /** The weights that matter, as a table. */
  Weights weights(int width, float[] values, double negligible) {
    int kept = 0;
    int[] keptHashes = new int[size()];
    float[] keptValues = new float[values.length];
    for (int i = 0; i < size(); i++) {
      boolean matters = false;
      for (int k = 0; k < width; k++) {
        matters |= Math.abs(values[i * width + k]) > negligible;
      }
      if (matters) {
        keptHashes[kept] = hashes[i];
        System.arraycopy(values, i * width, keptValues, kept * width, width);
        kept++;
      }
    }
    return new Weights(
        width,
        java.util.Arrays.copyOf(keptHashes, kept),
        java.util.Arrays.copyOf(keptValues, kept * width));
  }
}
