package org.entente.server.sparql;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.expr.ExprList;

/**
 * How two parts of a query are put together: the solutions of the second go into a table, where
 * those of the first find what goes with them. If the first has none, the second is not asked for
 * any.
 */
final class Together {
  private final TermNumbers terms;
  private final ExecutionContext context;
  private final BiFunction<Op, QueryIterator, QueryIterator> solutions;

  /**
   * @param solutions of a part that go on from others
   */
  Together(
      TermNumbers terms,
      ExecutionContext context,
      BiFunction<Op, QueryIterator, QueryIterator> solutions) {
    this.terms = terms;
    this.context = context;
    this.solutions = solutions;
  }

  /** Whether the two have something in common to find each other by, and nothing else before. */
  static boolean suits(Op2 both, QueryIterator input) {
    return input instanceof QueryIterRoot
        && !RowTable.key(both.getLeft(), both.getRight()).isEmpty();
  }

  /** Each of the first with each of the second that goes with it. */
  QueryIterator joined(Op2 both, QueryIterator input) {
    QueryIterator first = solutions.apply(both.getLeft(), input);
    return first.hasNext() ? Joined.of(first, toJoin(both), context) : first;
  }

  /**
   * The same, and those of the first with which none goes.
   *
   * @param conditions what must hold of the two together, if anything
   */
  QueryIterator optional(Op2 both, QueryIterator input, Optional<ExprList> conditions) {
    QueryIterator first = solutions.apply(both.getLeft(), input);
    return first.hasNext() ? Joined.optional(first, toJoin(both), conditions, context) : first;
  }

  /**
   * Those of the first with which none of the second goes.
   *
   * @param patterns that the second is made of, if it can be searched from a thing
   */
  QueryIterator without(Op2 both, QueryIterator input, List<Matched> patterns) {
    QueryIterator first = solutions.apply(both.getLeft(), input);
    Without.Other other =
        new Without.Other(
            RowTable.key(both.getLeft(), both.getRight()).stream()
                .filter(variable -> isEnd(variable, patterns))
                .findFirst(),
            () -> RowTable.toCompare(both.getLeft(), both.getRight(), terms, context),
            from -> solutions.apply(both.getRight(), from));
    return first.hasNext() ? new Without(first, other, terms, context) : first;
  }

  /** Whether all patterns can be searched from a value of the variable along a link. */
  private static boolean isEnd(Var variable, List<Matched> patterns) {
    return !patterns.isEmpty()
        && patterns.stream()
            .allMatch(p -> p.parts().stream().anyMatch(part -> part.isLinkOf(variable)));
  }

  private RowTable toJoin(Op2 both) {
    RowTable table = RowTable.toJoin(both.getLeft(), both.getRight(), terms, context);
    fill(table, both);
    return table;
  }

  private void fill(RowTable table, Op2 both) {
    table.fill(solutions.apply(both.getRight(), QueryIterRoot.create(context)));
  }
}
