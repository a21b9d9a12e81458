package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * The solutions of a pattern that go on from one solution of what stands before it, and then from
 * the next: made at once of all triples, where the library makes one on the other for each triple.
 * In which order the triples are matched is found when other variables have values than had before;
 * a condition is looked at as soon as all that it is about has a value. For use by one thread.
 */
final class Search {
  private final ExecutionContext context;
  private final Slots values;
  private final List<Step> unordered = new ArrayList<>();
  private final List<Condition> conditions;
  private Stage[] stages = {};

  /** Which variables have no value before; mostly the same for all that comes. */
  private int[] open = {};

  private Binding before = BindingFactory.root();
  private int depth = -1;

  /** What must hold of a solution, and which of the pattern's variables it is about. */
  private record Condition(Predicate<Binding> test, List<Integer> about) {}

  /** A step, what is looked at behind it, and where the values stand that have been found then. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Stage(Step step, List<Predicate<Binding>> tests, Var[] found, int[] places) {}

  Search(Matched pattern, KnownLinks data, ExecutionContext context) {
    this.context = context;
    List<Var> variables = List.copyOf(pattern.variables());
    this.values = new Slots(variables, data.terms());
    pattern.parts().forEach(p -> unordered.add(new Step(p, variables, values, data, context)));
    this.conditions =
        pattern.conditions().stream()
            .map(e -> new Condition(Existence.condition(e, data, context), about(e, variables)))
            .toList();
  }

  private static List<Integer> about(Expr condition, List<Var> variables) {
    Set<Var> mentioned = Mention.in(condition);
    return variables.stream().filter(mentioned::contains).map(variables::indexOf).toList();
  }

  /** Begins anew from a solution of what stands before. */
  void begin(Binding binding) {
    before = binding;
    int missing = 0;
    boolean same = true;
    for (int i = 0; i < values.size(); i++) {
      values.take(i, binding);
      if (!values.has(i)) {
        same = same && missing < open.length && open[missing] == i;
        missing++;
      }
    }
    if (!same || missing != open.length || stages.length == 0) {
      prepare(missing);
    }
    depth = 0;
    stages[0].step.begin();
  }

  private void prepare(int missing) {
    open = new int[missing];
    boolean[] bound = new boolean[values.size()];
    int at = 0;
    for (int i = 0; i < values.size(); i++) {
      bound[i] = values.has(i);
      if (!bound[i]) {
        open[at++] = i;
      }
    }
    List<Stage> ordered = new ArrayList<>();
    List<Condition> left = new ArrayList<>(conditions);
    for (Step step : StepOrder.of(unordered, bound, context)) {
      step.bind(bound);
      List<Condition> now =
          left.stream().filter(c -> c.about.stream().allMatch(i -> bound[i])).toList();
      left.removeAll(now);
      ordered.add(stage(step, now, bound));
    }
    stages = ordered.toArray(Stage[]::new);
  }

  private Stage stage(Step step, List<Condition> now, boolean[] bound) {
    List<Integer> places = new ArrayList<>();
    for (int place : open) {
      if (bound[place]) {
        places.add(place);
      }
    }
    return new Stage(
        step,
        now.stream().map(Condition::test).toList(),
        places.stream().map(values::variable).toArray(Var[]::new),
        places.stream().mapToInt(i -> i).toArray());
  }

  /**
   * The next solution, or {@code null} if there is none.
   *
   * @throws QueryCancelledException if the query is cancelled
   */
  @Nullable Binding next() {
    int last = stages.length - 1;
    while (depth >= 0) {
      Cancelling.check(context);
      Stage stage = stages[depth];
      if (!stage.step.advance()) {
        depth--;
      } else if (depth == last || !stage.tests.isEmpty()) {
        Binding found =
            stage.places.length == 0 ? before : values.solution(before, stage.found, stage.places);
        if (!holds(stage, found)) {
          continue;
        }
        if (depth == last) {
          return found;
        }
        stages[++depth].step.begin();
      } else {
        stages[++depth].step.begin();
      }
    }
    return null;
  }

  private static boolean holds(Stage stage, Binding found) {
    for (Predicate<Binding> each : stage.tests) {
      if (!each.test(found)) {
        return false;
      }
    }
    return true;
  }
}
