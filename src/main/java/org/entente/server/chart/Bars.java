package org.entente.server.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bars as long as their numbers, in the order of the answer. */
final class Bars {
  private static final int MOST = 30;

  private Bars() {}

  static Optional<Figure> of(List<List<String>> rows) {
    double greatest = rows.stream().mapToDouble(row -> Grid.number(row.get(1))).max().orElse(0);
    if (greatest <= 0) {
      return Optional.empty();
    }
    List<Strips.Strip> strips = new ArrayList<>();
    for (List<String> row : rows.subList(0, Math.min(MOST, rows.size()))) {
      double share = Math.max(0, Grid.number(row.get(1))) / greatest;
      Strips.Mark mark = new Strips.Mark(0, (int) Math.round(Strips.WIDTH * share));
      strips.add(new Strips.Strip(row.get(0), List.of(mark), "", row.get(1)));
    }
    String note = Figure.note(strips.size(), rows.size(), "rows");
    return Optional.of(new Strips(strips, List.of(), false, note));
  }
}
