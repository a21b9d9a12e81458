package org.entente.graph.bulk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pieces of tuples, each sorted in one order, in a temporary file. */
final class Pieces implements AutoCloseable {
  private final int[] columnsOf;
  private final Spool file;
  private final List<Long> ends = new ArrayList<>();

  Pieces(int[] columnsOf, Path place) {
    this.columnsOf = columnsOf;
    this.file = new Spool(place);
  }

  void add(Piece piece) {
    piece.write(columnsOf, file);
    ends.add(file.end());
  }

  void ready() {
    file.ready();
  }

  Merge merge(int[] inlined) {
    List<Merge.Run> runs = new ArrayList<>();
    long begin = 0;
    for (long end : ends) {
      runs.add(new Merge.Run(file, begin, end, columnsOf.length, inlined));
      begin = end;
    }
    return new Merge(runs, columnsOf.length);
  }

  @Override
  public void close() {
    file.close();
  }
}
