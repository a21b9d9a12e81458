package org.entente.graph.bulk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** All tuples of sorted runs, in order and each once. Costs 64 KB of memory a run. */
final class Merge {
  /** Tuples in order, in a part of a file; stands at one of them. */
  static final class Run implements Comparable<Run> {
    private static final int BUFFER = 1 << 14;

    private final Spool file;
    private final long end;
    private final int[] inlined;
    private final ByteBuffer buffer;
    private final int[] tuple;
    private final int[] keys;
    private long next;

    Run(Spool file, long begin, long end, int width, int[] inlined) {
      this.file = file;
      this.next = begin;
      this.end = end;
      this.inlined = inlined;
      this.tuple = new int[width];
      this.keys = new int[width];
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
        keys[i] = Piece.key(tuple[i], inlined);
      }
      return true;
    }

    private boolean fill() {
      buffer.clear();
      buffer.limit((int) Math.min(buffer.capacity(), end - next));
      file.read(next, buffer);
      next += buffer.limit();
      buffer.flip();
      return buffer.hasRemaining();
    }

    @Override
    public int compareTo(Run other) {
      for (int i = 0; i < keys.length; i++) {
        int order = Integer.compareUnsigned(keys[i], other.keys[i]);
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }
  }

  private final PriorityQueue<Run> runs = new PriorityQueue<>();
  private final int[] tuple;
  private boolean begun;

  Merge(List<Run> all, int width) {
    tuple = new int[width];
    for (Run run : all) {
      if (run.advance()) {
        runs.add(run);
      }
    }
  }

  /** Goes to the next tuple, if there is one. */
  boolean advance() {
    Run run = runs.peek();
    while (run != null && begun && Arrays.equals(run.tuple, tuple)) {
      step(run);
      run = runs.peek();
    }
    if (run == null) {
      return false;
    }
    begun = true;
    System.arraycopy(run.tuple, 0, tuple, 0, tuple.length);
    step(run);
    return true;
  }

  private void step(Run run) {
    if (runs.size() == 1) {
      if (!run.advance()) {
        runs.clear();
      }
      return;
    }
    runs.poll();
    if (run.advance()) {
      runs.add(run);
    }
  }

  /** The tuple that it stands at; not to be kept. */
  int[] tuple() {
    return tuple;
  }
}
