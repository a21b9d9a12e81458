package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/**
 * The solutions of a pattern of triples, for each solution of what stands before it: made at once
 * of all triples, where the library makes one on the other for each triple. For use by one thread.
 */
final class Matching extends QueryIter1 {
  private final List<Var> variables;
  private final @Nullable Node[] values;
  private final List<Step> unordered = new ArrayList<>();
  private final boolean optional;
  private Step[] steps = {};

  /** Which variables have no value before; mostly the same for all that comes. */
  private Var[] open = {};

  private int[] openAt = {};

  private @Nullable Binding before;
  private int depth = -1;
  private boolean unmatched;
  private @Nullable Binding next;

  /**
   * Matches triples, of which there is one or more.
   *
   * @param graph where: the default graph, or a variable for any named graph
   * @param optional whether what has no match is passed on as it is
   */
  Matching(
      QueryIterator input,
      List<Triple> triples,
      Node graph,
      boolean optional,
      KnownLinks data,
      ExecutionContext context) {
    super(input, context);
    this.optional = optional;
    Set<Var> found = new LinkedHashSet<>();
    add(graph, found);
    for (Triple triple : triples) {
      add(triple.getSubject(), found);
      add(triple.getPredicate(), found);
      add(triple.getObject(), found);
    }
    this.variables = List.copyOf(found);
    this.values = new Node[variables.size()];
    triples.forEach(t -> unordered.add(new Step(t, graph, variables, values, data, context)));
  }

  private static void add(Node node, Set<Var> to) {
    if (Var.isVar(node)) {
      to.add(Var.alloc(node));
    }
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
    while (depth >= 0 || begin()) {
      Cancelling.check(getExecContext());
      if (!steps[depth].advance()) {
        depth--;
        if (depth < 0 && unmatched && optional) {
          return before;
        }
      } else if (depth == steps.length - 1) {
        unmatched = false;
        return solution();
      } else {
        steps[++depth].begin();
      }
    }
    return null;
  }

  /** Goes on to the next solution before this, if there is one. */
  private boolean begin() {
    if (!getInput().hasNext()) {
      return false;
    }
    Binding binding = getInput().next();
    before = binding;
    unmatched = true;
    int missing = 0;
    boolean same = true;
    for (int i = 0; i < values.length; i++) {
      values[i] = binding.get(variables.get(i));
      if (values[i] == null) {
        same = same && missing < openAt.length && openAt[missing] == i;
        missing++;
      }
    }
    if (!same || missing != open.length || steps.length == 0) {
      prepare(missing);
    }
    depth = 0;
    steps[0].begin();
    return true;
  }

  private void prepare(int missing) {
    open = new Var[missing];
    openAt = new int[missing];
    boolean[] bound = new boolean[values.length];
    int at = 0;
    for (int i = 0; i < values.length; i++) {
      bound[i] = values[i] != null;
      if (!bound[i]) {
        open[at] = variables.get(i);
        openAt[at++] = i;
      }
    }
    steps = StepOrder.of(unordered, bound, getExecContext()).toArray(Step[]::new);
  }

  private @Nullable Binding solution() {
    if (open.length == 0) {
      return before;
    }
    Node[] found = new Node[open.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = values[openAt[i]];
    }
    return new FoundBinding(before, open, found);
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
