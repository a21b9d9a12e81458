package org.entente.graph.bulk;

/**
 * The places of terms in the order of their N-Triples, byte by byte. No term's text is the
 * beginning of another's but where that goes on with {@code @} or {@code ^}, which come after the
 * space that ends a term in a line; so lines are in order when their terms are.
 */
final class Alphabet {
  private final Terms terms;
  private final int[] order;
  private final int[] places;

  Alphabet(Terms terms) {
    this.terms = terms;
    int inlined = terms.inlined();
    this.order = new int[terms.stored() + inlined];
    for (int i = 0; i < order.length; i++) {
      order[i] = i - inlined;
    }
    sort();
    this.places = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      places[order[i] + inlined] = i;
    }
  }

  private void sort() {
    long[] keys = new long[order.length];
    new Step(keys, 0).begin(0, order.length);
  }

  /** The number of the term at a place. */
  int at(int place) {
    return order[place];
  }

  int size() {
    return order.length;
  }

  /** The place of a term. */
  int place(int number) {
    return places[number + terms.inlined()];
  }

  /** Sorts by the bytes from one offset on. */
  private final class Step extends KeySort {
    private final long[] keys;
    private final int offset;

    Step(long[] keys, int offset) {
      super(keys, order);
      this.keys = keys;
      this.offset = offset;
    }

    void begin(int from, int to) {
      Step step = this;
      while (step.same(from, to)) {
        if (step.ended(from, to)) {
          return;
        }
        step = new Step(keys, step.offset + Long.BYTES);
      }
      step.sort(from, to);
    }

    /** Fetches the bytes of all, and tells whether they are the same. */
    private boolean same(int from, int to) {
      boolean same = true;
      for (int i = from; i < to; i++) {
        keys[i] = terms.bytes(order[i], offset);
        same &= keys[i] == keys[from];
      }
      return same;
    }

    /** Whether nothing is left to tell them apart, which is so of a single one at the latest. */
    private boolean ended(int from, int to) {
      for (int i = from; i < to && to - from > 1; i++) {
        if (keys[i] != 0 || terms.length(order[i]) > offset) {
          return false;
        }
      }
      return true;
    }

    @Override
    void equal(int from, int to) {
      new Step(keys, offset + Long.BYTES).begin(from, to);
    }
  }
}
