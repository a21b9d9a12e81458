package org.entente.server.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Places for boxes: each set of linked ones on its own, the sets side by side in rows. */
final class Islands {
  private static final double GAP = 24;

  private final int[][] links;
  private final double[][] boxes;
  private final Screen screen;
  private final double[] x;
  private final double[] y;
  private double width;
  private double height;

  /**
   * @param links pairs of boxes, by their numbers
   * @param boxes the width and height of each
   */
  Islands(int[][] links, double[][] boxes, Screen screen) {
    this.links = links;
    this.boxes = boxes;
    this.screen = screen;
    this.x = new double[boxes.length];
    this.y = new double[boxes.length];
    List<Row> rows = new ArrayList<>();
    for (List<Integer> island : islands()) {
      Layout layout = layout(island);
      Row row =
          rows.stream()
              .filter(r -> r.width + GAP + layout.width() <= screen.width())
              .findFirst()
              .orElseGet(() -> add(rows));
      row.put(island, layout);
    }
    for (Row row : rows) {
      place(row);
    }
  }

  /** Islands side by side. */
  private static final class Row {
    private final List<List<Integer>> islands = new ArrayList<>();
    private final List<Layout> layouts = new ArrayList<>();
    private double width;

    void put(List<Integer> island, Layout layout) {
      width += layout.width() + (islands.isEmpty() ? 0 : GAP);
      islands.add(island);
      layouts.add(layout);
    }
  }

  private static Row add(List<Row> rows) {
    Row row = new Row();
    rows.add(row);
    return row;
  }

  private void place(Row row) {
    double left = 0;
    double top = height > 0 ? height + GAP : 0;
    for (int k = 0; k < row.islands.size(); k++) {
      Layout layout = row.layouts.get(k);
      List<Integer> island = row.islands.get(k);
      for (int i = 0; i < island.size(); i++) {
        x[island.get(i)] = left + layout.x(i);
        y[island.get(i)] = top + layout.y(i);
      }
      left += layout.width() + GAP;
      height = Math.max(height, top + layout.height());
    }
    width = Math.max(width, row.width);
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  private Layout layout(List<Integer> island) {
    List<int[]> inside = new ArrayList<>();
    for (int[] link : links) {
      if (island.contains(link[0])) {
        inside.add(new int[] {island.indexOf(link[0]), island.indexOf(link[1])});
      }
    }
    double[][] own = island.stream().map(i -> boxes[i]).toArray(double[][]::new);
    return new Layout(island.size(), inside.toArray(int[][]::new), own, screen);
  }

  /** The sets of boxes that are linked, the largest first. */
  private List<List<Integer>> islands() {
    List<List<Integer>> islands = new ArrayList<>();
    TreeSet<Integer> left = new TreeSet<>();
    for (int i = 0; i < boxes.length; i++) {
      left.add(i);
    }
    while (!left.isEmpty()) {
      Set<Integer> island = reach(left.first());
      left.removeAll(island);
      islands.add(List.copyOf(island));
    }
    islands.sort(Comparator.comparingInt((List<Integer> island) -> -island.size()));
    return islands;
  }

  private Set<Integer> reach(int first) {
    Set<Integer> reached = new TreeSet<>(List.of(first));
    Deque<Integer> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      int from = next.remove();
      for (int[] link : links) {
        int to = link[0] == from ? link[1] : link[1] == from ? link[0] : from;
        if (reached.add(to)) {
          next.add(to);
        }
      }
    }
    return reached;
  }
}
