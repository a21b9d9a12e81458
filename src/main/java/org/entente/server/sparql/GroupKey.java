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
  private static final int[] NO_NUMBERS = {};

  private final int size;

  /** Of the terms; empty if none has one, {@link TermNumbers#NONE} for each that has none. */
  private final int[] numbers;

  /** Those that have no number; empty if all have. */
  private final @Nullable Node[] nodes;

  private final TermNumbers terms;
  private final int hash;

  GroupKey(Slots values, TermNumbers terms) {
    this.terms = terms;
    this.size = values.size();
    int[] known = NO_NUMBERS;
    @Nullable Node[] others = NONE;
    int all = 0;
    for (int i = 0; i < size; i++) {
      // A number is not looked for: terms are as quickly compared, and often the same.
      int number = values.known(i);
      if (number >= 0) {
        if (known.length == 0) {
          known = new int[size];
          Arrays.fill(known, TermNumbers.NONE);
        }
        known[i] = number;
        all = 31 * all + terms.hash(number);
      } else {
        others = others.length == 0 ? new Node[size] : others;
        others[i] = values.node(i);
        all = 31 * all + Objects.hashCode(others[i]);
      }
    }
    this.numbers = known;
    this.nodes = others;
    this.hash = all;
  }

  /** Whether no term is missing. */
  boolean isComplete() {
    for (int i = 0; i < size; i++) {
      if (!has(i)) {
        return false;
      }
    }
    return true;
  }

  private int number(int place) {
    return numbers.length == 0 ? TermNumbers.NONE : numbers[place];
  }

  private boolean has(int place) {
    return number(place) >= 0 || nodes[place] != null;
  }

  private @Nullable Node node(int place) {
    int number = number(place);
    return number < 0 ? nodes[place] : terms.term(number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof GroupKey key) || hash != key.hash) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      int one = number(i);
      int two = key.number(i);
      if (one >= 0 && two >= 0 ? one != two : !Objects.equals(node(i), key.node(i))) {
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
    for (int i = 0; i < size; i++) {
      there += has(i) ? 1 : 0;
    }
    Var[] found = new Var[there];
    Node[] values = new Node[there];
    int[] numbered = new int[there];
    int at = 0;
    for (int i = 0; i < size; i++) {
      if (has(i)) {
        found[at] = variables.get(i);
        numbered[at] = number(i);
        values[at] = numbered[at] < 0 ? nodes[i] : null;
        at++;
      }
    }
    return new FoundBinding(null, found, values, numbered, terms);
  }
}
