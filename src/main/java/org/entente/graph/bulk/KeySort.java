package org.entente.graph.bulk;

import java.util.Arrays;

/**
 * Sorts numbers by keys, taken without signs, by Bentley and Sedgewick's three-way quicksort.
 *
 * @see <a href="https://doi.org/10.5555/314161.314321">Fast algorithms for sorting and searching
 *     strings</a>
 */
abstract class KeySort {
  private static final int FEW = 12;

  private final long[] keys;
  private final int[] numbers;

  /** Sorts {@code numbers} and, in step with them, {@code keys}. */
  KeySort(long[] keys, int[] numbers) {
    this.keys = keys;
    this.numbers = numbers;
  }

  /** Is told of several numbers of one key, to put them into order; the others are done. */
  abstract void equal(int from, int to);

  /** Sorts what stands from {@code from} and before {@code to}. */
  final void sort(int from, int to) {
    int begin = from;
    int end = to;
    while (end - begin > FEW) {
      long pivot = middle(keys[begin], keys[(begin + end) >>> 1], keys[end - 1]);
      int less = begin;
      int more = end;
      for (int i = begin; i < more; ) {
        int order = Long.compareUnsigned(keys[i], pivot);
        if (order < 0) {
          swap(i++, less++);
        } else if (order > 0) {
          swap(i, --more);
        } else {
          i++;
        }
      }
      if (more - less > 1) {
        equal(less, more);
      }
      // The longer side is left to the loop, so that the stack stays short.
      if (less - begin < end - more) {
        sort(begin, less);
        begin = more;
      } else {
        sort(more, end);
        end = less;
      }
    }
    few(begin, end);
  }

  private void few(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      for (int j = i; j > from && Long.compareUnsigned(keys[j], keys[j - 1]) < 0; j--) {
        swap(j, j - 1);
      }
    }
    for (int i = from; i < to; ) {
      int next = i + 1;
      while (next < to && keys[next] == keys[i]) {
        next++;
      }
      if (next - i > 1) {
        equal(i, next);
      }
      i = next;
    }
  }

  private static long middle(long a, long b, long c) {
    long[] three = {a ^ Long.MIN_VALUE, b ^ Long.MIN_VALUE, c ^ Long.MIN_VALUE};
    Arrays.sort(three);
    return three[1] ^ Long.MIN_VALUE;
  }

  private void swap(int i, int j) {
    long key = keys[i];
    keys[i] = keys[j];
    keys[j] = key;
    int number = numbers[i];
    numbers[i] = numbers[j];
    numbers[j] = number;
  }
}
