package org.entente.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A table from a feature's hash to a row of weights, one for each label, in steps of 1/1024. Never
 * changed once made; safe for use by many threads.
 *
 * <p>Weights are summed as whole numbers of steps: a sum is exact and the same in any order, so
 * that part of one may be worked out once and used again.
 *
 * <p>Nearly all the cost of a look-up is to wait for memory, so the table is small. The rows stand
 * in the order of the hashes. A directory says where those begin that share their first bits, which
 * are sixteen or more; of the hash itself a row then needs no more than the last sixteen.
 */
final class Weights {
  private static final float STEPS = 1024;

  /** How many rows are read at once. */
  private static final int CHUNK = 8192;

  /** The bits of a hash that a row keeps, and of a weight. */
  private static final int HALF = 16;

  private final int width;
  private final int size;

  /** The length of a row: the hash's last bits, then the weights, two of all these a number. */
  private final int length;

  /** First a row of zeros, for what is not found; then the rows, and room to look beyond. */
  private final int[] rows;

  /** Where the rows of each bin begin; lastly the end. */
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
    int[] sorted = new int[size];
    int row = 0;
    for (int i : order(hashes)) {
      sorted[row] = hashes[i];
      for (int k = 0; k < width; k++) {
        int steps = Math.round(values[i * width + k] * STEPS);
        put(row, k, Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps)));
      }
      row++;
    }
    index(sorted);
  }

  private Weights(int width, int size) {
    this.width = width;
    this.size = size;
    this.length = (width + 2) / 2;
    this.rows = new int[(size + 4) * length];
    int bits = Math.max(HALF, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(size));
    this.shift = Integer.SIZE - bits;
    this.directory = new int[(1 << bits) + 1];
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

  /** Writes the k-th weight of the i-th row: the first beside the hash, then two by two. */
  private void put(int i, int k, int steps) {
    int at = (i + 1) * length + (k + 1) / 2;
    rows[at] |= k % 2 == 0 ? steps & 0xffff : steps << HALF;
  }

  private int get(int i, int k) {
    int pair = rows[(i + 1) * length + (k + 1) / 2];
    return k % 2 == 0 ? (short) pair : pair >> HALF;
  }

  /** Writes the hashes' last bits and fills the directory. */
  private void index(int[] hashes) {
    int i = 0;
    for (int bin = 0; bin < directory.length; bin++) {
      while (i < size && bin(hashes[i]) < bin) {
        rows[(i + 1) * length] |= hashes[i] << HALF;
        i++;
      }
      directory[bin] = (i + 1) * length;
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
   * Looks the features up. The loops have hardly a branch that depends on what is found, so that
   * the memory answers several look-ups at once; few bins have more than three rows.
   *
   * @param found takes where the row of each feature begins, which is one of zeros for those
   *     without weights; one longer than there are features
   */
  private void find(Features features, int[] found) {
    int n = features.size();
    for (int i = 0; i < n; i++) {
      found[i] = directory[bin(features.at(i))];
    }
    found[n] = touch(found, n);
    for (int i = 0; i < n; i++) {
      int hash = features.at(i);
      int end = directory[bin(hash) + 1];
      int last = hash & 0xffff;
      int row = found[i];
      int at = row & hit(row, end, last);
      row += length;
      at |= row & hit(row, end, last);
      row += length;
      at |= row & hit(row, end, last);
      for (row += length; row < end; row += length) {
        at |= row & hit(row, end, last);
      }
      found[i] = at;
    }
  }

  /**
   * Reads the first and, if rows are long, the third row of each bin and nothing else meanwhile, so
   * that the memory is asked for all at once, not for a few between comparisons. What is read is of
   * no use, but must be kept somewhere, lest the reading be left out.
   */
  private int touch(int[] found, int n) {
    int any = 0;
    for (int i = 0; i < n; i++) {
      any |= rows[found[i]];
    }
    for (int i = 0; i < n && length > 2; i++) {
      any |= rows[found[i] + 2 * length];
    }
    return any;
  }

  /** All bits where a row is one of the bin that ends at {@code end} and keeps these bits. */
  private int hit(int row, int end, int last) {
    return (rows[row] >>> HALF ^ last) - 1 >> (Integer.SIZE - 1) & row - end >> (Integer.SIZE - 1);
  }

  /** Adds the features' weights to {@code sums}, from {@code offset} on. */
  void addTo(Features features, float[] sums, int offset) {
    int[] found = features.scratch();
    find(features, found);
    int n = features.size();
    for (int pair = 0; pair < length; pair++) {
      int low = 0;
      int high = 0;
      for (int i = 0; i < n; i++) {
        int both = rows[found[i] + pair];
        low += (short) both;
        high += both >> HALF;
      }
      if (pair > 0) {
        sums[offset + 2 * pair - 1] += high / STEPS;
      }
      if (2 * pair < width) {
        sums[offset + 2 * pair] += low / STEPS;
      }
    }
  }

  /** The sum of the features' weights in steps, of a table of one weight a feature. */
  int sum(Features features) {
    int[] found = features.scratch();
    find(features, found);
    int sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += (short) rows[found[i]];
    }
    return sum;
  }

  /** The weight, or sum of weights, that so many steps are. */
  static double ofSteps(int steps) {
    return steps / STEPS;
  }

  /** Writes the table: hashes in order, weights in steps of 1/1024. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(width);
    out.writeInt(size);
    int i = 0;
    for (int bin = 0; bin < directory.length - 1; bin++) {
      for (; (i + 1) * length < directory[bin + 1]; i++) {
        int first = bin << shift ^ Integer.MIN_VALUE;
        out.writeInt(first | rows[(i + 1) * length] >>> HALF);
        for (int k = 0; k < width; k++) {
          out.writeShort(get(i, k));
        }
      }
    }
  }

  static Weights read(DataInputStream in) throws IOException {
    int width = in.readInt();
    Weights table = new Weights(width, in.readInt());
    int[] hashes = new int[table.size];
    int bytes = Integer.BYTES + width * Short.BYTES;
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * bytes);
    for (int i = 0; i < table.size; i++) {
      if (i % CHUNK == 0) {
        in.readFully(chunk.array(), 0, Math.min(CHUNK, table.size - i) * bytes);
        chunk.clear();
      }
      hashes[i] = chunk.getInt();
      if (i > 0 && hashes[i] <= hashes[i - 1]) {
        throw new IOException("the models are damaged; train them anew");
      }
      for (int k = 0; k < width; k++) {
        table.put(i, k, chunk.getShort());
      }
    }
    table.index(hashes);
    return table;
  }
}
