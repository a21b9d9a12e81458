package org.entente.server.sparql;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.jspecify.annotations.Nullable;

/**
 * Groups of solutions and what is reckoned of them, in the order in which their first solutions
 * come. The library makes a solution of the terms by which each is grouped, and of terms that are
 * counted it makes values; here they are compared by their numbers. For use by one thread.
 */
final class Grouped extends QueryIter1 {
  private final VarExprList by;
  private final List<ExprAggregator> aggregators;
  private final Slots reckoned;
  private final TermNumbers terms;
  private @Nullable Iterator<Map.Entry<GroupKey, Accumulator[]>> groups;

  /** The groups that an operation makes of solutions. */
  static QueryIterator of(
      QueryIterator input, OpGroup op, TermNumbers terms, ExecutionContext context) {
    // Where nothing is grouped, the library knows what that comes to.
    return input.hasNext()
        ? new Grouped(input, op.getGroupVars(), op.getAggregators(), terms, context)
        : new QueryIterGroup(input, op.getGroupVars(), op.getAggregators(), context);
  }

  private Grouped(
      QueryIterator input,
      VarExprList by,
      List<ExprAggregator> aggregators,
      TermNumbers terms,
      ExecutionContext context) {
    super(input, context);
    this.by = by;
    this.aggregators = aggregators;
    this.reckoned = new Slots(aggregators.stream().map(ExprAggregator::getVar).toList(), terms);
    this.terms = terms;
  }

  private Iterator<Map.Entry<GroupKey, Accumulator[]>> groups() {
    if (groups == null) {
      Map<GroupKey, Accumulator[]> found = new LinkedHashMap<>();
      Slots values = new Slots(by.getVars(), terms);
      while (getInput().hasNext()) {
        Binding solution = getInput().next();
        GroupKey key = key(values, solution);
        Accumulator[] all = found.get(key);
        if (all == null) {
          all = aggregators.stream().map(this::accumulator).toArray(Accumulator[]::new);
          found.put(key, all);
        }
        for (Accumulator each : all) {
          each.accumulate(solution, getExecContext());
        }
      }
      groups = found.entrySet().iterator();
    }
    return groups;
  }

  private GroupKey key(Slots values, Binding solution) {
    for (int i = 0; i < values.size(); i++) {
      Var variable = values.variable(i);
      if (by.hasExpr(variable)) {
        Node value = by.get(variable, solution, getExecContext());
        values.clear(i);
        if (value != null) {
          values.set(i, value);
        }
      } else {
        values.take(i, solution);
      }
    }
    return new GroupKey(values, terms);
  }

  private Accumulator accumulator(ExprAggregator aggregator) {
    return CountedTerms.of(aggregator.getAggregator(), terms)
        .orElseGet(() -> aggregator.getAggregator().createAccumulator());
  }

  @Override
  protected boolean hasNextBinding() {
    return groups().hasNext();
  }

  @Override
  protected Binding moveToNextBinding() {
    Map.Entry<GroupKey, Accumulator[]> group = groups().next();
    for (int i = 0; i < reckoned.size(); i++) {
      reckoned.clear(i);
      NodeValue value = group.getValue()[i].getValue();
      if (value != null) {
        reckoned.set(i, value.asNode());
      }
    }
    return reckoned.solution(group.getKey().solution(by.getVars()));
  }

  @Override
  protected void requestSubCancel() {
    // What stands before is cancelled by the class above.
  }

  @Override
  protected void closeSubIterator() {
    // There is nothing to close but what stands before.
  }
}
