package org.entente.graph.bulk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Tuples of numbers of terms on their way into several orders. A piece of, say, a million is sorted
 * in the background while the next is gathered, so that memory has two pieces at a time, of 60 MB
 * together at most.
 */
final class Tuples implements AutoCloseable {
  /** As many as a piece has, but for tests. */
  static final int PIECE = 1 << 20;

  private final int piece;
  private final int width;
  private final Terms terms;
  private final ExecutorService threads;
  private final Map<String, Pieces> orders = new TreeMap<>();
  private final List<Future<?>> sorting = new ArrayList<>();
  private int[][] columns;
  private int count;

  /** What is sorted, or was. */
  private Piece sorted;

  /**
   * @param names how indexes are named, such as POS: by the letters of the first one
   * @param piece how many tuples are sorted in memory
   * @param folder has room for a temporary file for each
   */
  Tuples(List<String> names, int piece, Terms terms, Path folder, ExecutorService threads) {
    String first = names.get(0);
    this.piece = piece;
    this.width = first.length();
    this.terms = terms;
    this.threads = threads;
    this.columns = new int[width][Math.min(piece, 1 << 10)];
    this.sorted = new Piece(width);
    for (String name : names) {
      int[] columnsOf = name.chars().map(first::indexOf).toArray();
      orders.put(name, new Pieces(columnsOf, folder.resolve(name)));
    }
  }

  void add(int... tuple) {
    if (count == columns[0].length) {
      grow();
    }
    for (int i = 0; i < width; i++) {
      columns[i][count] = tuple[i];
    }
    count++;
  }

  private void grow() {
    if (count == piece) {
      int[][] free = sort();
      // Arrays of this size are dear to the collector, so that they are used again.
      columns = free[0].length < piece ? new int[width][piece] : free;
      count = 0;
      return;
    }
    for (int i = 0; i < width; i++) {
      columns[i] = Arrays.copyOf(columns[i], Math.min(piece, count * 4));
    }
  }

  /** Lets what there is be sorted, in place of what was sorted last, whose arrays are given. */
  private int[][] sort() {
    await();
    int[][] free = sorted.exchange(columns, count);
    int[] inlined = terms.inlinedOrder();
    sorting.add(
        threads.submit(
            () -> {
              sorted.begin(inlined);
              orders.values().forEach(pieces -> pieces.add(sorted));
            }));
    return free;
  }

  private void await() {
    sorting.forEach(Waiting::on);
    sorting.clear();
  }

  /** Sorts what is left; nothing may be added after that. */
  void ready() {
    if (count > 0) {
      sort();
    }
    await();
    columns = new int[width][0];
    sorted = new Piece(width);
    orders.values().forEach(Pieces::ready);
  }

  /** All tuples in the order of an index, each once. */
  Merge in(String name, int[] inlinedOrder) {
    Pieces pieces = orders.get(name);
    if (pieces == null) {
      throw new IllegalArgumentException("there is no order " + name);
    }
    return pieces.merge(inlinedOrder);
  }

  @Override
  public void close() {
    orders.values().forEach(Pieces::close);
  }
}
