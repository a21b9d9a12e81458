package org.entente.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A table from a feature's hash to a row of weights, one for each label. Never changed once made;
 * safe for use by many threads.
 *
 * <p>The rows stand in the order of the hashes, each behind its hash, beside a directory of where
 * those begin that share their first bits: one or two to an entry on average. Nearly all the cost
 * of a look-up is to wait for memory: the directory is small enough for the cache, and what it
 * leads to is fetched at once.
 */
final class Weights {
  private static final float STEPS = 1024;

  /** How many rows are read at once. */
  private static final int CHUNK = 8192;

  private final int width;
  private final int size;

  /** Of each feature its hash, then the bits of its weights; lastly the highest hash and zeros. */
  private final int[] rows;

  /** Where the rows of each bin begin. */
  private final int[] directory;

  /** By how much a hash is shifted to give its bin. */
  private final int shift;

  /**
   * A table of the given rows.
   *
   * @param hashes the features, no two alike
   * @param values their rows one behind the other, {@code width} values each
   */
  Weights(int width, int[] hashes, float[] values) {
    this(width, hashes.length);
    int at = 0;
    for (int i : order(hashes)) {
      rows[at++] = hashes[i];
      for (int k = 0; k < width; k++) {
        rows[at++] = Float.floatToRawIntBits(values[i * width + k]);
      }
    }
    index();
  }

  private Weights(int width, int size) {
    this.width = width;
    this.size = size;
    this.rows = new int[(size + 1) * (width + 1)];
    rows[size * (width + 1)] = Integer.MAX_VALUE;
    int bits = Math.max(1, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(size));
    this.shift = Integer.SIZE - bits;
    this.directory = new int[1 << bits];
  }

  /** The positions of the hashes, lowest hash first. */
  private static int[] order(int[] hashes) {
    long[] order = new long[hashes.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (long) hashes[i] << Integer.SIZE | i;
    }
    Arrays.sort(order);
    return Arrays.stream(order).mapToInt(position -> (int) position).toArray();
  }

  /** Fills the directory. */
  private void index() {
    int end = size * (width + 1);
    int row = 0;
    for (int bin = 0; bin < directory.length; bin++) {
      while (row < end && bin(rows[row]) < bin) {
        row += width + 1;
      }
      directory[bin] = row;
    }
  }

  private int bin(int hash) {
    return (hash ^ Integer.MIN_VALUE) >>> shift;
  }

  int width() {
    return width;
  }

  /** The number of features. */
  int size() {
    return size;
  }

  /**
   * Looks the features up. The loops have no branches that depend on what is found, so that the
   * memory answers several look-ups at once; few bins have more than two rows before.
   *
   * @param found takes where the weights of those features begin that have any, in their order
   * @return how many have any
   */
  private int find(Features features, int[] found) {
    int n = features.size();
    int next = width + 1;
    for (int i = 0; i < n; i++) {
      found[i] = directory[bin(features.at(i))];
    }
    int count = 0;
    for (int i = 0; i < n; i++) {
      int hash = features.at(i);
      int row = found[i];
      row += rows[row] < hash ? next : 0;
      row += rows[row] < hash ? next : 0;
      while (rows[row] < hash) {
        row += next;
      }
      found[count] = row + 1;
      count += rows[row] == hash ? 1 : 0;
    }
    return count;
  }

  /** Adds the features' weights to {@code sums}, from {@code offset} on. */
  void addTo(Features features, float[] sums, int offset) {
    int[] found = features.scratch();
    int count = find(features, found);
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < width; k++) {
        sums[offset + k] += Float.intBitsToFloat(rows[found[i] + k]);
      }
    }
  }

  /** The sum of the features' weights, of a table of one weight a feature. */
  float sum(Features features) {
    int[] found = features.scratch();
    int count = find(features, found);
    float sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Float.intBitsToFloat(rows[found[i]]);
    }
    return sum;
  }

  /** Writes the table: hashes in order, weights in steps of 1/1024. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(width);
    out.writeInt(size);
    for (int row = 0; row < size * (width + 1); row += width + 1) {
      out.writeInt(rows[row]);
      for (int k = 1; k <= width; k++) {
        int steps = Math.round(Float.intBitsToFloat(rows[row + k]) * STEPS);
        out.writeShort(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps)));
      }
    }
  }

  static Weights read(DataInputStream in) throws IOException {
    int width = in.readInt();
    Weights table = new Weights(width, in.readInt());
    int length = Integer.BYTES + width * Short.BYTES;
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * length);
    int at = 0;
    for (int i = 0; i < table.size; i++) {
      if (i % CHUNK == 0) {
        in.readFully(chunk.array(), 0, Math.min(CHUNK, table.size - i) * length);
        chunk.clear();
      }
      int hash = chunk.getInt();
      if (i > 0 && hash <= table.rows[at - width - 1]) {
        throw new IOException("the models are damaged; train them anew");
      }
      table.rows[at++] = hash;
      for (int k = 0; k < width; k++) {
        table.rows[at++] = Float.floatToRawIntBits(chunk.getShort() / STEPS);
      }
    }
    table.index();
    return table;
  }
}
