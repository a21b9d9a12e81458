package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.jspecify.annotations.Nullable;

/**
 * The solutions for which a pattern has a solution, or has none. The library plans the pattern anew
 * for each of them; here one search goes on with each. For use by one thread.
 */
final class Existence extends QueryIterProcessBinding {
  private final Predicate<Binding> condition;

  private Existence(QueryIterator input, Predicate<Binding> condition, ExecutionContext context) {
    super(input, context);
    this.condition = condition;
  }

  /** Those solutions that pass the filter, if this is a filter of this kind. */
  static Optional<QueryIterator> of(
      QueryIterator input, Expr filter, KnownLinks data, ExecutionContext context) {
    List<Matched> patterns = patterns(filter, data, context);
    return patterns.isEmpty()
        ? Optional.empty()
        : Optional.of(new Existence(input, new Test(patterns, filter, data, context), context));
  }

  /** Whether a solution passes a filter in the default graph. */
  static Predicate<Binding> condition(Expr filter, KnownLinks data, ExecutionContext context) {
    List<Matched> patterns = patterns(filter, data, context);
    return patterns.isEmpty()
        ? solution -> isSatisfied(filter, solution, context)
        : new Test(patterns, filter, data, context);
  }

  private static List<Matched> patterns(Expr filter, KnownLinks data, ExecutionContext context) {
    return filter instanceof E_Exists || filter instanceof E_NotExists
        ? new Patterns(data, context).of(((ExprFunctionOp) filter).getGraphPattern())
        : List.of();
  }

  private static boolean isSatisfied(Expr filter, Binding solution, ExecutionContext context) {
    try {
      return filter.isSatisfied(solution, context);
    } catch (ExprException e) {
      // What has no value is not true.
      return false;
    }
  }

  @Override
  public @Nullable Binding accept(Binding solution) {
    return condition.test(solution) ? solution : null;
  }

  /** Begins to search with the first solution: before, nobody may want one. */
  private static final class Test implements Predicate<Binding> {
    private final List<Matched> patterns;
    private final boolean wanted;
    private final KnownLinks data;
    private final ExecutionContext context;
    private final List<Search> searches = new ArrayList<>();

    Test(List<Matched> patterns, Expr filter, KnownLinks data, ExecutionContext context) {
      this.patterns = patterns;
      this.wanted = filter instanceof E_Exists;
      this.data = data;
      this.context = context;
    }

    @Override
    public boolean test(Binding solution) {
      for (int i = 0; i < patterns.size(); i++) {
        if (i == searches.size()) {
          searches.add(new Search(patterns.get(i), data, context));
        }
        searches.get(i).begin(solution);
        if (searches.get(i).next() != null) {
          return wanted;
        }
      }
      return !wanted;
    }
  }
}
