package org.entente.graph.bulk;

import java.nio.ByteBuffer;
import java.util.List;

/** All tuples of sorted runs, in order and each once. Costs 64 KB of memory a run. */
final class Merge {
  /** Tuples in order, in a part of a file; stands at one of them. */
  static final class Run {
    private static final int BUFFER = 1 << 14;

    private final Spool file;
    private final long end;
    private final int[] inlined;
    private final ByteBuffer buffer;
    private final int[] tuple;
    private long next;

    /** What orders the tuples: two members each, taken without sign. */
    private long high;

    private long low;

    Run(Spool file, long begin, long end, int width, int[] inlined) {
      this.file = file;
      this.next = begin;
      this.end = end;
      this.inlined = inlined;
      this.tuple = new int[width];
      this.buffer = ByteBuffer.allocate(width * Integer.BYTES * (BUFFER / Integer.BYTES));
      buffer.limit(0);
    }

    /** Goes to the next tuple, if there is one. */
    boolean advance() {
      if (!buffer.hasRemaining() && !fill()) {
        return false;
      }
      for (int i = 0; i < tuple.length; i++) {
        tuple[i] = buffer.getInt();
      }
      high = key(0) << Integer.SIZE | key(1);
      low = key(2) << Integer.SIZE | (tuple.length > 3 ? key(3) : 0);
      return true;
    }

    private long key(int member) {
      return Integer.toUnsignedLong(Piece.key(tuple[member], inlined));
    }

    private boolean fill() {
      buffer.clear();
      buffer.limit((int) Math.min(buffer.capacity(), end - next));
      file.read(next, buffer);
      next += buffer.limit();
      buffer.flip();
      return buffer.hasRemaining();
    }

    boolean isBefore(Run other) {
      int order = Long.compareUnsigned(high, other.high);
      return order < 0 || order == 0 && Long.compareUnsigned(low, other.low) < 0;
    }
  }

  /** A heap: no run stands before the one at half its place. */
  private final Run[] runs;

  private final int[] tuple;
  private int size;
  private boolean begun;
  private long high;
  private long low;

  /**
   * @param width three or four
   */
  Merge(List<Run> all, int width) {
    tuple = new int[width];
    runs = all.stream().filter(Run::advance).toArray(Run[]::new);
    size = runs.length;
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  /** Goes to the next tuple, if there is one. */
  boolean advance() {
    while (size > 0 && begun && runs[0].high == high && runs[0].low == low) {
      step();
    }
    if (size == 0) {
      return false;
    }
    Run first = runs[0];
    begun = true;
    high = first.high;
    low = first.low;
    System.arraycopy(first.tuple, 0, tuple, 0, tuple.length);
    step();
    return true;
  }

  private void step() {
    if (!runs[0].advance()) {
      runs[0] = runs[--size];
    }
    sink(0);
  }

  /** Lets a run change places with the first of those below it, until it is before them. */
  private void sink(int from) {
    Run run = runs[from];
    int at = from;
    for (int below = 2 * at + 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && runs[below + 1].isBefore(runs[below])) {
        below++;
      }
      if (!runs[below].isBefore(run)) {
        break;
      }
      runs[at] = runs[below];
      at = below;
    }
    runs[at] = run;
  }

  /** The tuple that it stands at; not to be kept. */
  int[] tuple() {
    return tuple;
  }
}
