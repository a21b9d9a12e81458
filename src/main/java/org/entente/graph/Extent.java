package org.entente.graph;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
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
