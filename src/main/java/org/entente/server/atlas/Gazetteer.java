package org.entente.server.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.server.search.Folding;

/**
 * Where places lie, by any of their names. A name that several places have is found with its
 * country only: "Cambridge, United Kingdom". Immutable; read once, in a few hundredths of a second.
 */
public final class Gazetteer {
  private static final List<String> OF_TOWNS = List.of(" city");
  private static final List<String> OF_REGIONS = List.of(" province", " state", " region");

  private final List<Place> places;
  private final Map<String, List<Place>> byName = new HashMap<>();

  private Gazetteer(List<Place> places) {
    this.places = List.copyOf(places);
  }

  private static final class Standard {
    static final Gazetteer GAZETTEER = of(AtlasFile.own("places.txt"));
  }

  /** The program's own, read at the first call. */
  public static Gazetteer standard() {
    return Standard.GAZETTEER;
  }

  /**
   * Reads a gazetteer.
   *
   * @throws IllegalArgumentException at the first line that is wrong; the message names it
   */
  static Gazetteer of(AtlasFile file) {
    List<Place> places = new ArrayList<>();
    List<AtlasFile.Line> lines = file.lines();
    String country = "";
    for (AtlasFile.Line line : lines) {
      String around = country;
      Place place = line.read(() -> place(line, around));
      country = place.country();
      places.add(place);
    }
    Gazetteer gazetteer = new Gazetteer(places);
    for (int i = 0; i < lines.size(); i++) {
      AtlasFile.Line line = lines.get(i);
      Place place = places.get(i);
      gazetteer.add(line, line.column(0), place);
      line.parts(1).forEach(other -> gazetteer.add(line, other, place));
    }
    return gazetteer;
  }

  private static Place place(AtlasFile.Line line, String around) {
    if (line.columns().size() < 4 || line.columns().size() > 5 || line.column(0).isEmpty()) {
      throw new IllegalArgumentException(
          "a place is 'NAME | OTHER NAMES | latitude | longitude | country or region'");
    }
    Place.Kind kind =
        switch (line.column(4)) {
          case "" -> Place.Kind.TOWN;
          case "region" -> Place.Kind.REGION;
          case "country" -> Place.Kind.COUNTRY;
          default ->
              throw new IllegalArgumentException(
                  "the last column is country, region or nothing, not '" + line.column(4) + "'");
        };
    String country = kind == Place.Kind.COUNTRY ? line.column(0) : around;
    if (country.isEmpty()) {
      throw new IllegalArgumentException("a country has to come before its towns and regions");
    }
    Point point = Point.of(line.column(2), line.column(3));
    return new Place(line.column(0), kind, country, point);
  }

  private void add(AtlasFile.Line line, String name, Place place) {
    List<Place> bearers = byName.computeIfAbsent(fold(name), key -> new ArrayList<>(1));
    if (bearers.contains(place)) {
      return;
    }
    line.read(
        () -> {
          if (bearers.stream().anyMatch(p -> p.country().equals(place.country()))) {
            throw new IllegalArgumentException(
                "there is a '" + name + "' in " + place.country() + " already");
          }
          return bearers.add(place);
        });
  }

  /** All places, in the order of the file. */
  public List<Place> places() {
    return places;
  }

  /** The one place that bears this name, such as "Paris", "the Netherlands", "Cambridge, UK". */
  public Optional<Place> find(String name) {
    String folded = fold(name);
    return only(folded, place -> true)
        .or(() -> withCountry(name))
        .or(() -> without(OF_TOWNS, folded, place -> !place.wide()))
        .or(() -> without(OF_REGIONS, folded, place -> place.kind() == Place.Kind.REGION));
  }

  /** Of "Cambridge, Massachusetts, USA" the first words are the place, the last the country. */
  private Optional<Place> withCountry(String name) {
    int first = name.indexOf(',');
    int last = name.lastIndexOf(',');
    if (first < 0) {
      return Optional.empty();
    }
    return only(fold(name.substring(last + 1)), Place::wide)
        .flatMap(
            around -> {
              Predicate<Place> inside = place -> place.country().equals(around.country());
              return only(fold(name.substring(0, last)), inside)
                  .or(() -> only(fold(name.substring(0, first)), inside));
            });
  }

  private Optional<Place> without(List<String> endings, String folded, Predicate<Place> which) {
    return endings.stream()
        .filter(folded::endsWith)
        .findFirst()
        .map(ending -> folded.substring(0, folded.length() - ending.length()))
        .flatMap(stem -> only(stem, which));
  }

  private Optional<Place> only(String folded, Predicate<Place> which) {
    List<Place> bearers = byName.getOrDefault(folded, List.of()).stream().filter(which).toList();
    return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
  }

  private static String fold(String name) {
    String folded = Folding.of(name);
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}
