package org.entente.server.sparql;

import java.util.NoSuchElementException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/**
 * The solutions of a pattern, for each solution of what stands before it. For use by one thread.
 */
final class Matching extends QueryIter1 {
  private final Search search;
  private final boolean optional;

  /** What stands before, as long as it has no match. */
  private @Nullable Binding unmatched;

  private @Nullable Binding next;

  /**
   * @param optional whether what has no match is passed on as it is
   */
  Matching(QueryIterator input, Search search, boolean optional, ExecutionContext context) {
    super(input, context);
    this.search = search;
    this.optional = optional;
  }

  @Override
  protected boolean hasNextBinding() {
    if (next == null) {
      next = search();
    }
    return next != null;
  }

  @Override
  protected Binding moveToNextBinding() {
    Binding found = next == null ? search() : next;
    next = null;
    if (found == null) {
      throw new NoSuchElementException();
    }
    return found;
  }

  private @Nullable Binding search() {
    while (true) {
      Binding found = search.next();
      if (found == null) {
        found = optional ? unmatched : null;
      }
      unmatched = found == null ? unmatched : null;
      if (found != null) {
        return found;
      }
      if (!getInput().hasNext()) {
        return null;
      }
      unmatched = getInput().next();
      search.begin(unmatched);
    }
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
