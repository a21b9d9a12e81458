package org.entente.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A table from a feature's hash to a row of weights, one for each label. Never changed once made;
 * safe for use by many threads. A look-up costs one probe on average.
 */
final class Weights {
  private static final float STEPS = 1024;
  private final int width;

  /**
   * Of each slot the key, then where its row begins, or -1: side by side, to be fetched at once.
   */
  private final int[] slots;

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
    this.slots = new int[2 * capacity];
    Arrays.fill(slots, -1);
    this.values = values;
    for (int i = 0; i < hashes.length; i++) {
      int slot = hashes[i] & capacity - 1;
      while (slots[2 * slot + 1] >= 0) {
        slot = slot + 1 & capacity - 1;
      }
      slots[2 * slot] = hashes[i];
      slots[2 * slot + 1] = i * width;
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
    int mask = slots.length - 1;
    int slot = hash << 1 & mask;
    while (slots[slot + 1] >= 0) {
      if (slots[slot] == hash) {
        return slots[slot + 1];
      }
      slot = slot + 2 & mask;
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
    int[] order =
        IntStream.range(0, slots.length / 2)
            .filter(slot -> slots[2 * slot + 1] >= 0)
            .boxed()
            .sorted((a, b) -> Integer.compare(slots[2 * a], slots[2 * b]))
            .mapToInt(Integer::intValue)
            .toArray();
    out.writeInt(width);
    out.writeInt(order.length);
    for (int slot : order) {
      out.writeInt(slots[2 * slot]);
      for (int k = 0; k < width; k++) {
        int steps = Math.round(values[slots[2 * slot + 1] + k] * STEPS);
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
