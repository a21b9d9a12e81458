package org.entente.server.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.catalogue.View;
import org.entente.graph.Network;
import org.entente.server.chart.Figure;
import org.entente.server.chart.Grid;

/** Who met whom: the strongest ties as a list, and as many of these as can be seen as a picture. */
public final class NetworkPages {
  /** So many ties are in the list; programs get them all. */
  static final int MOST = 500;

  private static final View VIEW = new View(View.Kind.GRAPH, List.of("person", "met", "days"));

  private final Names names;

  public NetworkPages(Names names) {
    this.names = names;
  }

  /**
   * The page of a network.
   *
   * @param alternates the same for programs
   */
  public Page page(Network network, List<Page.Alternate> alternates) {
    List<Network.Tie> strongest = strongest(network);
    Map<String, String> labels = labels(network);
    List<List<String>> words =
        strongest.stream()
            .map(
                tie ->
                    List.of(
                        labels.getOrDefault(tie.one(), tie.one()),
                        labels.getOrDefault(tie.other(), tie.other()),
                        Integer.toString(tie.days())))
            .toList();
    return new Page(
        "network-page",
        "Who met whom",
        alternates,
        "",
        Map.of(
            "persons",
            Lists.count(network.persons().size()),
            "ties",
            Lists.count(network.ties().size()),
            "listed",
            strongest.size(),
            "cut",
            strongest.size() < network.ties().size(),
            "networks",
            Figure.of(VIEW, new Grid(VIEW.columns(), words)).stream().toList(),
            "rows",
            strongest.stream().map(tie -> row(tie, labels)).toList()));
  }

  private static List<Network.Tie> strongest(Network network) {
    return network.ties().stream()
        .sorted(Comparator.comparingInt((Network.Tie tie) -> -tie.days()))
        .limit(MOST)
        .toList();
  }

  /** What persons are called; of those who share a name, all but the first have a number. */
  private static Map<String, String> labels(Network network) {
    Map<String, String> labels = new HashMap<>();
    Map<String, Integer> bearers = new HashMap<>();
    network
        .persons()
        .forEach(
            (person, name) -> {
              int bearer = bearers.merge(name, 1, Integer::sum);
              labels.put(person, bearer == 1 ? name : name + " (" + bearer + ")");
            });
    return labels;
  }

  private Row row(Network.Tie tie, Map<String, String> labels) {
    return new Row(
        new Piece(labels.getOrDefault(tie.one(), tie.one()), names.href(tie.one())),
        new Piece(labels.getOrDefault(tie.other(), tie.other()), names.href(tie.other())),
        tie.days());
  }

  /** A tie in the list. */
  public record Row(Piece one, Piece other, int days) {}
}
