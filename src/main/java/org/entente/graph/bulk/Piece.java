package org.entente.graph.bulk;

import java.util.Arrays;
import java.util.List;

/**
 * Tuples that are sorted in memory, in one order after the other, by their digits of 16 bits from
 * the last to the first. After the first order each is there once; every other begins with the one
 * before, which mostly leaves one column or two to sort by. One piece after the other can be sorted
 * in the same memory.
 */
final class Piece {
  private static final int DIGIT = 16;
  private static final int DIGITS = 1 << DIGIT;

  private int[][] columns;
  private final int[][] keys;
  private int[] order = {};
  private int[] next = {};
  private int size;

  /** The columns by which they are in order, the first one first; none at the beginning. */
  private List<Integer> sortedBy = List.of();

  /**
   * A piece of no tuples.
   *
   * @param width how many members a tuple has
   */
  Piece(int width) {
    this.columns = new int[width][0];
    this.keys = new int[width][0];
  }

  /**
   * Takes tuples, all first members before all second ones.
   *
   * @return the arrays of those before
   */
  int[][] exchange(int[][] filled, int count) {
    final int[][] free = columns;
    columns = filled;
    size = count;
    sortedBy = List.of();
    return free;
  }

  /**
   * Makes ready to sort what was taken.
   *
   * @param inlined the order of terms that are not stored
   */
  void begin(int[] inlined) {
    if (order.length < size) {
      order = new int[size];
      next = new int[size];
      Arrays.setAll(keys, c -> new int[size]);
    }
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
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
    boolean first = sortedBy.isEmpty();
    arrange(Arrays.stream(columnsOf).boxed().toList());
    if (first) {
      distinct();
    }
    for (int i = 0; i < size; i++) {
      for (int c : columnsOf) {
        out.addInt(columns[c][order[i]]);
      }
    }
  }

  private void arrange(List<Integer> by) {
    for (int c = fresh(by) - 1; c >= 0; c--) {
      sort(keys[by.get(c)], 0);
      sort(keys[by.get(c)], DIGIT);
    }
    sortedBy = by;
  }

  /**
   * By how many of the first columns to sort: those that are alike in all these stay as they are,
   * and that is in the order of the others.
   */
  private int fresh(List<Integer> by) {
    int fresh = 0;
    while (!isInOrder(by.subList(fresh, by.size()), by.subList(0, fresh))) {
      fresh++;
    }
    return fresh;
  }

  private boolean isInOrder(List<Integer> by, List<Integer> alike) {
    return by.equals(sortedBy.stream().filter(c -> !alike.contains(c)).toList());
  }

  /** Puts the tuples where they stand in order, each once. */
  private void distinct() {
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (distinct == 0 || !same(order[distinct - 1], order[i])) {
        order[distinct++] = order[i];
      }
    }
    size = distinct;
    for (int c = 0; c < columns.length; c++) {
      inOrder(columns[c]);
      inOrder(keys[c]);
    }
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
  }

  private void inOrder(int[] column) {
    for (int i = 0; i < size; i++) {
      next[i] = column[order[i]];
    }
    System.arraycopy(next, 0, column, 0, size);
  }

  private boolean same(int one, int other) {
    for (int[] key : keys) {
      if (key[one] != key[other]) {
        return false;
      }
    }
    return true;
  }

  private void sort(int[] key, int shift) {
    int[] places = new int[DIGITS + 1];
    for (int i = 0; i < size; i++) {
      places[(key[i] >>> shift & DIGITS - 1) + 1]++;
    }
    if (size == 0 || places[(key[0] >>> shift & DIGITS - 1) + 1] == size) {
      return;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      places[digit + 1] += places[digit];
    }
    for (int i = 0; i < size; i++) {
      next[places[key[order[i]] >>> shift & DIGITS - 1]++] = order[i];
    }
    int[] sorted = next;
    next = order;
    order = sorted;
  }
}
