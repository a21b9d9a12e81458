package org.entente.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A table from a feature's hash to a row of weights, one for each label. Never changed once made;
 * safe for use by many threads. A look-up costs one probe on average.
 */
final class Weights {
  private static final float STEPS = 1024;
  private final int width;
  private final int[] keys;
  private final int[] rows;
  private final float[] values;

  /**
   * A table of the given rows.
   *
   * @param hashes the features, no two alike
   * @param values their rows one behind the other, {@code width} values each
   */
  Weights(int width, int[] hashes, float[] values) {
    this.width = width;
    int capacity = Integer.highestOneBit(Math.max(8, hashes.length * 2)) * 2;
    this.keys = new int[capacity];
    this.rows = new int[capacity];
    Arrays.fill(rows, -1);
    this.values = values;
    for (int i = 0; i < hashes.length; i++) {
      int slot = hashes[i] & capacity - 1;
      while (rows[slot] >= 0) {
        slot = slot + 1 & capacity - 1;
      }
      keys[slot] = hashes[i];
      rows[slot] = i * width;
    }
  }

  int width() {
    return width;
  }

  /** The number of features. */
  int size() {
    return values.length / width;
  }

  private int row(int hash) {
    int slot = hash & keys.length - 1;
    while (rows[slot] >= 0) {
      if (keys[slot] == hash) {
        return rows[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    return -1;
  }

  /** Adds the features' weights to {@code sums}, from {@code offset} on. */
  void addTo(Features features, float[] sums, int offset) {
    for (int i = 0; i < features.size(); i++) {
      int row = row(features.at(i));
      if (row >= 0) {
        for (int k = 0; k < width; k++) {
          sums[offset + k] += values[row + k];
        }
      }
    }
  }

  /** Writes the table: hashes in order, weights in steps of 1/1024. */
  void write(DataOutputStream out) throws IOException {
    int[] order = new int[size()];
    int n = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (rows[slot] >= 0) {
        order[n++] = slot;
      }
    }
    int[] sorted =
        Arrays.stream(order)
            .boxed()
            .sorted((a, b) -> Integer.compare(keys[a], keys[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    out.writeInt(width);
    out.writeInt(n);
    for (int slot : sorted) {
      out.writeInt(keys[slot]);
      for (int k = 0; k < width; k++) {
        int steps = Math.round(values[rows[slot] + k] * STEPS);
        out.writeShort(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps)));
      }
    }
  }

  static Weights read(DataInputStream in) throws IOException {
    int width = in.readInt();
    int n = in.readInt();
    int[] hashes = new int[n];
    float[] values = new float[n * width];
    for (int i = 0; i < n; i++) {
      hashes[i] = in.readInt();
      for (int k = 0; k < width; k++) {
        values[i * width + k] = in.readShort() / STEPS;
      }
    }
    return new Weights(width, hashes, values);
  }
}
