package org.entente.graph.bulk;

/**
 * Tuples that are sorted in memory, in one order after the other, by their digits of 16 bits from
 * the last to the first.
 */
final class Piece {
  private static final int DIGIT = 16;
  private static final int DIGITS = 1 << DIGIT;

  private final int[][] columns;
  private final int[][] keys;
  private int[] order;
  private int[] next;

  /**
   * @param columns the tuples, all first members before all second ones
   * @param inlined the order of terms that are not stored
   */
  Piece(int[][] columns, int size, int[] inlined) {
    this.columns = columns;
    this.order = new int[size];
    this.next = new int[size];
    this.keys = new int[columns.length][size];
    for (int c = 0; c < columns.length; c++) {
      for (int i = 0; i < size; i++) {
        keys[c][i] = key(columns[c][i], inlined);
      }
    }
  }

  /** What orders numbers of terms as their identifiers do, taken without sign. */
  static int key(int number, int[] inlined) {
    return number >= 0 ? number : Integer.MIN_VALUE + inlined[-1 - number];
  }

  /** Writes the tuples in an order, each once. */
  void write(int[] columnsOf, Spool out) {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int c = columnsOf.length - 1; c >= 0; c--) {
      sort(keys[columnsOf[c]], 0);
      sort(keys[columnsOf[c]], DIGIT);
    }
    int before = -1;
    for (int i : order) {
      if (before < 0 || !same(before, i)) {
        for (int c : columnsOf) {
          out.addInt(columns[c][i]);
        }
      }
      before = i;
    }
  }

  private boolean same(int one, int other) {
    for (int[] column : columns) {
      if (column[one] != column[other]) {
        return false;
      }
    }
    return true;
  }

  private void sort(int[] key, int shift) {
    int[] places = new int[DIGITS + 1];
    for (int number : key) {
      places[(number >>> shift & DIGITS - 1) + 1]++;
    }
    if (places[(key[0] >>> shift & DIGITS - 1) + 1] == key.length) {
      return;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      places[digit + 1] += places[digit];
    }
    for (int i : order) {
      next[places[key[i] >>> shift & DIGITS - 1]++] = i;
    }
    int[] sorted = next;
    next = order;
    order = sorted;
  }
}
