package org.entente.server.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names and the links between them, the strongest links first, as many as can be read.
 *
 * @param names how many names are drawn
 */
public record Network(
    int width, int height, List<Knot> knots, List<Link> links, int names, String note)
    implements Figure {
  private static final int MOST_KNOTS = 28;
  private static final int MOST_LINKS = 60;

  public Network {
    knots = List.copyOf(knots);
    links = List.copyOf(links);
  }

  /** Whether it is broader than the screen of a telephone. */
  public boolean broad() {
    return width > 340;
  }

  /**
   * A name at its place.
   *
   * @param lines the name in short lines, each with its place
   */
  public record Knot(int x, int y, int radius, String name, List<Words> lines) {
    public Knot {
      lines = List.copyOf(lines);
    }
  }

  /** Words below a knot. */
  public record Words(int x, int y, String text) {}

  /** A link from one place to another, as strong as it is broad. */
  public record Link(int x1, int y1, int x2, int y2, int breadth, String title) {}

  /** Two names and how strong their link is. */
  record Pair(String one, String other, double strength) {}

  static Optional<Figure> of(List<List<String>> rows) {
    List<Pair> all = pairs(rows);
    Set<String> names = new LinkedHashSet<>();
    List<Pair> drawn = new ArrayList<>();
    for (Pair pair : all) {
      Set<String> more = new LinkedHashSet<>(names);
      more.add(pair.one());
      more.add(pair.other());
      if (more.size() <= MOST_KNOTS && drawn.size() < MOST_LINKS) {
        names = more;
        drawn.add(pair);
      }
    }
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Drawn(List.copyOf(names), drawn).network(all.size()));
  }

  /** The pairs, each once, strongest first. */
  private static List<Pair> pairs(List<List<String>> rows) {
    Map<List<String>, Double> strengths =
        new TreeMap<>(
            Comparator.comparing((List<String> pair) -> pair.get(0))
                .thenComparing(pair -> pair.get(1)));
    for (List<String> row : rows) {
      String one = row.get(0);
      String other = row.get(1);
      if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
        List<String> key = one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
        double strength = row.size() > 2 ? Math.max(1, Grid.number(row.get(2))) : 1;
        strengths.merge(key, strength, Double::sum);
      }
    }
    return strengths.entrySet().stream()
        .map(entry -> new Pair(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
        .sorted(Comparator.comparingDouble(pair -> -pair.strength()))
        .toList();
  }
}
