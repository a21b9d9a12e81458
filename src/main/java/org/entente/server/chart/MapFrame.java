package org.entente.server.chart;

import java.util.List;
import org.entente.server.atlas.EqualEarth;
import org.entente.server.atlas.Point;

/**
 * The part of the earth that a map shows: the whole where places are spread over it, or else what
 * is round about them. A map is {@value #WIDTH} wide, in units that a page may stretch.
 *
 * @param left where it begins, in the projection's units
 * @param top where it begins, above the equator
 * @param span how wide it is, in the projection's units
 */
record MapFrame(EqualEarth projection, double left, double top, double span, int height) {
  static final int WIDTH = 800;

  /** Here the edges of the map cut no land but Antarctica. */
  private static final EqualEarth WORLD = new EqualEarth(11);

  private static final double NORTH = 83.7;
  private static final double SOUTH = -57;
  private static final double WIDEST_ARC = 130;
  private static final double LEAST_SPAN = 0.75;
  private static final double MARGIN = 0.14;
  private static final double WORLD_MARGIN = 0.1;
  private static final double FLATTEST = 1.9;
  private static final double SLIMMEST = 1.25;
  private static final double GREATEST_RADIUS = 20;
  private static final double LEAST_RADIUS = 3;
  private static final double ONLY_RADIUS = 9;
  private static final double CROWD = 45;

  /** The frame of these points, of which there must be one at least. */
  static MapFrame around(List<Point> points) {
    double[] longitudes = points.stream().mapToDouble(Point::longitude).sorted().toArray();
    double gap = longitudes[0] + 360 - longitudes[longitudes.length - 1];
    double begin = longitudes[0];
    for (int i = 1; i < longitudes.length; i++) {
      if (longitudes[i] - longitudes[i - 1] > gap) {
        gap = longitudes[i] - longitudes[i - 1];
        begin = longitudes[i];
      }
    }
    double arc = 360 - gap;
    return arc > WIDEST_ARC ? world(points) : region(points, new EqualEarth(begin + arc / 2));
  }

  /** From Alaska to New Zealand, and as much of the Pacific as there are points in. */
  private static MapFrame world(List<Point> points) {
    double edge = WORLD.x(0, WORLD.centre() + 180);
    double left = WORLD.x(54, -165);
    double right = WORLD.x(-37, 179);
    for (Point point : points) {
      double x = WORLD.x(point.latitude(), WORLD.near(point.longitude()));
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    left = Math.max(-edge, left - WORLD_MARGIN);
    right = Math.min(edge, right + WORLD_MARGIN);
    return of(WORLD, left, WORLD.y(NORTH), right - left, WORLD.y(NORTH) - WORLD.y(SOUTH));
  }

  private static MapFrame region(List<Point> points, EqualEarth projection) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Point point : points) {
      double x = projection.x(point.latitude(), projection.near(point.longitude()));
      double y = projection.y(point.latitude());
      left = Math.min(left, x);
      right = Math.max(right, x);
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
    double room = 1 + 2 * MARGIN;
    double span = Math.max(LEAST_SPAN, (right - left) * room);
    double depth = Math.max(span / FLATTEST, (high - low) * room);
    span = Math.max(span, depth * SLIMMEST);
    double middle = (left + right) / 2;
    double top = Math.min(projection.y(NORTH), (low + high + depth) / 2);
    return of(projection, middle - span / 2, top, span, depth);
  }

  private static MapFrame of(
      EqualEarth projection, double left, double top, double span, double depth) {
    return new MapFrame(projection, left, top, span, (int) Math.round(WIDTH * depth / span));
  }

  /** Where a point is, from the left, on the turn of the earth that is in the middle. */
  double x(Point point) {
    return x(point.latitude(), projection.near(point.longitude()));
  }

  double x(double latitude, double longitude) {
    return round(WIDTH * (projection.x(latitude, longitude) - left) / span);
  }

  /** Where a point is, from the top. */
  double y(Point point) {
    return round(WIDTH * (top - projection.y(point.latitude())) / span);
  }

  /**
   * The radius of a dot whose area is as large as its number. Small numbers are not blown up, many
   * dots are smaller than few, and none is too small to be seen.
   */
  static double radius(double number, double greatest, int dots) {
    if (dots == 1) {
      return ONLY_RADIUS;
    }
    double most = Math.min(2 * LEAST_RADIUS, CROWD / Math.sqrt(dots));
    double unit = Math.min(most, GREATEST_RADIUS / Math.sqrt(greatest));
    return round(Math.max(LEAST_RADIUS, unit * Math.sqrt(number)));
  }

  /** The radius of an islet: a quarter of a degree, or as much as can be seen. */
  double islet() {
    return round(Math.max(1.5, WIDTH * Math.toRadians(0.25) / span));
  }

  /** A length to a tenth, as finely as a map is drawn. */
  static double round(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
