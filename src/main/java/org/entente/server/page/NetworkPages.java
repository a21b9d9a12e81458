package org.entente.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.graph.Network;

/** Who met whom: a picture of the strongest ties, and the same as a list. */
public final class NetworkPages {
  private static final int MOST_PERSONS = 40;
  private static final int WIDTH = 800;
  private static final int HEIGHT = 620;
  private static final int MARGIN_X = 90;
  private static final int MARGIN_Y = 24;

  private final Names names;

  public NetworkPages(Names names) {
    this.names = names;
  }

  /** The page of a network. */
  public Page page(Network network) {
    List<Network.Tie> strongest = strongest(network);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Network.Tie tie : strongest) {
      numbers.putIfAbsent(tie.one(), numbers.size());
      numbers.putIfAbsent(tie.other(), numbers.size());
    }
    double[][] places =
        SpringLayout.of(
            numbers.size(),
            strongest.stream()
                .map(
                    tie ->
                        new SpringLayout.Tie(
                            numbers.getOrDefault(tie.one(), 0),
                            numbers.getOrDefault(tie.other(), 0)))
                .toList());
    List<Dot> dots = new ArrayList<>();
    numbers.forEach(
        (person, i) -> dots.add(new Dot(x(places, i), y(places, i), label(network, person))));
    List<Line> lines =
        strongest.stream()
            .map(
                tie -> {
                  int one = numbers.getOrDefault(tie.one(), 0);
                  int other = numbers.getOrDefault(tie.other(), 0);
                  return new Line(
                      x(places, one),
                      y(places, one),
                      x(places, other),
                      y(places, other),
                      Math.min(6, tie.meetings()));
                })
            .toList();
    return Page.of(
        "network-page",
        "Who met whom",
        Map.of(
            "persons",
            network.persons().size(),
            "ties",
            network.ties().size(),
            "shown",
            numbers.size(),
            "width",
            WIDTH,
            "height",
            HEIGHT,
            "dots",
            dots,
            "lines",
            lines,
            "rows",
            strongest.stream().map(tie -> row(network, tie)).toList()));
  }

  /** Ties by their strength, until so many persons are in the picture. */
  private static List<Network.Tie> strongest(Network network) {
    List<Network.Tie> strongest = new ArrayList<>();
    Map<String, Boolean> seen = new LinkedHashMap<>();
    for (Network.Tie tie :
        network.ties().stream()
            .sorted(Comparator.comparingInt((Network.Tie t) -> -t.meetings()))
            .toList()) {
      int more = (seen.containsKey(tie.one()) ? 0 : 1) + (seen.containsKey(tie.other()) ? 0 : 1);
      if (seen.size() + more <= MOST_PERSONS) {
        seen.put(tie.one(), true);
        seen.put(tie.other(), true);
        strongest.add(tie);
      }
    }
    return strongest;
  }

  private Row row(Network network, Network.Tie tie) {
    return new Row(
        new Piece(label(network, tie.one()), names.href(tie.one())),
        new Piece(label(network, tie.other()), names.href(tie.other())),
        tie.meetings());
  }

  private static String label(Network network, String person) {
    return network.persons().getOrDefault(person, person);
  }

  private static long x(double[][] places, int i) {
    return Math.round(MARGIN_X + places[0][i] * (WIDTH - 2 * MARGIN_X));
  }

  private static long y(double[][] places, int i) {
    return Math.round(MARGIN_Y + places[1][i] * (HEIGHT - 2 * MARGIN_Y));
  }

  /** A person in the picture. */
  public record Dot(long x, long y, String label) {
    /** Where the name is written. */
    public long above() {
      return y - 9;
    }
  }

  /** A tie in the picture. */
  public record Line(long x1, long y1, long x2, long y2, int width) {}

  /** A tie in the list. */
  public record Row(Piece one, Piece other, int meetings) {}
}
