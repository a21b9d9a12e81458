package org.entente.server.sparql;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one state of a dataset in memory by predicate and thing. Those of a predicate
 * are put in order when a query first follows it, which takes time and memory for each of them; of
 * those that do not occur, of which queries may make up any number, none is remembered. Safe for
 * many threads, as long as the dataset stays as it is.
 */
public final class KnownLinks {
  private final DatasetGraph data;
  private final TermNumbers terms = new TermNumbers();
  private final Map<Node, Links> merged = new ConcurrentHashMap<>();
  private final Map<Node, Links> named = new ConcurrentHashMap<>();

  /** The predicates that occur, once somebody has asked for one that does not; empty before. */
  private volatile Set<Node> inMerged = Set.of();

  private volatile Set<Node> inNamed = Set.of();

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

  /** The numbers of the terms at the ends of all links that were made. */
  TermNumbers terms() {
    return terms;
  }

  /**
   * The links of one predicate, if it occurs there.
   *
   * @param inGraphs whether those of the named graphs or those of the default graph
   * @throws QueryCancelledException if the query that asks for them is cancelled
   */
  Links of(Node predicate, boolean inGraphs, ExecutionContext context) {
    Links links =
        (inGraphs ? named : merged)
            .computeIfAbsent(predicate, p -> links(p, inGraphs, context).orElse(null));
    return links == null ? Links.EMPTY : links;
  }

  private Optional<Links> links(Node predicate, boolean inGraphs, ExecutionContext context) {
    Set<Node> occurring = inGraphs ? inNamed : inMerged;
    if (!occurring.isEmpty() && !occurring.contains(predicate)) {
      return Optional.empty();
    }
    Iterator<Quad> found = find(inGraphs ? null : Quad.defaultGraphIRI, null, predicate, null);
    if (found.hasNext()) {
      return Optional.of(new Links(found, terms, inGraphs, () -> Cancelling.check(context)));
    }
    if (inGraphs) {
      inNamed = predicates(null, context);
    } else {
      inMerged = predicates(Quad.defaultGraphIRI, context);
    }
    return Optional.empty();
  }

  private Set<Node> predicates(@Nullable Node graph, ExecutionContext context) {
    Set<Node> predicates = new HashSet<>();
    Iterator<Quad> all = find(graph, null, null, null);
    while (all.hasNext()) {
      Cancelling.check(context);
      predicates.add(all.next().getPredicate());
    }
    return predicates;
  }

  /** How many predicates are remembered; those of the named graphs count by themselves. */
  int remembered() {
    return merged.size() + named.size();
  }

  /**
   * The statements that match, without regard to links; null stands for anything, and for any named
   * graph.
   */
  Iterator<Quad> find(
      @Nullable Node graph,
      @Nullable Node subject,
      @Nullable Node predicate,
      @Nullable Node object) {
    return graph == null
        ? data.findNG(Node.ANY, any(subject), any(predicate), any(object))
        : Iter.map(within(graph, subject, predicate, object), triple -> Quad.create(graph, triple));
  }

  /** Those of one graph, which are many in the default graph and few in another. */
  Iterator<Triple> within(
      Node graph, @Nullable Node subject, @Nullable Node predicate, @Nullable Node object) {
    if (Quad.isDefaultGraph(graph)) {
      return data.getDefaultGraph().find(any(subject), any(predicate), any(object));
    }
    // The library would add a graph that there is not.
    return data.containsGraph(graph)
        ? data.getGraph(graph).find(any(subject), any(predicate), any(object))
        : Collections.emptyIterator();
  }

  /** How many statements a named graph has. */
  int size(Node graph) {
    // The library would add a graph that there is not.
    return data.containsGraph(graph) ? data.getGraph(graph).size() : 0;
  }

  private static Node any(@Nullable Node node) {
    return node == null ? Node.ANY : node;
  }
}
