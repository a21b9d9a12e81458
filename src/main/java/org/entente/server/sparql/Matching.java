package org.entente.server.sparql;

import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/**
 * The solutions of patterns, one after the other, for each solution of what stands before them. For
 * use by one thread.
 */
final class Matching extends QueryIter1 {
  private final List<Search> searches;
  private final boolean optional;

  /** What stands before, as long as it has no match. */
  private @Nullable Binding unmatched;

  private @Nullable Binding next;

  /** What stands before, and which pattern is searched. */
  private Binding before = BindingFactory.root();

  private int at;

  /**
   * @param optional whether what has no match is passed on as it is
   */
  Matching(QueryIterator input, List<Search> searches, boolean optional, ExecutionContext context) {
    super(input, context);
    this.searches = List.copyOf(searches);
    this.at = searches.size();
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
      Binding found = at < searches.size() ? searches.get(at).next() : null;
      if (found != null) {
        unmatched = null;
        return found;
      }
      if (at + 1 < searches.size()) {
        searches.get(++at).begin(before);
        continue;
      }
      found = optional ? unmatched : null;
      unmatched = null;
      if (found != null) {
        return found;
      }
      if (!getInput().hasNext()) {
        return null;
      }
      before = getInput().next();
      unmatched = before;
      at = 0;
      searches.get(0).begin(before);
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
