package org.entente.server.sparql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Steps that look at one solution after the other and leave terms the numbers that they have. */
final class Rows {
  private final TermNumbers terms;
  private final ExecutionContext context;

  Rows(TermNumbers terms, ExecutionContext context) {
    this.terms = terms;
    this.context = context;
  }

  /** The solutions with these variables alone. */
  QueryIterator projected(QueryIterator input, List<Var> variables) {
    Slots values = new Slots(variables, terms);
    return new EachRow(
        input,
        solution -> {
          take(solution, values);
          return values.solution(null);
        },
        context);
  }

  /** The solutions that differ in these variables, which are all that they have. */
  QueryIterator distinct(QueryIterator input, List<Var> variables) {
    Slots values = new Slots(variables, terms);
    Set<GroupKey> seen = new HashSet<>();
    RowBound bound = new RowBound();
    return new EachRow(
        input,
        solution -> {
          take(solution, values);
          boolean isNew = seen.add(new GroupKey(values, terms));
          if (isNew) {
            bound.another();
          }
          return isNew ? solution : null;
        },
        context);
  }

  /** The solutions with values for variables that they do not have. */
  QueryIterator extended(QueryIterator input, VarExprList values) {
    return new EachRow(input, solution -> extended(solution, values), context);
  }

  private Binding extended(Binding solution, VarExprList values) {
    Binding all = solution;
    for (Var variable : values.getVars()) {
      @Nullable Node value = values.get(variable, all, context);
      if (value != null) {
        all =
            new FoundBinding(
                all, new Var[] {variable}, new Node[] {value}, new int[] {TermNumbers.NONE}, terms);
      }
    }
    return all;
  }

  private static void take(Binding solution, Slots values) {
    for (int i = 0; i < values.size(); i++) {
      values.take(i, solution);
    }
  }
}
