package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;

/**
 * The solutions of a pattern that go on from one solution of what stands before it, and then from
 * the next: made at once of all triples, where the library makes one on the other for each triple.
 * In which order the triples are matched is found when other variables have values than had before.
 * For use by one thread.
 */
final class Search {
  private final ExecutionContext context;
  private final Slots values;
  private final List<Step> unordered = new ArrayList<>();
  private final List<Predicate<Binding>> conditions;
  private Step[] steps = {};

  /** Which variables have no value before; mostly the same for all that comes. */
  private Var[] open = {};

  private int[] openAt = {};
  private Binding before = BindingFactory.root();
  private int depth = -1;

  /**
   * @param graph where: the default graph, or a variable for any named graph
   */
  Search(Matched pattern, Node graph, KnownLinks data, ExecutionContext context) {
    this.context = context;
    Set<Var> found = new LinkedHashSet<>();
    add(graph, found);
    for (Triple triple : pattern.triples()) {
      add(triple.getSubject(), found);
      add(triple.getPredicate(), found);
      add(triple.getObject(), found);
    }
    List<Var> variables = List.copyOf(found);
    this.values = new Slots(variables, data.terms());
    pattern
        .triples()
        .forEach(t -> unordered.add(new Step(t, graph, variables, values, data, context)));
    this.conditions =
        pattern.conditions().stream().map(e -> Existence.condition(e, data, context)).toList();
  }

  private static void add(Node node, Set<Var> to) {
    if (Var.isVar(node)) {
      to.add(Var.alloc(node));
    }
  }

  /** Begins anew from a solution of what stands before. */
  void begin(Binding binding) {
    before = binding;
    int missing = 0;
    boolean same = true;
    for (int i = 0; i < values.size(); i++) {
      values.take(i, binding);
      if (!values.has(i)) {
        same = same && missing < openAt.length && openAt[missing] == i;
        missing++;
      }
    }
    if (!same || missing != open.length || steps.length == 0) {
      prepare(missing);
    }
    depth = 0;
    steps[0].begin();
  }

  private void prepare(int missing) {
    open = new Var[missing];
    openAt = new int[missing];
    boolean[] bound = new boolean[values.size()];
    int at = 0;
    for (int i = 0; i < values.size(); i++) {
      bound[i] = values.has(i);
      if (!bound[i]) {
        open[at] = values.variable(i);
        openAt[at++] = i;
      }
    }
    steps = StepOrder.of(unordered, bound, context).toArray(Step[]::new);
  }

  /**
   * The next solution, or {@code null} if there is none.
   *
   * @throws QueryCancelledException if the query is cancelled
   */
  @Nullable Binding next() {
    while (depth >= 0) {
      Cancelling.check(context);
      if (!steps[depth].advance()) {
        depth--;
      } else if (depth == steps.length - 1) {
        Binding found = open.length == 0 ? before : values.solution(before, open, openAt);
        if (holds(found)) {
          return found;
        }
      } else {
        steps[++depth].begin();
      }
    }
    return null;
  }

  private boolean holds(Binding found) {
    for (Predicate<Binding> each : conditions) {
      if (!each.test(found)) {
        return false;
      }
    }
    return true;
  }
}
