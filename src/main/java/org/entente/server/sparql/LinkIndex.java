package org.entente.server.sparql;

import java.util.Arrays;

/** Finds the statements that have one term at one of their ends, by its number. Immutable. */
final class LinkIndex {
  /** For each term its number and one, and its place in {@link #starts}. */
  private int[] slots = new int[64];

  private final int[] starts;

  /** The statements in the order in which those of one term follow on each other. */
  private final int[] order;

  private int terms;

  /**
   * @param ends the number of the term of each statement
   * @param check is run for each, and fails when there is no more time
   */
  LinkIndex(int[] ends, Runnable check) {
    int[] places = new int[ends.length];
    int[] counts = new int[16];
    for (int i = 0; i < ends.length; i++) {
      check.run();
      places[i] = place(ends[i]);
      if (places[i] >= counts.length) {
        counts = Arrays.copyOf(counts, 2 * counts.length);
      }
      counts[places[i]]++;
    }
    starts = new int[terms + 1];
    for (int i = 0; i < terms; i++) {
      starts[i + 1] = starts[i] + counts[i];
    }
    order = new int[ends.length];
    int[] next = Arrays.copyOf(starts, terms);
    for (int i = 0; i < ends.length; i++) {
      order[next[places[i]]++] = i;
    }
  }

  private int slot(int term) {
    int mask = slots.length / 2 - 1;
    int at = (term * 0x9E3779B9 >>> 5) & mask;
    while (slots[2 * at] != 0 && slots[2 * at] != term + 1) {
      at = (at + 1) & mask;
    }
    return 2 * at;
  }

  private int place(int term) {
    int at = slot(term);
    if (slots[at] == 0) {
      if (4 * terms >= slots.length) {
        grow();
        at = slot(term);
      }
      slots[at] = term + 1;
      slots[at + 1] = terms++;
    }
    return slots[at + 1];
  }

  private void grow() {
    int[] smaller = slots;
    slots = new int[2 * smaller.length];
    for (int i = 0; i < smaller.length; i += 2) {
      if (smaller[i] != 0) {
        int at = slot(smaller[i] - 1);
        slots[at] = smaller[i];
        slots[at + 1] = smaller[i + 1];
      }
    }
  }

  /** Something that a statement has, in the order of this. */
  int[] inOrder(int[] values) {
    int[] ordered = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      ordered[i] = values[order[i]];
    }
    return ordered;
  }

  /** Where the statements of a term begin and end, as two numbers in one. */
  long range(int term) {
    int at = slot(term);
    if (slots[at] == 0) {
      return 0;
    }
    int place = slots[at + 1];
    return (long) starts[place] << Integer.SIZE | starts[place + 1];
  }

  /** How many statements a term has on average. */
  double perTerm() {
    return order.length / Math.max(1.0, terms);
  }
}
