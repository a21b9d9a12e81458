package org.entente.server.sparql;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * The values that the variables of a pattern have at one moment, each a term, the number of one, or
 * both. For use by one thread.
 */
final class Slots {
  private final List<Var> variables;
  private final TermNumbers terms;
  private final @Nullable Node[] nodes;
  private final int[] numbers;
  private final Var[] all;

  Slots(List<Var> variables, TermNumbers terms) {
    this.variables = variables;
    this.terms = terms;
    this.all = variables.toArray(Var[]::new);
    this.nodes = new Node[variables.size()];
    this.numbers = new int[variables.size()];
    Arrays.fill(numbers, TermNumbers.NONE);
  }

  int size() {
    return nodes.length;
  }

  Var variable(int slot) {
    return variables.get(slot);
  }

  /** Takes the value of a variable from a solution. */
  void take(int slot, Binding from) {
    nodes[slot] = null;
    numbers[slot] = TermNumbers.NONE;
    Var variable = variables.get(slot);
    FoundBinding.find(from, variable, this, slot);
  }

  boolean has(int slot) {
    return numbers[slot] >= 0 || nodes[slot] != null;
  }

  void set(int slot, Node node) {
    nodes[slot] = node;
    numbers[slot] = TermNumbers.NONE;
  }

  void set(int slot, int number) {
    nodes[slot] = null;
    numbers[slot] = number;
  }

  void clear(int slot) {
    nodes[slot] = null;
    numbers[slot] = TermNumbers.NONE;
  }

  /** The value of a variable, if it has one. */
  @Nullable Node node(int slot) {
    Node node = nodes[slot];
    return node == null && numbers[slot] >= 0 ? terms.term(numbers[slot]) : node;
  }

  /** The number of the value, if it came with one; else {@link TermNumbers#NONE}. */
  int known(int slot) {
    return numbers[slot];
  }

  /** The number of the value; {@link TermNumbers#NONE} if there is none, or it has none yet. */
  int number(int slot) {
    Node node = nodes[slot];
    if (numbers[slot] < 0 && node != null) {
      numbers[slot] = terms.number(node);
    }
    return numbers[slot];
  }

  /** A solution that goes on from another with those of the variables that have a value. */
  FoundBinding solution(@Nullable Binding before) {
    int there = 0;
    for (int i = 0; i < nodes.length; i++) {
      there += has(i) ? 1 : 0;
    }
    if (there == nodes.length) {
      return new FoundBinding(before, all, nodes.clone(), numbers.clone(), terms);
    }
    Var[] found = new Var[there];
    int[] places = new int[there];
    int at = 0;
    for (int i = 0; i < nodes.length; i++) {
      if (has(i)) {
        found[at] = variables.get(i);
        places[at++] = i;
      }
    }
    return solution(before, found, places);
  }

  /** A solution that goes on from another with the values of these slots. */
  FoundBinding solution(@Nullable Binding before, Var[] open, int[] slots) {
    Node[] values = new Node[slots.length];
    int[] found = new int[slots.length];
    for (int i = 0; i < slots.length; i++) {
      values[i] = nodes[slots[i]];
      found[i] = numbers[slots[i]];
    }
    return new FoundBinding(before, open, values, found, terms);
  }
}
