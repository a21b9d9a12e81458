package org.entente.server.sparql;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one state of a dataset by predicate and thing. Of a dataset in memory those of
 * a predicate are put in order when a query first follows it, which takes time and memory for each
 * of them; of those that do not occur, of which queries may make up any number, none is remembered.
 * Of a dataset on disk all are put in order before. Safe for many threads, as long as the dataset
 * stays as it is.
 */
public final class KnownLinks {
  /** Which part of the memory may hold the links of a store. */
  private static final int SHARE = 8;

  /** What a statement takes of it, with its terms: 163 as measured with a million. */
  private static final int BYTES = 160;

  private final DatasetGraph data;
  private final TermNumbers terms;
  private final Optional<AllLinks> all;
  private final Map<Node, Links> merged = new ConcurrentHashMap<>();
  private final Map<Node, Links> named = new ConcurrentHashMap<>();

  /** The predicates that occur, once somebody has asked for one that does not; empty before. */
  private volatile Set<Node> inMerged = Set.of();

  private volatile Set<Node> inNamed = Set.of();

  private KnownLinks(DatasetGraph data, TermNumbers terms, Optional<AllLinks> all) {
    this.data = data;
    this.terms = terms;
    this.all = all;
  }

  /**
   * The links of the state of {@code dataset} that this thread reads, if it is a map of graphs in
   * memory.
   */
  public static Optional<KnownLinks> of(DatasetGraph dataset) {
    DatasetGraph data = inner(dataset);
    return data instanceof DatasetGraphMapLink
        ? Optional.of(new KnownLinks(data, new TermNumbers(), Optional.empty()))
        : Optional.empty();
  }

  /**
   * The same of a dataset on disk, which is read as a whole; nothing if it is none on disk, or has
   * so many statements that they would take more than an eighth of the memory that Java may use.
   */
  public static Optional<KnownLinks> ofStore(DatasetGraph dataset) {
    return ofStore(dataset, Runtime.getRuntime().maxMemory() / SHARE / BYTES);
  }

  /** The same if there are at most so many statements. */
  public static Optional<KnownLinks> ofStore(DatasetGraph dataset, long most) {
    if (!(inner(dataset) instanceof DatasetGraphTDB store) || size(store) > most) {
      return Optional.empty();
    }
    TermNumbers terms = new TermNumbers();
    return Optional.of(new KnownLinks(store, terms, Optional.of(AllLinks.of(store, terms))));
  }

  /** How many statements a store has: of a million it is counted in a tenth of a second. */
  private static long size(DatasetGraphTDB store) {
    return store.getTripleTable().getNodeTupleTable().size()
        + store.getQuadTable().getNodeTupleTable().size();
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
    // Of a dataset on disk there is a new view each time.
    return inner instanceof GraphTDB view
        ? view.getDSG() == data && Quad.isDefaultGraph(view.getGraphName())
        : inner == data.getDefaultGraph();
  }

  /** All links, if they are at hand, and nothing need be asked of the data. */
  Optional<AllLinks> all() {
    return all;
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
    if (all.isPresent()) {
      AllLinks.ByPredicate known = all.get().of(inGraphs);
      int place = known.place(terms.number(predicate));
      return place < 0 ? Links.EMPTY : known.links().get(place);
    }
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
    Iterator<Quad> found = quads(inGraphs, predicate);
    if (found.hasNext()) {
      return Optional.of(new Links(found, terms, inGraphs, () -> Cancelling.check(context)));
    }
    if (inGraphs) {
      inNamed = predicates(true, context);
    } else {
      inMerged = predicates(false, context);
    }
    return Optional.empty();
  }

  private Iterator<Quad> quads(boolean inGraphs, Node predicate) {
    return inGraphs
        ? data.findNG(Node.ANY, Node.ANY, predicate, Node.ANY)
        : data.find(Quad.defaultGraphIRI, Node.ANY, predicate, Node.ANY);
  }

  private Set<Node> predicates(boolean inGraphs, ExecutionContext context) {
    Set<Node> predicates = new HashSet<>();
    Iterator<Quad> all = quads(inGraphs, Node.ANY);
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

  /** The statements of named graphs that match; null stands for anything. */
  Iterator<Quad> find(@Nullable Node subject, @Nullable Node predicate, @Nullable Node object) {
    return data.findNG(Node.ANY, any(subject), any(predicate), any(object));
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
    if (all.isPresent()) {
      return LinkPlaces.length(all.get().ofGraph(terms.number(graph)));
    }
    // The library would add a graph that there is not.
    return data.containsGraph(graph) ? data.getGraph(graph).size() : 0;
  }

  /**
   * The number of a term that is looked for, or {@link TermNumbers#NONE}. On disk numbers and dates
   * are held by their value, however they are written.
   */
  int number(Node term) {
    int number = terms.number(term);
    if (number != TermNumbers.NONE || all.isEmpty() || !term.isLiteral()) {
      return number;
    }
    NodeId value = NodeId.inline(term);
    return value == null ? number : terms.number(NodeId.extract(value));
  }

  private static Node any(@Nullable Node node) {
    return node == null ? Node.ANY : node;
  }
}
