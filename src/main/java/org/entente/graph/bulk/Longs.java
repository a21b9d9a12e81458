package org.entente.graph.bulk;

import java.util.ArrayList;
import java.util.List;

/** Numbers in the order in which they were added; grows without copying them. */
final class Longs {
  /** Arrays of half a megabyte or more would each take a whole one of a heap of one gigabyte. */
  private static final int BITS = 15;

  private static final int MASK = (1 << BITS) - 1;

  private final List<long[]> parts = new ArrayList<>();
  private int size;

  void add(long number) {
    if ((size & MASK) == 0) {
      parts.add(new long[1 << BITS]);
    }
    parts.get(size >>> BITS)[size & MASK] = number;
    size++;
  }

  long get(int index) {
    return parts.get(index >>> BITS)[index & MASK];
  }

  int size() {
    return size;
  }
}
