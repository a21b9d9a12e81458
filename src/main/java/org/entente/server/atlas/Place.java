package org.entente.server.atlas;

/**
 * A place of the gazetteer.
 *
 * @param country the name of the country that it is in, or is
 * @param point where it is: of a country or region, about its middle
 */
public record Place(String name, Kind kind, String country, Point point) {

  /** What a place is. */
  public enum Kind {
    TOWN,
    REGION,
    COUNTRY
  }

  /** Whether it is so large that its point only stands for it. */
  public boolean wide() {
    return kind != Kind.TOWN;
  }
}
