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
 * @param narrow the same for the screen of a telephone; none where this has room there
 */
public record Network(
    int width,
    int height,
    List<Knot> knots,
    List<Link> links,
    int names,
    List<Network> narrow,
    String note)
    implements Figure {
  private static final int MOST_KNOTS = 28;
  private static final int MOST_LINKS = 60;

  /** So broad may it be on a telephone. */
  private static final int MOST_NARROW = 340;

  public Network {
    knots = List.copyOf(knots);
    links = List.copyOf(links);
    narrow = List.copyOf(narrow);
  }

  /** Whether there is another for the screen of a telephone. */
  public boolean broad() {
    return !narrow.isEmpty();
  }

  private Network with(Network other) {
    return new Network(width, height, knots, links, names, List.of(other), note);
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
    return Optional.of(drawn(List.copyOf(names), drawn, all.size()));
  }

  private static Network drawn(List<String> names, List<Pair> pairs, int all) {
    Network network = new Drawn(names, pairs, Screen.PAGE).network(all);
    return network.width() > MOST_NARROW
        ? network.with(new Drawn(names, pairs, Screen.TELEPHONE).network(all))
        : network;
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
