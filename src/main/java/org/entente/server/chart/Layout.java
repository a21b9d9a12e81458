package org.entente.server.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places for boxes that are all linked, some by way of others, so that linked ones lie near each
 * other and none lies on another: springs and repulsion (Fruchterman and Reingold, 1991) from a
 * spiral on, then boxes that overlap are pushed apart; where the breadth is bounded, downwards
 * only. Cost: rounds times the square of the boxes.
 */
final class Layout {
  private static final int ROUNDS = 400;
  private static final int PUSHES = 600;
  private static final double APART = 95;
  private static final int MANY = 7;

  private final int[][] links;
  private final double[][] boxes;
  private final double[] x;
  private final double[] y;

  /**
   * @param links pairs of boxes, by their numbers
   * @param boxes the width and height of each
   */
  Layout(int count, int[][] links, double[][] boxes, Screen screen) {
    this.links = links;
    this.boxes = boxes;
    this.x = new double[count];
    this.y = new double[count];
    for (int i = 0; i < count; i++) {
      // The golden angle; StrictMath, for it gives the same on every machine.
      double angle = i * 2.399963229728653;
      x[i] = APART * StrictMath.sqrt(i) * StrictMath.cos(angle);
      y[i] = APART * StrictMath.sqrt(i) * StrictMath.sin(angle);
    }
    for (int round = 0; round < ROUNDS; round++) {
      move(APART * (1 - (double) round / ROUNDS) + 1);
    }
    for (int i = 0; i < count; i++) {
      x[i] *= screen.shape();
    }
    if (screen.bounded()) {
      squeeze(screen.width());
      stack();
      toOrigin();
      return;
    }
    boolean overlapping = true;
    for (int push = 0; push < PUSHES && overlapping; push++) {
      overlapping = pushApart();
    }
    toOrigin();
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  double width() {
    return extent(x, 0);
  }

  double height() {
    return extent(y, 1);
  }

  private void move(double most) {
    int count = x.length;
    double[] dx = new double[count];
    double[] dy = new double[count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        if (i != j) {
          pull(i, j, -APART * APART / square(distance(i, j)), dx, dy);
        }
      }
    }
    for (int[] link : links) {
      double strength = distance(link[0], link[1]) / APART;
      pull(link[0], link[1], strength, dx, dy);
      pull(link[1], link[0], strength, dx, dy);
    }
    for (int i = 0; i < count; i++) {
      double length = Math.max(0.01, StrictMath.sqrt(dx[i] * dx[i] + dy[i] * dy[i]));
      double step = Math.min(length, most) / length;
      x[i] += dx[i] * step;
      y[i] += dy[i] * step;
    }
  }

  private void pull(int i, int j, double strength, double[] dx, double[] dy) {
    dx[i] += (x[j] - x[i]) * strength;
    dy[i] += (y[j] - y[i]) * strength;
  }

  private double distance(int i, int j) {
    return Math.max(1, StrictMath.sqrt(square(x[i] - x[j]) + square(y[i] - y[j])));
  }

  /**
   * Puts every box between 0 and the width, as far to the side as it was; of many, half as far as
   * its turn from the left says, for else one that is far out would press the others together.
   */
  private void squeeze(double width) {
    List<Integer> across = inOrder(x);
    double least = x[across.get(0)];
    double most = x[across.get(across.size() - 1)];
    double[] places = x.clone();
    for (int turn = 0; turn < across.size(); turn++) {
      int i = across.get(turn);
      double share = most > least ? (places[i] - least) / (most - least) : 0.5;
      if (across.size() >= MANY) {
        share = (share + turn / (across.size() - 1.0)) / 2;
      }
      x[i] = boxes[i][0] / 2 + share * Math.max(0, width - boxes[i][0]);
    }
  }

  /** From the top on, puts each box below those above it that it would lie on. */
  private void stack() {
    List<Integer> down = inOrder(y);
    for (int at = 0; at < down.size(); at++) {
      int i = down.get(at);
      for (int j : down.subList(0, at)) {
        if (Math.abs(x[i] - x[j]) < (boxes[i][0] + boxes[j][0]) / 2) {
          y[i] = Math.max(y[i], y[j] + (boxes[i][1] + boxes[j][1]) / 2);
        }
      }
    }
  }

  private static List<Integer> inOrder(double[] places) {
    return IntStream.range(0, places.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> places[i]))
        .toList();
  }

  private boolean pushApart() {
    boolean overlapping = false;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        double across = (boxes[i][0] + boxes[j][0]) / 2 - Math.abs(x[i] - x[j]);
        double down = (boxes[i][1] + boxes[j][1]) / 2 - Math.abs(y[i] - y[j]);
        if (across > 0 && down > 0) {
          overlapping = true;
          if (across < down) {
            part(x, i, j, across);
          } else {
            part(y, i, j, down);
          }
        }
      }
    }
    return overlapping;
  }

  private static void part(double[] places, int i, int j, double overlap) {
    double half = overlap / 2 + 0.5;
    double sign = places[i] < places[j] ? -1 : 1;
    places[i] += sign * half;
    places[j] -= sign * half;
  }

  private void toOrigin() {
    shift(x, 0);
    shift(y, 1);
  }

  private void shift(double[] places, int side) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < places.length; i++) {
      least = Math.min(least, places[i] - boxes[i][side] / 2);
    }
    for (int i = 0; i < places.length; i++) {
      places[i] -= least;
    }
  }

  private double extent(double[] places, int side) {
    double most = 0;
    for (int i = 0; i < places.length; i++) {
      most = Math.max(most, places[i] + boxes[i][side] / 2);
    }
    return most;
  }

  private static double square(double value) {
    return value * value;
  }
}
