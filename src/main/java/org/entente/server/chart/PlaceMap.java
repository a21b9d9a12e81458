package org.entente.server.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.server.atlas.Gazetteer;
import org.entente.server.atlas.Place;

/**
 * Places on a map, each a dot whose area is as large as its number. Places that the gazetteer does
 * not know are told in the note.
 *
 * @param counted what the numbers count
 * @param shores the lands and waters behind the dots
 * @param labels the names of the greatest, none of which covers another
 */
public record PlaceMap(
    int width,
    int height,
    String counted,
    List<MapShores.Shore> shores,
    List<MapShores.Islet> islets,
    List<Dot> dots,
    List<MapLabels.Label> labels,
    String note)
    implements Figure {
  private static final int MOST_TOLD = 5;
  private static final int LONGEST = 40;

  public PlaceMap {
    shores = List.copyOf(shores);
    islets = List.copyOf(islets);
    dots = List.copyOf(dots);
    labels = List.copyOf(labels);
  }

  /**
   * A place.
   *
   * @param wide whether the dot stands for a country or region, in whose middle it is
   * @param number how many are counted there
   */
  public record Dot(double x, double y, double radius, boolean wide, String name, String number) {}

  /** How many places are drawn. */
  public int places() {
    return dots.size();
  }

  /** Whether sizes can be compared. */
  public boolean several() {
    return dots.size() > 1;
  }

  /** Whether there is anything to say below the map. */
  public boolean captioned() {
    return several() || rings() || noted();
  }

  /** Whether some dots stand for a country or region. */
  public boolean rings() {
    return dots.stream().anyMatch(Dot::wide);
  }

  /**
   * The map of these rows.
   *
   * @param columns what the places and the numbers are called
   */
  static Optional<Figure> of(List<String> columns, List<List<String>> rows) {
    Map<Place, Double> found = new LinkedHashMap<>();
    Map<String, Double> lost = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    for (List<String> row : rows) {
      double number = Math.max(0, Grid.number(row.get(1)));
      if (!row.get(0).isBlank() && number > 0) {
        names.add(row.get(0));
        Gazetteer.standard()
            .find(row.get(0))
            .ifPresentOrElse(
                place -> found.merge(place, number, Double::sum),
                () -> lost.merge(row.get(0), number, Double::sum));
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    double all = sum(found) + sum(lost);
    String note = lost.isEmpty() ? "" : missing(lost, names.size(), all, columns.get(1));
    return Optional.of(drawn(greatestFirst(found), columns.get(1), note));
  }

  private static List<Map.Entry<Place, Double>> greatestFirst(Map<Place, Double> found) {
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<Place, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Place::name))))
        .toList();
  }

  private static PlaceMap drawn(List<Map.Entry<Place, Double>> found, String counted, String note) {
    MapFrame frame = MapFrame.around(found.stream().map(place -> place.getKey().point()).toList());
    double greatest = found.get(0).getValue();
    List<Dot> dots = new ArrayList<>();
    for (Map.Entry<Place, Double> entry : found) {
      Place place = entry.getKey();
      double radius = MapFrame.radius(entry.getValue(), greatest, found.size());
      dots.add(
          new Dot(
              frame.x(place.point()),
              frame.y(place.point()),
              radius,
              place.wide(),
              place.name(),
              shown(entry.getValue())));
    }
    MapShores shores = MapShores.in(frame);
    return new PlaceMap(
        MapFrame.WIDTH,
        frame.height(),
        counted,
        shores.shores(),
        shores.islets(),
        dots,
        MapLabels.of(dots, frame.height()),
        note);
  }

  private static double sum(Map<?, Double> numbers) {
    return numbers.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static String missing(Map<String, Double> lost, int places, double all, String counted) {
    String told =
        lost.keySet().stream()
            .limit(MOST_TOLD)
            .map(PlaceMap::isolated)
            .collect(Collectors.joining(", "));
    return """
        %d of %d places, with %s of %s %s, %s not on the map, which knows no such place or several \
        of that name: %s%s."""
        .formatted(
            lost.size(),
            places,
            shown(sum(lost)),
            shown(all),
            counted,
            lost.size() == 1 ? "is" : "are",
            told,
            lost.size() > MOST_TOLD ? " and others" : "");
  }

  /** A name as a part of a sentence, whose direction it cannot turn. */
  private static String isolated(String name) {
    String plain = name.replaceAll("[\\p{Cf}\\p{Cc}]", "");
    int end =
        plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
    return "\u2068" + plain.substring(0, end) + (end < plain.length() ? "…" : "") + "\u2069";
  }

  private static String shown(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
