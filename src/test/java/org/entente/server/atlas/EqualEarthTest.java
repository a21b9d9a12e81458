package org.entente.server.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EqualEarthTest {
  private static final EqualEarth EARTH = new EqualEarth(0);

  /** The paper's own figures: the height is 0.487 of the width, the poles 0.59 of the equator. */
  @Test
  void itHasTheProportionsOfThePaper() {
    double equator = 2 * EARTH.x(0, 180);
    assertEquals(5.41326, equator, 0.00001);
    assertEquals(0.48672, 2 * EARTH.y(90) / equator, 0.00001);
    assertEquals(0.59, 2 * EARTH.x(90, 180) / equator, 0.01);
  }

  @Test
  void itsMiddleIsNoughtAndItsHalvesAreAlike() {
    EqualEarth shifted = new EqualEarth(11);
    assertEquals(0, shifted.x(48.9, 11), 1e-12);
    assertEquals(0, shifted.y(0), 1e-12);
    assertEquals(-shifted.x(48.9, 21), shifted.x(-48.9, 1), 1e-12);
    assertEquals(-shifted.y(48.9), shifted.y(-48.9), 1e-12);
  }

  /** Belts of a degree, each as large as on the sphere, where a belt is 2π(sin b - sin a). */
  @Test
  void equalAreasAreEqual() {
    int seen = 0;
    for (int latitude = -90; latitude < 90; latitude++) {
      double middle = EARTH.x(latitude + 0.5, 180) - EARTH.x(latitude + 0.5, -180);
      double belt = middle * (EARTH.y(latitude + 1) - EARTH.y(latitude));
      double sphere =
          2
              * Math.PI
              * (Math.sin(Math.toRadians(latitude + 1)) - Math.sin(Math.toRadians(latitude)));
      assertEquals(sphere, belt, sphere * 0.002 + 1e-5, "at " + latitude);
      seen++;
    }
    assertEquals(180, seen);
  }

  @Test
  void theNearestTurnIsWithinHalfAnEarth() {
    for (double centre : new double[] {-170, -60, 0, 11, 100, 179, 250}) {
      for (double longitude = -180; longitude <= 190; longitude += 5) {
        double near = new EqualEarth(centre).near(longitude);
        assertTrue(Math.abs(near - centre) <= 180, centre + " and " + longitude);
        assertEquals(0, Math.IEEEremainder(near - longitude, 360), 1e-9);
      }
    }
  }
}
