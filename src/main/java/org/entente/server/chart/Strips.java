package org.entente.server.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of a label, a strip of marks and a value. Strips are {@value #WIDTH} wide and {@value
 * #HEIGHT} high, in units that a page may stretch.
 *
 * @param ticks the words along the axis, evenly spread from edge to edge; none where there is none
 * @param tall whether the strip is to have room, being the only one
 */
public record Strips(List<Strip> strips, List<String> ticks, boolean tall, String note)
    implements Figure {
  static final int WIDTH = 1000;
  static final int HEIGHT = 40;

  public Strips {
    strips = List.copyOf(strips);
    ticks = List.copyOf(ticks);
  }

  /**
   * One row.
   *
   * @param line the points of a line, as SVG has them, or the empty string
   */
  public record Strip(String label, List<Mark> marks, String line, String value) {
    public Strip {
      marks = List.copyOf(marks);
    }

    /** The value in pieces at whose ends a page may break. */
    public List<String> pieces() {
      return List.of(value.split("(?<= –) "));
    }

    /** Whether there is a line. */
    public boolean lined() {
      return !line.isEmpty();
    }
  }

  /** A stretch of the strip. */
  public record Mark(int at, int length) {}

  /** Whether there is an axis. */
  public boolean axis() {
    return !ticks.isEmpty();
  }

  /** Where the lines of the axis cross the strips. */
  public List<Integer> crossings() {
    return IntStream.range(0, ticks.size())
        .mapToObj(i -> WIDTH * i / Math.max(1, ticks.size() - 1))
        .toList();
  }
}
