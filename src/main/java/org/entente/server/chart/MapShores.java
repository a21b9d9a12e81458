package org.entente.server.chart;

import java.util.ArrayList;
import java.util.List;
import org.entente.server.atlas.Land;
import org.entente.server.atlas.Point;

/** The lands and waters that a map shows. */
record MapShores(List<Shore> shores, List<Islet> islets) {

  /**
   * A land or a water in one.
   *
   * @param path its outline, as SVG has it
   */
  public record Shore(String path, boolean water) {}

  /** A land too small for an outline. */
  public record Islet(double x, double y, double radius) {}

  /** Those in the frame. What the edge of the world cuts is drawn at both sides. */
  static MapShores in(MapFrame frame) {
    List<Shore> shores = new ArrayList<>();
    List<Islet> islets = new ArrayList<>();
    for (Land land : Land.all()) {
      for (int turn : new int[] {-360, 0, 360}) {
        if (shown(land, turn, frame)) {
          if (land.islet()) {
            Point point = land.outline().get(0);
            double longitude = point.longitude() + turn;
            double x = frame.x(point.latitude(), longitude);
            islets.add(new Islet(x, frame.y(point), frame.islet()));
          } else {
            shores.add(new Shore(path(land, turn, frame), land.water()));
          }
        }
      }
    }
    return new MapShores(shores, islets);
  }

  /** Whether a part of the land is in the frame, and not on the far side of the earth. */
  private static boolean shown(Land land, int turn, MapFrame frame) {
    double centre = frame.projection().centre();
    boolean near =
        land.outline().stream().anyMatch(p -> Math.abs(p.longitude() + turn - centre) <= 180);
    if (!near) {
      return false;
    }
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Point point : land.outline()) {
      double x = frame.x(point.latitude(), point.longitude() + turn);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, frame.y(point));
      bottom = Math.max(bottom, frame.y(point));
    }
    return left <= MapFrame.WIDTH && right >= 0 && top <= frame.height() && bottom >= 0;
  }

  private static String path(Land land, int turn, MapFrame frame) {
    StringBuilder path = new StringBuilder();
    for (Point point : land.outline()) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(frame.x(point.latitude(), point.longitude() + turn))
          .append(' ')
          .append(frame.y(point));
    }
    return path.append('Z').toString();
  }
}
