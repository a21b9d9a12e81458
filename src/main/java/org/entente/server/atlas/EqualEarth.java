package org.entente.server.atlas;

/**
 * The Equal Earth projection of the sphere, on which equal areas are equal: B. Šavrič, T. Patterson
 * and B. Jenny, "The Equal Earth map projection", International Journal of Geographical Information
 * Science 33 (2019), 454–465, equations 9 to 11, for a sphere with radius 1.
 *
 * @param centre the longitude in the middle, in degrees
 */
public record EqualEarth(double centre) {
  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double M = Math.sqrt(3) / 2;

  /**
   * How far to the right of the middle a point is.
   *
   * @param longitude in degrees; what is more than 180 from the middle lies beyond the edge
   */
  public double x(double latitude, double longitude) {
    double theta = theta(latitude);
    double t2 = theta * theta;
    double t6 = t2 * t2 * t2;
    double lambda = Math.toRadians(longitude - centre);
    return lambda * Math.cos(theta) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
  }

  /** How far above the equator a point is. */
  public double y(double latitude) {
    double theta = theta(latitude);
    double t2 = theta * theta;
    double t6 = t2 * t2 * t2;
    return theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
  }

  /** The longitude, or the same on another turn of the earth, that is nearest to the middle. */
  public double near(double longitude) {
    return longitude + 360 * Math.rint((centre - longitude) / 360);
  }

  private static double theta(double latitude) {
    return Math.asin(M * Math.sin(Math.toRadians(latitude)));
  }
}
