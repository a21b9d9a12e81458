package org.entente.server.sparql;

/** A set of numbers from 0 on. For use by one thread. */
final class NumberSet {
  /** Each number and one; at most half of the slots are taken. */
  private int[] slots = new int[4];

  private int size;

  void add(int number) {
    int at = slot(number);
    if (slots[at] != 0) {
      return;
    }
    slots[at] = number + 1;
    size++;
    if (2 * size > slots.length) {
      int[] smaller = slots;
      slots = new int[2 * smaller.length];
      for (int each : smaller) {
        if (each != 0) {
          slots[slot(each - 1)] = each;
        }
      }
    }
  }

  private int slot(int number) {
    int at = (number * 0x9E3779B9 >>> 5) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != number + 1) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  int size() {
    return size;
  }
}
