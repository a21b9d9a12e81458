package org.entente.graph;

import java.util.Collection;
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
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * Of what the default graph of a dataset consists.
 *
 * @param statements how many there are
 * @param subjects how many things they begin at
 * @param properties how many statements have each property
 * @param values for each property that was asked for, how many statements have each value
 */
public record Composition(
    long statements, long subjects, Map<Node, Long> properties, Map<Node, Map<Node, Long>> values) {
  public Composition {
    properties = Map.copyOf(properties);
    values = Map.copyOf(values);
  }

  /**
   * Counts; within a transaction, where the dataset needs one. A database on disk is asked for
   * identifiers alone, a million a second or more.
   *
   * @param byValue properties whose values are counted one by one
   */
  public static Composition of(DatasetGraph data, Collection<Node> byValue) {
    Optional<NodeTupleTable> table = Extent.table(data);
    return table.isPresent()
        ? onDisk(table.get(), byValue)
        : inMemory(data.getDefaultGraph(), byValue);
  }

  /** How often each value of a property was met that was asked for. */
  public Map<Node, Long> values(Node property) {
    return values.getOrDefault(property, Map.of());
  }

  private static Composition inMemory(Graph graph, Collection<Node> byValue) {
    Tally<Node> tally = new Tally<>(byValue);
    Set<Node> subjects = new HashSet<>();
    try (Stream<Triple> all = graph.stream()) {
      all.forEach(
          triple -> {
            subjects.add(triple.getSubject());
            tally.add(triple.getPredicate(), triple.getObject());
          });
    }
    return new Composition(tally.statements, subjects.size(), tally.properties, tally.values);
  }

  private static Composition onDisk(NodeTupleTable table, Collection<Node> byValue) {
    NodeTable nodes = table.getNodeTable();
    Map<NodeId, Node> asked = new HashMap<>();
    byValue.forEach(property -> asked.put(nodes.getNodeIdForNode(property), property));
    Tally<NodeId> tally = new Tally<>(asked.keySet());
    long subjects = 0;
    NodeId last = NodeId.NodeDoesNotExist;
    // In the order of the first index, which is that of the subjects.
    Iterator<Tuple<NodeId>> all = table.findAsNodeIds(Node.ANY, Node.ANY, Node.ANY);
    while (all.hasNext()) {
      Tuple<NodeId> statement = all.next();
      subjects += statement.get(0).equals(last) ? 0 : 1;
      last = statement.get(0);
      tally.add(statement.get(1), statement.get(2));
    }
    Map<Node, Map<Node, Long>> values = new HashMap<>();
    asked.forEach(
        (id, property) ->
            values.put(property, Extent.named(tally.values.getOrDefault(id, Map.of()), nodes)));
    return new Composition(
        tally.statements, subjects, Extent.named(tally.properties, nodes), values);
  }

  /** Counts statements by property, and some by value too. */
  private static final class Tally<T> {
    private long statements;
    private final Map<T, Long> properties = new HashMap<>();
    private final Map<T, Map<T, Long>> values = new HashMap<>();

    Tally(Collection<T> byValue) {
      byValue.forEach(property -> values.put(property, new HashMap<>()));
    }

    void add(T property, T value) {
      statements++;
      properties.merge(property, 1L, Long::sum);
      Map<T, Long> counts = values.get(property);
      if (counts != null) {
        counts.merge(value, 1L, Long::sum);
      }
    }
  }
}
