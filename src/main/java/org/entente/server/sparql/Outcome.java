package org.entente.server.sparql;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query gives. Only to be used inside of the transaction in which it was found. */
public sealed interface Outcome {
  /** Whether there is more than the limits let out. */
  boolean truncated();

  /** Of SELECT. */
  record Rows(List<Var> variables, List<Binding> rows, boolean truncated) implements Outcome {
    public Rows {
      variables = List.copyOf(variables);
      rows = List.copyOf(rows);
    }
  }

  /** Of ASK. */
  record Truth(boolean value) implements Outcome {
    @Override
    public boolean truncated() {
      return false;
    }
  }

  /** Of CONSTRUCT and DESCRIBE. */
  record Triples(Graph graph, boolean truncated) implements Outcome {}
}
