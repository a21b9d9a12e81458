package org.entente.server.sparql;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * All statements of one state of a dataset by predicate and thing, and those of the named graphs by
 * their graphs too: about 60 bytes each, and their terms. Whatever is searched is found here, and
 * nothing is asked of the dataset, whose trees on disk would be descended for each thing.
 * Immutable.
 */
final class AllLinks {
  private final ByPredicate merged;
  private final ByPredicate named;
  private final Ends inGraphs;
  private final LinkIndex byGraph;

  /**
   * Links of some predicates.
   *
   * @param predicates their numbers, from the least on
   */
  @SuppressWarnings("ArrayRecordComponent")
  record ByPredicate(int[] predicates, List<Links> links) {
    /** The place of a predicate, or a negative number if it does not occur. */
    int place(int predicate) {
      return Arrays.binarySearch(predicates, predicate);
    }
  }

  private AllLinks(ByPredicate merged, ByPredicate named, Ends inGraphs) {
    this.merged = merged;
    this.named = named;
    this.byGraph = new LinkIndex(inGraphs.graphs(), () -> {});
    this.inGraphs = inGraphs.in(byGraph);
  }

  /**
   * Those of the state of a dataset that this thread reads.
   *
   * @param terms is given the numbers of all terms
   */
  static AllLinks of(DatasetGraph data, TermNumbers terms) {
    Map<Integer, Ends.Gathered> merged = new HashMap<>();
    Map<Integer, Ends.Gathered> named = new HashMap<>();
    Ends.Gathered inGraphs = new Ends.Gathered(true, true);
    Iterator<Quad> facts = data.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
    while (facts.hasNext()) {
      Quad quad = facts.next();
      int predicate = terms.add(quad.getPredicate());
      merged
          .computeIfAbsent(predicate, p -> new Ends.Gathered(false, false))
          .add(terms.add(quad.getSubject()), 0, terms.add(quad.getObject()), 0);
    }
    Iterator<Quad> claims = data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (claims.hasNext()) {
      Quad quad = claims.next();
      int predicate = terms.add(quad.getPredicate());
      int subject = terms.add(quad.getSubject());
      int object = terms.add(quad.getObject());
      int graph = terms.add(quad.getGraph());
      named
          .computeIfAbsent(predicate, p -> new Ends.Gathered(false, true))
          .add(subject, 0, object, graph);
      inGraphs.add(subject, predicate, object, graph);
    }
    return new AllLinks(byPredicate(merged), byPredicate(named), inGraphs.ends());
  }

  private static ByPredicate byPredicate(Map<Integer, Ends.Gathered> gathered) {
    List<Map.Entry<Integer, Ends.Gathered>> ordered =
        gathered.entrySet().stream()
            .sorted(Comparator.comparing(Map.Entry<Integer, Ends.Gathered>::getKey))
            .toList();
    return new ByPredicate(
        ordered.stream().mapToInt(Map.Entry::getKey).toArray(),
        ordered.stream().map(e -> new Links(e.getValue().ends(), () -> {})).toList());
  }

  /** The links of all predicates: of those in named graphs, or of those in the default graph. */
  ByPredicate of(boolean inGraphs) {
    return inGraphs ? named : merged;
  }

  /** The statements of the named graphs, graph after graph. */
  Ends inGraphs() {
    return inGraphs;
  }

  /** Where those of a graph begin and end, as {@link LinkIndex#range} has it. */
  long ofGraph(int graph) {
    return byGraph.range(graph);
  }
}
