package org.entente.server.page;

import java.util.List;
import org.apache.jena.graph.Triple;

/** Knows which passages support a statement. */
@FunctionalInterface
public interface Sources {
  /** The passages that support it, in a stable order; empty where it is no document's claim. */
  List<Source> of(Triple statement);
}
