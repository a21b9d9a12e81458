package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.jspecify.annotations.Nullable;

/**
 * The solutions of one part of a query with which none of another goes. They are taken in portions,
 * and of the other part only what tells of the same things as a portion does is searched for it:
 * its table is small, and whoever wants few solutions does not wait for all of the other part.
 * Where things come again in one portion after the other, so that too much is searched anew, the
 * rest is compared with all of the other part. For use by one thread.
 */
final class Without extends QueryIter1 {
  private static final int FIRST_PORTION = 64;
  private static final int MOST_OF_A_PORTION = 1024;

  /** How much may be searched in vain before it shows. */
  private static final long MOST_SEARCHED = 50_000;

  private final Other other;
  private final Slots things;
  private final TermNumbers terms;
  private int size = FIRST_PORTION;
  private long taken;
  private long searched;
  private @Nullable RowTable whole;
  private Iterator<Binding> left = Collections.emptyIterator();

  /**
   * The part whose solutions go away.
   *
   * @param by a variable of both parts from which to search; none if all is to be compared
   * @param tables empty ones for its solutions
   * @param solutions that go on from others
   */
  record Other(
      Optional<Var> by, Supplier<RowTable> tables, UnaryOperator<QueryIterator> solutions) {}

  Without(QueryIterator input, Other other, TermNumbers terms, ExecutionContext context) {
    super(input, context);
    this.other = other;
    this.things = new Slots(other.by().stream().toList(), terms);
    this.terms = terms;
  }

  @Override
  protected boolean hasNextBinding() {
    while (!left.hasNext() && getInput().hasNext()) {
      left = portion().iterator();
    }
    return left.hasNext();
  }

  /** What is left of the next solutions. */
  private List<Binding> portion() {
    List<Binding> portion = new ArrayList<>(size);
    while (portion.size() < size && getInput().hasNext()) {
      portion.add(getInput().next());
    }
    taken += portion.size();
    size = Math.min(2 * size, MOST_OF_A_PORTION);
    RowTable table = table(portion);
    portion.removeIf(table::has);
    return portion;
  }

  private RowTable table(List<Binding> portion) {
    List<Binding> from = whole == null ? things(portion) : List.of();
    if (from.isEmpty() || searched > MOST_SEARCHED + 2 * taken) {
      return whole();
    }
    RowTable table = other.tables().get();
    searched += table.fill(solutions(QueryIterPlainWrapper.create(from.iterator())));
    return table;
  }

  private RowTable whole() {
    RowTable known = whole;
    if (known == null) {
      known = other.tables().get();
      known.fill(solutions(QueryIterRoot.create(getExecContext())));
      whole = known;
    }
    return known;
  }

  private QueryIterator solutions(QueryIterator from) {
    return other.solutions().apply(from);
  }

  /**
   * What the portion tells of, each once; nothing if there is a literal, which may be written
   * otherwise.
   */
  private List<Binding> things(List<Binding> portion) {
    if (things.size() == 0) {
      return List.of();
    }
    Set<GroupKey> found = new LinkedHashSet<>();
    for (Binding solution : portion) {
      things.take(0, solution);
      if (found.add(new GroupKey(things, terms)) && !isThing()) {
        return List.of();
      }
    }
    return found.stream().map(key -> key.solution(List.of(things.variable(0)))).toList();
  }

  private boolean isThing() {
    var node = things.node(0);
    return node != null && (node.isURI() || node.isBlank());
  }

  @Override
  protected Binding moveToNextBinding() {
    return left.next();
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
