package org.entente.server.atlas;

/**
 * A point on the earth, in degrees.
 *
 * @param latitude north above 0, from -90 to 90
 * @param longitude east above 0, from -180; what crosses 180 goes on counting, to 360 at most
 */
public record Point(double latitude, double longitude) {
  public Point {
    if (!(latitude >= -90 && latitude <= 90)) {
      throw new IllegalArgumentException("a latitude is from -90 to 90, not " + latitude);
    }
    if (!(longitude >= -180 && longitude <= 360)) {
      throw new IllegalArgumentException("a longitude is from -180 to 360, not " + longitude);
    }
  }

  /**
   * Reads two numbers.
   *
   * @throws IllegalArgumentException if they are none, or are out of range; the message says which
   */
  static Point of(String latitude, String longitude) {
    return new Point(number(latitude), number(longitude));
  }

  private static double number(String word) {
    if (!word.matches("-?[0-9]{1,3}(\\.[0-9]{1,6})?")) {
      throw new IllegalArgumentException("'" + word + "' is no number of degrees");
    }
    return Double.parseDouble(word);
  }
}
