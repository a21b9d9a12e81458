package org.entente.server.page;

import java.util.List;

/**
 * Places the points of a network in the unit square so that tied ones are near and all others apart
 * (after Fruchterman and Reingold 1991). The same network always gives the same picture.
 */
final class SpringLayout {
  private static final int ROUNDS = 400;

  private final double[] x;
  private final double[] y;

  /** Two points that are tied, by their numbers. */
  record Tie(int one, int other) {}

  private final int[] degree;

  private SpringLayout(int points, List<Tie> ties) {
    this.degree = new int[points];
    for (Tie tie : ties) {
      degree[tie.one()]++;
      degree[tie.other()]++;
    }
    this.x = new double[points];
    this.y = new double[points];
    for (int i = 0; i < points; i++) {
      // A spiral rather than a circle, whose symmetry would hold points in place.
      double turn = i * Math.PI * (3 - Math.sqrt(5));
      double far = 0.5 * Math.sqrt((i + 0.5) / points);
      x[i] = 0.5 + far * Math.cos(turn);
      y[i] = 0.5 + far * Math.sin(turn);
    }
  }

  /** For each of {@code points} its place, as x and y from 0 to 1. Costs the square of points. */
  static double[][] of(int points, List<Tie> ties) {
    SpringLayout layout = new SpringLayout(points, ties);
    double ideal = 0.8 / Math.sqrt(Math.max(1, points));
    for (int round = 0; round < ROUNDS; round++) {
      layout.round(ties, ideal, 0.1 * (ROUNDS - round) / ROUNDS);
    }
    return new double[][] {scaled(layout.x), scaled(layout.y)};
  }

  private void round(List<Tie> ties, double ideal, double most) {
    double[] dx = new double[x.length];
    double[] dy = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        if (i != j) {
          double far = distance(i, j);
          push(dx, dy, i, j, ideal * ideal / far);
        }
      }
      // A little pull to the middle keeps parts that nothing ties in sight.
      dx[i] -= (x[i] - 0.5) * 1.5;
      dy[i] -= (y[i] - 0.5) * 1.5;
    }
    for (Tie tie : ties) {
      double far = distance(tie.one(), tie.other());
      // Else those who all know each other would lie on a heap.
      double shared = Math.sqrt((double) degree[tie.one()] * degree[tie.other()]);
      push(dx, dy, tie.one(), tie.other(), -far * far / ideal / shared);
      push(dx, dy, tie.other(), tie.one(), -far * far / ideal / shared);
    }
    for (int i = 0; i < x.length; i++) {
      double length = Math.max(1e-9, Math.hypot(dx[i], dy[i]));
      x[i] += dx[i] / length * Math.min(length, most);
      y[i] += dy[i] / length * Math.min(length, most);
    }
  }

  private void push(double[] dx, double[] dy, int one, int other, double force) {
    double far = distance(one, other);
    dx[one] += (x[one] - x[other]) / far * force;
    dy[one] += (y[one] - y[other]) / far * force;
  }

  private double distance(int one, int other) {
    return Math.max(1e-6, Math.hypot(x[one] - x[other], y[one] - y[other]));
  }

  private static double[] scaled(double[] values) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = most - least < 1e-9 ? 0.5 : (values[i] - least) / (most - least);
    }
    return scaled;
  }
}
