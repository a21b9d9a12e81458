package org.entente.server.sparql;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.ExprList;
import org.jspecify.annotations.Nullable;

/** Each solution with all of a table that go with it. For use by one thread. */
final class Joined extends QueryIter1 {
  private final RowTable table;
  private final boolean optional;
  private final Optional<ExprList> conditions;
  private Iterator<Binding> found = Collections.emptyIterator();

  /** What stands before, as long as nothing went with it. */
  private @Nullable Binding unmatched;

  private @Nullable Binding next;

  private Joined(
      QueryIterator input,
      RowTable table,
      boolean optional,
      Optional<ExprList> conditions,
      ExecutionContext context) {
    super(input, context);
    this.table = table;
    this.optional = optional;
    this.conditions = conditions;
  }

  /** Those with which something goes. */
  static QueryIterator of(QueryIterator input, RowTable table, ExecutionContext context) {
    return new Joined(input, table, false, Optional.empty(), context);
  }

  /**
   * All, those with which nothing goes as they are.
   *
   * @param conditions what must hold of the two together, if anything
   */
  static QueryIterator optional(
      QueryIterator input,
      RowTable table,
      Optional<ExprList> conditions,
      ExecutionContext context) {
    return new Joined(input, table, true, conditions, context);
  }

  @Override
  protected boolean hasNextBinding() {
    while (next == null) {
      if (found.hasNext()) {
        Binding both = found.next();
        Cancelling.check(getExecContext());
        if (conditions.isEmpty() || conditions.get().isSatisfied(both, getExecContext())) {
          next = both;
          unmatched = null;
        }
      } else if (optional && unmatched != null) {
        next = unmatched;
        unmatched = null;
      } else if (getInput().hasNext()) {
        Binding before = getInput().next();
        unmatched = before;
        found = table.joined(before);
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  protected Binding moveToNextBinding() {
    Binding both = hasNextBinding() ? next : null;
    next = null;
    if (both == null) {
      throw new NoSuchElementException();
    }
    return both;
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
