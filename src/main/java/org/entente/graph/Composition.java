package org.entente.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * Of what the default graph of a dataset consists.
 *
 * @param statements how many there are
 * @param subjects how many things they begin at
 * @param properties how many statements have each property
 */
public record Composition(long statements, long subjects, Map<Node, Long> properties) {
  public Composition {
    properties = Map.copyOf(properties);
  }

  /**
   * Counts; within a transaction, where the dataset needs one. A database on disk is asked for
   * identifiers alone, a million a second or more.
   */
  public static Composition of(DatasetGraph data) {
    Optional<NodeTupleTable> table = Extent.table(data);
    return table.isPresent() ? onDisk(table.get()) : inMemory(data.getDefaultGraph());
  }

  private static Composition inMemory(Graph graph) {
    Set<Node> subjects = new HashSet<>();
    Map<Node, Long> properties = new HashMap<>();
    try (Stream<Triple> all = graph.stream()) {
      all.forEach(
          triple -> {
            subjects.add(triple.getSubject());
            properties.merge(triple.getPredicate(), 1L, Long::sum);
          });
    }
    return new Composition(sum(properties), subjects.size(), properties);
  }

  private static Composition onDisk(NodeTupleTable table) {
    long subjects = 0;
    Map<NodeId, Long> properties = new HashMap<>();
    NodeId last = NodeId.NodeDoesNotExist;
    // In the order of the first index, which is that of the subjects.
    Iterator<Tuple<NodeId>> all = table.findAsNodeIds(Node.ANY, Node.ANY, Node.ANY);
    while (all.hasNext()) {
      Tuple<NodeId> statement = all.next();
      subjects += statement.get(0).equals(last) ? 0 : 1;
      last = statement.get(0);
      properties.merge(statement.get(1), 1L, Long::sum);
    }
    Map<Node, Long> named = Extent.named(properties, table.getNodeTable());
    return new Composition(sum(named), subjects, named);
  }

  private static long sum(Map<Node, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
