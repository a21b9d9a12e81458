package org.entente.server.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.catalogue.View;
import org.entente.graph.Extent;
import org.entente.server.chart.Figure;
import org.entente.server.chart.Grid;
import org.entente.vocabulary.ENT;

/**
 * The list of places, and for each the meetings held there. A place is a name that documents give
 * for where a meeting was held, be it a town or a venue.
 */
public final class PlacePages {
  private static final List<Node> PROPERTIES = List.of(ENT.place.asNode(), ENT.venue.asNode());

  private static final View VIEW = new View(View.Kind.MAP, List.of("place", "meetings"));

  private final DatasetGraph dataset;
  private final Graph data;
  private final Names names;
  private final Sources sources;

  public PlacePages(DatasetGraph dataset, Names names, Sources sources) {
    this.dataset = dataset;
    this.data = dataset.getDefaultGraph();
    this.names = names;
    this.sources = sources;
  }

  /** The address of a place's page. */
  static String href(String place) {
    return "/places/" + Names.encodePath(place);
  }

  /**
   * The page that lists all towns and countries, the one with most meetings first, with a map of
   * those on it; venues in them have pages, to which those of their meetings lead. Nothing past the
   * last page.
   *
   * @param number of the page, from 1
   */
  public Optional<Page> list(int number) {
    List<Map.Entry<String, Integer>> all =
        towns(dataset).entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (number > Lists.pages(all.size())) {
      return Optional.empty();
    }
    List<Piece> places =
        all.stream()
            .map(p -> new Piece(p.getKey() + " (" + meetings(p.getValue()) + ")", href(p.getKey())))
            .toList();
    Page list = Lists.page("places", "/places/", places, number);
    Map<String, Object> model = new HashMap<>(list.model());
    model.putAll(
        map(
            "Where meetings were held",
            Lists.cut(all, number).stream()
                .map(p -> List.of(p.getKey(), p.getValue().toString()))
                .toList()));
    return Optional.of(Page.of(list.template(), list.title(), model));
  }

  /** All towns and countries of {@code dataset}, each with the number of its meetings. */
  static Map<String, Integer> towns(DatasetGraph dataset) {
    Map<String, Integer> counts = new TreeMap<>();
    Extent.values(dataset, ENT.place.asNode())
        .forEach(
            (place, meetings) -> {
              if (place.isLiteral()) {
                counts.merge(place.getLiteralLexicalForm(), meetings.intValue(), Integer::sum);
              }
            });
    return counts;
  }

  /** What a template needs to draw those of the places of which it is known where they lie. */
  private static Map<String, Object> map(String drawn, List<List<String>> rows) {
    return Map.of(
        "drawn", drawn, "maps", Figure.of(VIEW, new Grid(VIEW.columns(), rows)).stream().toList());
  }

  /** Whether any meeting was held at a place of that name. */
  public boolean isKnown(String place) {
    return !held(NodeFactory.createLiteralString(place)).isEmpty();
  }

  /**
   * The page of the place of that name, if any meeting was held there. Nothing past the last page.
   *
   * @param number of the page, from 1
   */
  public Optional<Page> page(String place, int number) {
    List<Triple> all =
        held(NodeFactory.createLiteralString(place)).stream()
            .sorted(Dated.newestFirst(data, names))
            .toList();
    if (all.isEmpty() || number > Lists.pages(all.size())) {
      return Optional.empty();
    }
    List<Section.Line> lines =
        Lists.cut(all, number).stream()
            .map(
                held -> new Section.Line(List.of(names.piece(held.getSubject())), sources.of(held)))
            .toList();
    Map<String, Object> model =
        new HashMap<>(Lists.turns("meetings", href(place), all.size(), number));
    model.put("title", place);
    model.put("sort", sort(all));
    model.put("count", meetings(all.size()));
    model.put("lines", lines);
    List<String> row = List.of(place, Integer.toString(all.size()));
    model.putAll(map("Where it is", List.of(row)));
    return Optional.of(Page.of("place", place, model));
  }

  /** A name that is a place for one document and a venue for another is called a place. */
  private static String sort(List<Triple> held) {
    boolean town = held.stream().anyMatch(t -> t.getPredicate().equals(ENT.place.asNode()));
    return town ? "Town, region or country" : "Venue";
  }

  private static String meetings(int count) {
    return count == 1 ? "1 meeting" : count + " meetings";
  }

  /** The statements that a meeting was held at {@code place}, town before venue. */
  private List<Triple> held(Node place) {
    List<Triple> held = new ArrayList<>();
    for (Node property : PROPERTIES) {
      try (Stream<Triple> found = data.stream(Node.ANY, property, place)) {
        found.forEach(held::add);
      }
    }
    return held;
  }
}
