package org.entente.server.sparql;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A solution with several more values than the one it goes on from. A value may be the number of a
 * term, which is looked up when somebody asks.
 */
final class FoundBinding extends BindingBase {
  private final Var[] variables;
  private final @Nullable Node[] values;
  private final int[] numbers;
  private final TermNumbers terms;

  FoundBinding(
      @Nullable Binding parent,
      Var[] variables,
      @Nullable Node[] values,
      int[] numbers,
      TermNumbers terms) {
    super(parent);
    this.variables = variables;
    this.values = values;
    this.numbers = numbers;
    this.terms = terms;
  }

  /** The same values, going on from another solution, which has none of them. */
  FoundBinding on(@Nullable Binding other) {
    return new FoundBinding(other, variables, values, numbers, terms);
  }

  /** Puts the value of a variable into a slot, as a number where it is one. */
  static void find(Binding from, Var variable, Slots to, int slot) {
    Binding at = from;
    while (at instanceof FoundBinding found) {
      int place = found.place(variable);
      if (place >= 0) {
        if (found.numbers[place] >= 0) {
          to.set(slot, found.numbers[place]);
        } else {
          to.set(slot, found.value(place));
        }
        return;
      }
      at = found.parent;
    }
    Node value = at == null ? null : at.get(variable);
    if (value != null) {
      to.set(slot, value);
    }
  }

  private int place(Var variable) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i].equals(variable)) {
        return i;
      }
    }
    return -1;
  }

  private Node value(int place) {
    Node value = values[place];
    if (value == null) {
      value = terms.term(numbers[place]);
      values[place] = value;
    }
    return value;
  }

  @Override
  protected Iterator<Var> vars1() {
    return Arrays.asList(variables).iterator();
  }

  @Override
  protected void forEach1(BiConsumer<Var, Node> action) {
    for (int i = 0; i < values.length; i++) {
      action.accept(variables[i], value(i));
    }
  }

  @Override
  protected int size1() {
    return values.length;
  }

  @Override
  protected boolean isEmpty1() {
    return values.length == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return place(variable) >= 0;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    int place = place(variable);
    return place < 0 ? null : value(place);
  }

  /** Without the numbers, which would keep all terms of the data. */
  @Override
  protected Binding detachWithNewParent(@Nullable Binding other) {
    BindingBuilder all = other == null ? Binding.builder() : Binding.builder(other);
    for (int i = 0; i < values.length; i++) {
      all.add(variables[i], value(i));
    }
    return all.build();
  }

  @Override
  protected Binding detachWithOriginalParent() {
    return detachWithNewParent(parent);
  }
}
