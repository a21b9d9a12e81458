package org.entente.server.sparql;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one state of a dataset in memory by predicate and thing. Those of a predicate
 * are put in order when a query first follows it, which takes time and memory for each of them; of
 * predicates that do not occur only {@value #MOST_ABSENT} are remembered. Safe for many threads, as
 * long as the dataset stays as it is.
 */
public final class KnownLinks {
  /** So many predicates that do not occur are remembered: queries may make up any number. */
  static final int MOST_ABSENT = 100;

  private final DatasetGraph data;
  private final AtomicInteger absent = new AtomicInteger();
  private final Map<Node, Links> merged = new ConcurrentHashMap<>();
  private final Map<Node, Links> named = new ConcurrentHashMap<>();

  private KnownLinks(DatasetGraph data) {
    this.data = data;
  }

  /**
   * The links of the state of {@code dataset} that this thread reads, if it is a map of graphs in
   * memory: a dataset on disk has indexes of its own.
   */
  public static Optional<KnownLinks> of(DatasetGraph dataset) {
    DatasetGraph data = inner(dataset);
    return data instanceof DatasetGraphMapLink
        ? Optional.of(new KnownLinks(data))
        : Optional.empty();
  }

  private static DatasetGraph inner(DatasetGraph dataset) {
    DatasetGraph inner = dataset;
    while (inner instanceof DatasetGraphWrapper wrapper) {
      inner = wrapper.getWrapped();
    }
    return inner;
  }

  /** Whether this is the dataset, seen from wherever, and none that a query made of its graphs. */
  boolean isOf(DatasetGraph dataset) {
    return inner(dataset) == data;
  }

  /** Whether this is the default graph, seen from wherever. */
  boolean isMerged(Graph graph) {
    Graph inner = graph;
    while (inner instanceof GraphWrapper wrapper) {
      inner = wrapper.get();
    }
    return inner == data.getDefaultGraph();
  }

  /**
   * The links of one predicate.
   *
   * @param inGraphs whether those of the named graphs or those of the default graph
   */
  Links of(Node predicate, boolean inGraphs) {
    Links links = (inGraphs ? named : merged).computeIfAbsent(predicate, p -> links(p, inGraphs));
    return links == null ? Links.EMPTY : links;
  }

  private @Nullable Links links(Node predicate, boolean inGraphs) {
    Links links = Links.of(find(inGraphs ? null : Quad.defaultGraphIRI, null, predicate, null));
    return links.isEmpty() && absent.getAndIncrement() >= MOST_ABSENT ? null : links;
  }

  /** How many predicates are remembered; those of the named graphs count by themselves. */
  int remembered() {
    return merged.size() + named.size();
  }

  /** The statements that match, without regard to links; null stands for anything. */
  Iterator<Quad> find(
      @Nullable Node graph,
      @Nullable Node subject,
      @Nullable Node predicate,
      @Nullable Node object) {
    if (graph != null && Quad.isDefaultGraph(graph)) {
      return data.getDefaultGraph()
          .find(any(subject), any(predicate), any(object))
          .mapWith(triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }
    // The library would add a graph that there is not.
    if (graph != null && !data.containsGraph(graph)) {
      return Collections.emptyIterator();
    }
    return data.findNG(any(graph), any(subject), any(predicate), any(object));
  }

  private static Node any(@Nullable Node node) {
    return node == null ? Node.ANY : node;
  }
}
