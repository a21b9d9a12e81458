package org.entente.server.sparql;

import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.Quad;
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
    return pattern(filter)
        .map(p -> new Existence(input, new Test(p, filter, data, context), context));
  }

  /** Whether a solution passes a filter in the default graph. */
  static Predicate<Binding> condition(Expr filter, KnownLinks data, ExecutionContext context) {
    Optional<Matched> pattern = pattern(filter);
    return pattern.isPresent()
        ? new Test(pattern.get(), filter, data, context)
        : solution -> isSatisfied(filter, solution, context);
  }

  private static Optional<Matched> pattern(Expr filter) {
    return filter instanceof E_Exists || filter instanceof E_NotExists
        ? Matched.of(((ExprFunctionOp) filter).getGraphPattern())
        : Optional.empty();
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

  /** Begins its search with the first solution: before, nobody may want one. */
  private static final class Test implements Predicate<Binding> {
    private final Matched pattern;
    private final boolean wanted;
    private final KnownLinks data;
    private final ExecutionContext context;
    private @Nullable Search search;

    Test(Matched pattern, Expr filter, KnownLinks data, ExecutionContext context) {
      this.pattern = pattern;
      this.wanted = filter instanceof E_Exists;
      this.data = data;
      this.context = context;
    }

    @Override
    public boolean test(Binding solution) {
      if (search == null) {
        search = new Search(pattern, Quad.defaultGraphIRI, data, context);
      }
      search.begin(solution);
      return (search.next() != null) == wanted;
    }
  }
}
