package org.entente.graph;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * Counts statements of default graphs. A database on disk is asked for identifiers alone: to fetch
 * the terms of millions of statements, only to count these, takes minutes.
 */
public final class Extent {
  private Extent() {}

  /**
   * How many statements of the default graph fit, each term of which may be {@link Node#ANY}.
   * Within a transaction, where the dataset needs one.
   */
  public static long count(DatasetGraph data, Node subject, Node predicate, Node object) {
    Optional<NodeTupleTable> table = table(data);
    if (table.isPresent()) {
      Iterator<?> found = table.get().findAsNodeIds(subject, predicate, object);
      // Where one of the terms is not in the database.
      return found == null ? 0 : Iter.count(found);
    }
    try (Stream<Triple> found = data.getDefaultGraph().stream(subject, predicate, object)) {
      return found.count();
    }
  }

  /**
   * How many statements of the default graph have each value of a property. Within a transaction,
   * where the dataset needs one.
   */
  public static Map<Node, Long> values(DatasetGraph data, Node property) {
    return counts(data, property, 2, Triple::getObject);
  }

  /** How many statements with a property begin at each thing; likewise. */
  public static Map<Node, Long> subjects(DatasetGraph data, Node property) {
    return counts(data, property, 0, Triple::getSubject);
  }

  private static Map<Node, Long> counts(
      DatasetGraph data, Node property, int place, Function<Triple, Node> part) {
    Optional<NodeTupleTable> table = table(data);
    if (table.isEmpty()) {
      Map<Node, Long> counts = new HashMap<>();
      data.getDefaultGraph()
          .find(Node.ANY, property, Node.ANY)
          .forEachRemaining(triple -> counts.merge(part.apply(triple), 1L, Long::sum));
      return counts;
    }
    Map<NodeId, Long> counts = new HashMap<>();
    Iterator<Tuple<NodeId>> found = table.get().findAsNodeIds(Node.ANY, property, Node.ANY);
    while (found != null && found.hasNext()) {
      counts.merge(found.next().get(place), 1L, Long::sum);
    }
    return named(counts, table.get().getNodeTable());
  }

  /** The same counts by what identifiers stand for. */
  static Map<Node, Long> named(Map<NodeId, Long> counts, NodeTable nodes) {
    Map<Node, Long> named = new HashMap<>();
    counts.forEach((id, count) -> named.put(nodes.getNodeForNodeId(id), count));
    return named;
  }

  /** The statements of the default graph by identifiers, if the dataset is a database on disk. */
  static Optional<NodeTupleTable> table(DatasetGraph data) {
    DatasetGraph within = data;
    while (within instanceof DatasetGraphWrapper wrapper) {
      within = wrapper.getWrapped();
    }
    return within instanceof DatasetGraphTDB database
        ? Optional.of(database.getTripleTable().getNodeTupleTable())
        : Optional.empty();
  }
}
