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

  /** The second half of a slot that is empty; no row begins there and no weight has these bits. */
  private static final int EMPTY = -1;

  /** A key that is not in its first slot, which holds another. */
  private static final int ELSEWHERE = -2;

  /**
   * Of each slot the key, then where its row begins, side by side, to be fetched at once. A row of
   * one weight stands there itself, as its bits.
   */
  private final int[] slots;

  private final float[] values;
  private final int size;

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
    Arrays.fill(slots, EMPTY);
    this.size = hashes.length;
    this.values = width == 1 ? new float[0] : values;
    for (int i = 0; i < hashes.length; i++) {
      int slot = hashes[i] & capacity - 1;
      while (slots[2 * slot + 1] != EMPTY) {
        slot = slot + 1 & capacity - 1;
      }
      slots[2 * slot] = hashes[i];
      slots[2 * slot + 1] = width == 1 ? Float.floatToRawIntBits(values[i]) : i * width;
    }
  }

  int width() {
    return width;
  }

  /** The number of features. */
  int size() {
    return size;
  }

  /**
   * What stands beside each key: where its row begins, or the bits of its one weight. The slots are
   * fetched in a loop without branches, so that the memory answers several look-ups at once; most
   * keys are in their first slot or nowhere.
   *
   * @return an array that is good until the next look-up of the same features
   */
  private int[] found(Features features) {
    int n = features.size();
    int[] found = features.scratch();
    int mask = slots.length - 1;
    for (int i = 0; i < n; i++) {
      int slot = features.at(i) << 1 & mask;
      int differs = slots[slot] ^ features.at(i);
      // EMPTY is negative and no row is; the bits of a weight are never EMPTY nor ELSEWHERE.
      found[i] = differs == 0 || slots[slot + 1] == EMPTY ? slots[slot + 1] : ELSEWHERE;
    }
    for (int i = 0; i < n; i++) {
      if (found[i] == ELSEWHERE) {
        found[i] = further(features.at(i));
      }
    }
    return found;
  }

  private int further(int hash) {
    int mask = slots.length - 1;
    int slot = hash << 1 & mask;
    while (slots[slot + 1] != EMPTY) {
      if (slots[slot] == hash) {
        return slots[slot + 1];
      }
      slot = slot + 2 & mask;
    }
    return EMPTY;
  }

  /** Adds the features' weights to {@code sums}, from {@code offset} on. */
  void addTo(Features features, float[] sums, int offset) {
    int[] found = found(features);
    for (int i = 0; i < features.size(); i++) {
      int row = found[i];
      if (row != EMPTY) {
        for (int k = 0; k < width; k++) {
          sums[offset + k] += values[row + k];
        }
      }
    }
  }

  /** The sum of the features' weights, of a table of one weight a feature. */
  float sum(Features features) {
    int[] found = found(features);
    float sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += found[i] == EMPTY ? 0 : Float.intBitsToFloat(found[i]);
    }
    return sum;
  }

  /** Writes the table: hashes in order, weights in steps of 1/1024. */
  void write(DataOutputStream out) throws IOException {
    int[] order =
        IntStream.range(0, slots.length / 2)
            .filter(slot -> slots[2 * slot + 1] != EMPTY)
            .boxed()
            .sorted((a, b) -> Integer.compare(slots[2 * a], slots[2 * b]))
            .mapToInt(Integer::intValue)
            .toArray();
    out.writeInt(width);
    out.writeInt(order.length);
    for (int slot : order) {
      out.writeInt(slots[2 * slot]);
      for (int k = 0; k < width; k++) {
        int steps = Math.round(weight(slots[2 * slot + 1], k) * STEPS);
        out.writeShort(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps)));
      }
    }
  }

  private float weight(int found, int k) {
    return width == 1 ? Float.intBitsToFloat(found) : values[found + k];
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
