package org.entente.server.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandTest {
  private static final double NEAR = 0.8;

  @Test
  void everyPlaceLiesOnLandOrNearIt() {
    List<String> far = new ArrayList<>();
    int on = 0;
    List<Place> places = Gazetteer.standard().places();
    for (Place place : places) {
      double distance =
          Land.all().stream()
              .filter(land -> !land.water())
              .mapToDouble(land -> distance(place.point(), land))
              .min()
              .orElseThrow();
      on += distance == 0 ? 1 : 0;
      if (distance > NEAR) {
        far.add(place.name() + ", " + place.country() + ": " + distance);
      }
    }
    assertTrue(places.size() >= 2100, "saw " + places.size());
    assertTrue(on >= 1900, on + " lie on land");
    assertEquals(List.of(), far);
  }

  @Test
  void noOutlineCrossesItself() {
    int pairs = 0;
    for (Land land : Land.all()) {
      int corners = land.outline().size();
      for (int i = 0; i < corners; i++) {
        for (int j = i + 2; j < corners - (i == 0 ? 1 : 0); j++) {
          pairs++;
          assertTrue(
              !cross(corner(land, i), corner(land, i + 1), corner(land, j), corner(land, j + 1)),
              land.name() + " at " + corner(land, i) + " and " + corner(land, j));
        }
      }
    }
    assertTrue(pairs > 90_000, "saw " + pairs);
  }

  @Test
  void watersLieInTheLandBeforeThem() {
    int seen = 0;
    for (Land water : Land.all().stream().filter(Land::water).toList()) {
      for (Point corner : water.outline()) {
        boolean inside = Land.all().stream().anyMatch(l -> !l.water() && distance(corner, l) < 1);
        assertTrue(inside, water.name() + " at " + corner);
        seen++;
      }
    }
    assertTrue(seen > 100, "saw " + seen);
  }

  @ParameterizedTest
  @CsvSource({
    "A | 1 1 ; 2,f:3: '2' is no latitude and longitude",
    "A | ,f:3: 'A' has no corner",
    "A | 1 1 | swamp,f:3: a land is 'NAME",
    "A | 1 x,f:3: 'x' is no number",
    "A | 91 1,f:3: a latitude is from",
    "B | 1 1,f:3: the lines of 'B' do not stand together",
  })
  void aBadLineIsToldWithItsPlace(String line, String told) {
    AtlasFile file = AtlasFile.of("f", "B | 0 0\nC | 1 1\n" + line);
    Exception wrong = assertThrows(IllegalArgumentException.class, () -> Land.of(file));
    assertTrue(wrong.getMessage().startsWith(told), wrong.getMessage());
  }

  private static Point corner(Land land, int i) {
    return land.outline().get(i % land.outline().size());
  }

  /** How many degrees a point is from a land, 0 within; whatever turn of the earth it counts. */
  private static double distance(Point point, Land land) {
    double least = Double.MAX_VALUE;
    for (int turn : new int[] {-360, 0, 360}) {
      double longitude = point.longitude() + turn;
      boolean inside = false;
      for (int i = 0; i < land.outline().size(); i++) {
        Point a = corner(land, i);
        Point b = corner(land, i + 1);
        double at = point.latitude() - a.latitude();
        boolean spans = a.latitude() > point.latitude() != b.latitude() > point.latitude();
        double slope = (b.longitude() - a.longitude()) / (b.latitude() - a.latitude());
        inside ^= spans && longitude < a.longitude() + at * slope;
        least = Math.min(least, distance(point.latitude(), longitude, a, b));
      }
      least = inside ? 0 : least;
    }
    return least;
  }

  /** From a stretch of the coast, where a degree of longitude is shorter the further north. */
  private static double distance(double latitude, double longitude, Point a, Point b) {
    double east = Math.cos(Math.toRadians(latitude));
    double ax = (a.longitude() - longitude) * east;
    double ay = a.latitude() - latitude;
    double dx = (b.longitude() - a.longitude()) * east;
    double dy = b.latitude() - a.latitude();
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
    return Math.hypot(ax + along * dx, ay + along * dy);
  }

  private static boolean cross(Point a, Point b, Point c, Point d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
  }

  private static double turn(Point a, Point b, Point c) {
    return (b.longitude() - a.longitude()) * (c.latitude() - a.latitude())
        - (b.latitude() - a.latitude()) * (c.longitude() - a.longitude());
  }
}
