package org.entente.server.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which solutions are grouped, some of which may be missing. The same term may stand
 * here as a number and there as itself. Immutable.
 */
final class GroupKey {
  private static final @Nullable Node[] NONE = {};

  private final int[] numbers;

  /** Those that have no number; empty if all have. */
  private final @Nullable Node[] nodes;

  private final TermNumbers terms;
  private final int hash;

  GroupKey(Slots values, TermNumbers terms) {
    this.terms = terms;
    this.numbers = new int[values.size()];
    @Nullable Node[] others = NONE;
    int all = 0;
    for (int i = 0; i < numbers.length; i++) {
      // A number is not looked for: terms are as quickly compared, and often the same.
      numbers[i] = values.known(i);
      if (numbers[i] < 0) {
        others = others.length == 0 ? new Node[numbers.length] : others;
        others[i] = values.node(i);
      }
      all = 31 * all + (numbers[i] < 0 ? Objects.hashCode(others[i]) : terms.hash(numbers[i]));
    }
    this.nodes = others;
    this.hash = all;
  }

  /** Whether no term is missing. */
  boolean isComplete() {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] < 0 && nodes[i] == null) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Node node(int place) {
    return numbers[place] < 0 ? nodes[place] : terms.term(numbers[place]);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof GroupKey key) || hash != key.hash) {
      return false;
    }
    for (int i = 0; i < numbers.length; i++) {
      boolean bothNumbered = numbers[i] >= 0 && key.numbers[i] >= 0;
      if (bothNumbered ? numbers[i] != key.numbers[i] : !Objects.equals(node(i), key.node(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers) + Arrays.toString(nodes);
  }

  /** A solution in which the variables have these terms. */
  Binding solution(List<Var> variables) {
    int there = 0;
    for (int i = 0; i < numbers.length; i++) {
      there += numbers[i] >= 0 || nodes[i] != null ? 1 : 0;
    }
    Var[] found = new Var[there];
    Node[] values = new Node[there];
    int[] numbered = new int[there];
    int at = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0 || nodes[i] != null) {
        found[at] = variables.get(i);
        values[at] = numbers[i] < 0 ? nodes[i] : null;
        numbered[at++] = numbers[i];
      }
    }
    return new FoundBinding(null, found, values, numbered, terms);
  }
}
