package org.entente.graph.bulk;

/** Finds numbers by hashes of 128 bits, which are as good as random. */
final class Hashes {
  private static final int FIRST_BITS = 16;

  private Longs high = new Longs();
  private Longs low = new Longs();

  /** Each number plus one, at or behind the place that its hash says; a power of two of places. */
  private int[] slots = new int[1 << FIRST_BITS];

  /** The number of a hash, or -1. */
  int find(long high, long low) {
    int mask = slots.length - 1;
    for (int slot = (int) low & mask; slots[slot] != 0; slot = slot + 1 & mask) {
      int number = slots[slot] - 1;
      if (this.low.get(number) == low && this.high.get(number) == high) {
        return number;
      }
    }
    return -1;
  }

  /**
   * The numbers of many hashes, or -1 each. To look for one is mostly to wait for memory, and what
   * is looked for in one loop is waited for at once.
   */
  int[] find(long[] highs, long[] lows) {
    int mask = slots.length - 1;
    int[] found = new int[lows.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = slots[(int) lows[i] & mask] - 1;
    }
    for (int i = 0; i < found.length; i++) {
      if (found[i] >= 0 && (low.get(found[i]) != lows[i] || high.get(found[i]) != highs[i])) {
        found[i] = find(highs[i], lows[i]);
      }
    }
    return found;
  }

  /** Adds a hash that is not there, and gives its number, the next from 0 on. */
  int add(long high, long low) {
    int number = size();
    this.high.add(high);
    this.low.add(low);
    if (size() > slots.length / 4 * 3) {
      slots = new int[slots.length * 2];
      for (int i = 0; i < number; i++) {
        enter(i);
      }
    }
    enter(number);
    return number;
  }

  private void enter(int number) {
    int mask = slots.length - 1;
    int slot = (int) low.get(number) & mask;
    while (slots[slot] != 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = number + 1;
  }

  /** Forgets how to find hashes; they can still be read. */
  void ready() {
    slots = new int[0];
  }

  /** Forgets all. */
  void clear() {
    high = new Longs();
    low = new Longs();
  }

  int size() {
    return high.size();
  }

  long high(int number) {
    return high.get(number);
  }

  long low(int number) {
    return low.get(number);
  }
}
