package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The solutions of one part of a query by the terms of the variables that it has in common with
 * another, so that those that go together are found without a look at all. A solution without one
 * of these terms may go with any, and is looked at each time. For use by one thread.
 */
final class RowTable {
  private final List<Var> key;

  /** Common variables that need not have a value. */
  private final Collection<Var> checked;

  private final boolean counts;
  private final Map<GroupKey, List<FoundBinding>> rows = new HashMap<>();

  /** What is kept of solutions that have the key alone, however often they come. */
  private final List<FoundBinding> present;

  private final List<Binding> loose = new ArrayList<>();
  private final Slots keys;
  private final Slots rest;
  private final TermNumbers terms;
  private final ExecutionContext context;
  private final RowBound bound = new RowBound();

  /**
   * @param kept the variables of the solutions that are wanted beside the key
   * @param counts whether it matters how often there is the same solution
   */
  private RowTable(
      List<Var> key,
      Collection<Var> checked,
      Collection<Var> kept,
      boolean counts,
      TermNumbers terms,
      ExecutionContext context) {
    this.key = key;
    this.checked = checked;
    this.counts = counts;
    this.keys = new Slots(key, terms);
    this.rest = new Slots(List.copyOf(kept), terms);
    this.terms = terms;
    this.context = context;
    this.present = List.of(rest.solution(null));
  }

  /** Variables that have a value in each solution of both parts, by all that is known of these. */
  static List<Var> key(Op one, Op other) {
    Set<Var> common = OpVars.fixedVars(one);
    common.retainAll(OpVars.fixedVars(other));
    return List.copyOf(common);
  }

  /** A table in which to find what can be joined to the solutions of {@code one}. */
  static RowTable toJoin(Op one, Op other, TermNumbers terms, ExecutionContext context) {
    return of(one, other, true, terms, context);
  }

  /** A table in which to find whether there is anything that could be joined. */
  static RowTable toCompare(Op one, Op other, TermNumbers terms, ExecutionContext context) {
    return of(one, other, false, terms, context);
  }

  private static RowTable of(
      Op one, Op other, boolean joins, TermNumbers terms, ExecutionContext context) {
    List<Var> key = key(one, other);
    Set<Var> checked = new HashSet<>(OpVars.visibleVars(other));
    checked.retainAll(OpVars.visibleVars(one));
    key.forEach(checked::remove);
    Set<Var> others = new HashSet<>(joins ? OpVars.visibleVars(other) : checked);
    key.forEach(others::remove);
    return new RowTable(key, checked, others, joins, terms, context);
  }

  /**
   * Takes all solutions of the other part, and closes it.
   *
   * @return how many they were
   * @throws TooManyRows if they are more than there is room for
   */
  long fill(QueryIterator solutions) {
    long taken = 0;
    try {
      while (solutions.hasNext()) {
        Cancelling.check(context);
        add(solutions.next());
        taken++;
      }
    } finally {
      solutions.close();
    }
    return taken;
  }

  private void add(Binding solution) {
    GroupKey found = key(solution);
    if (!counts && rest.size() == 0 && found.isComplete()) {
      if (rows.putIfAbsent(found, present) == null) {
        bound.another();
      }
      return;
    }
    List<FoundBinding> same = rows.get(found);
    bound.another();
    for (int i = 0; i < rest.size(); i++) {
      rest.take(i, solution);
    }
    if (!found.isComplete()) {
      loose.add(rest.solution(found.solution(key)));
    } else if (same == null) {
      same = new ArrayList<>(1);
      same.add(rest.solution(null));
      rows.put(found, same);
    } else {
      same.add(rest.solution(null));
    }
  }

  private GroupKey key(Binding solution) {
    for (int i = 0; i < keys.size(); i++) {
      keys.take(i, solution);
    }
    return new GroupKey(keys, terms);
  }

  /** What comes of a solution of the one part and each that goes with it. */
  Iterator<Binding> joined(Binding solution) {
    GroupKey wanted = key(solution);
    if (wanted.isComplete() && loose.isEmpty() && checked.isEmpty()) {
      List<FoundBinding> same = rows.get(wanted);
      return same == null
          ? Collections.emptyIterator()
          : Iter.map(same.iterator(), row -> row.on(solution));
    }
    return Iter.removeNulls(Iter.map(candidates(wanted), row -> Algebra.merge(solution, row)));
  }

  /** Whether a solution of the one part goes with any, and has a term in common with it. */
  boolean has(Binding solution) {
    GroupKey wanted = key(solution);
    if (wanted.isComplete() && checked.isEmpty()) {
      boolean known = rows.containsKey(wanted);
      if (known || loose.isEmpty()) {
        return known;
      }
    }
    Iterator<Binding> all = candidates(wanted);
    while (all.hasNext()) {
      Binding row = all.next();
      if (Algebra.compatible(solution, row) && meet(solution, row)) {
        return true;
      }
    }
    return false;
  }

  private boolean meet(Binding one, Binding other) {
    return key.stream().anyMatch(v -> one.contains(v) && other.contains(v))
        || checked.stream().anyMatch(v -> one.contains(v) && other.contains(v));
  }

  /** Whole solutions among which are all that go with these terms. */
  private Iterator<Binding> candidates(GroupKey wanted) {
    Iterator<Binding> found =
        wanted.isComplete()
            ? whole(wanted, rows.getOrDefault(wanted, List.of()))
            : Iter.flatMap(
                rows.entrySet().iterator(), entry -> whole(entry.getKey(), entry.getValue()));
    return Iter.map(
        Iter.concat(found, loose.iterator()),
        row -> {
          Cancelling.check(context);
          return row;
        });
  }

  private Iterator<Binding> whole(GroupKey of, List<FoundBinding> rows) {
    Binding begin = of.solution(key);
    return Iter.map(rows.iterator(), row -> row.on(begin));
  }
}
