package org.entente.server.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.expr.Expr;

/**
 * A pattern of triples that can be followed along links, one or more, and what else must hold of
 * each of its solutions.
 */
record Matched(List<Triple> triples, List<Expr> conditions) {
  Matched {
    triples = List.copyOf(triples);
    conditions = List.copyOf(conditions);
  }

  /** The part of a query as such a pattern, if it is one. */
  static Optional<Matched> of(Op op) {
    if (op instanceof OpBGP pattern && !pattern.getPattern().isEmpty()) {
      return Optional.of(new Matched(pattern.getPattern().getList(), List.of()));
    }
    return op instanceof OpFilter filter && filter.getSubOp() instanceof OpBGP
        ? of(filter.getSubOp())
            .map(pattern -> new Matched(pattern.triples, filter.getExprs().getList()))
        : Optional.empty();
  }
}
