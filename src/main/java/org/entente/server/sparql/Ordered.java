package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * Solutions in the order in which the library puts them, which works out anew at each comparison
 * what the two are compared by; here that is done once for each. For use by one thread.
 */
final class Ordered extends QueryIter1 {
  private final List<SortCondition> conditions;
  private final BindingComparator ties;
  private @Nullable Iterator<Keyed> sorted;

  Ordered(QueryIterator input, List<SortCondition> conditions, ExecutionContext context) {
    super(input, context);
    this.conditions = conditions;
    this.ties = new BindingComparator(conditions, context);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Keyed(Binding binding, @Nullable NodeValue[] keys) {}

  private Keyed keyed(Binding binding) {
    @Nullable NodeValue[] keys = new NodeValue[conditions.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(conditions.get(i).getExpression(), binding);
    }
    return new Keyed(binding, keys);
  }

  /** What has no value comes first. */
  private @Nullable NodeValue key(Expr expression, Binding binding) {
    try {
      return expression.eval(binding, getExecContext());
    } catch (ExprEvalException e) {
      return null;
    }
  }

  private int compare(Keyed one, Keyed other) {
    for (int i = 0; i < conditions.size(); i++) {
      int order = compare(one.keys[i], other.keys[i]);
      if (order != 0) {
        return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    Cancelling.check(getExecContext());
    return ties.compare(one.binding, other.binding);
  }

  private static int compare(@Nullable NodeValue one, @Nullable NodeValue other) {
    return one != null && other != null && one.isString() && other.isString()
        ? one.getString().compareTo(other.getString())
        : BindingComparator.compareNodesRaw(one, other);
  }

  private Iterator<Keyed> sorted() {
    if (sorted == null) {
      List<Keyed> all = new ArrayList<>();
      getInput().forEachRemaining(binding -> all.add(keyed(binding)));
      all.sort(this::compare);
      sorted = all.iterator();
    }
    return sorted;
  }

  @Override
  protected boolean hasNextBinding() {
    return sorted().hasNext();
  }

  @Override
  protected Binding moveToNextBinding() {
    return sorted().next().binding;
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
