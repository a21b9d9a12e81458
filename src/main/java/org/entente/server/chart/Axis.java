package org.entente.server.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of whole years.
 *
 * @param from the year at its beginning
 * @param to the year at whose first day it ends
 */
record Axis(int from, int to, int step) {

  /** The axis on which all that happened from one time to another has its place. */
  static Axis over(double begin, double end) {
    int first = (int) Math.floor(begin);
    int last = Math.max(first + 1, (int) Math.ceil(end));
    int step = 1;
    for (int next : List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)) {
      step = next;
      if (last - first <= 6 * step) {
        break;
      }
    }
    int from = Math.floorDiv(first, step) * step;
    int steps = Math.floorDiv(last - from + step - 1, step);
    return new Axis(from, from + steps * step, step);
  }

  /** Where a time is on a strip. */
  int at(double time) {
    return (int) Math.round(Strips.WIDTH * (time - from) / (to - from));
  }

  /** The years along it. */
  List<String> ticks() {
    List<String> ticks = new ArrayList<>();
    for (int year = from; year <= to; year += step) {
      ticks.add(Integer.toString(year));
    }
    return ticks;
  }
}
