package org.entente.graph.bulk;

import java.util.ArrayList;
import java.util.List;

/** Places in files of up to a terabyte, in the order in which they were added; five bytes each. */
final class Places {
  private static final int BITS = 15;
  private static final int MASK = (1 << BITS) - 1;
  private static final long LOW = 0xFFFF_FFFFL;

  private final List<int[]> low = new ArrayList<>();
  private final List<byte[]> high = new ArrayList<>();
  private int size;

  void add(long place) {
    if ((size & MASK) == 0) {
      low.add(new int[1 << BITS]);
      high.add(new byte[1 << BITS]);
    }
    low.get(size >>> BITS)[size & MASK] = (int) place;
    high.get(size >>> BITS)[size & MASK] = (byte) (place >>> Integer.SIZE);
    size++;
  }

  long get(int index) {
    long above = high.get(index >>> BITS)[index & MASK] & 0xFF;
    return above << Integer.SIZE | low.get(index >>> BITS)[index & MASK] & LOW;
  }

  int size() {
    return size;
  }
}
