package org.entente.server.sparql;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** A solution with several more values than the one it goes on from. */
final class FoundBinding extends BindingBase {
  private final Var[] variables;
  private final Node[] values;

  FoundBinding(@Nullable Binding parent, Var[] variables, Node[] values) {
    super(parent);
    this.variables = variables;
    this.values = values;
  }

  @Override
  protected Iterator<Var> vars1() {
    return Arrays.asList(variables).iterator();
  }

  @Override
  protected void forEach1(BiConsumer<Var, Node> action) {
    for (int i = 0; i < values.length; i++) {
      action.accept(variables[i], values[i]);
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
    return get1(variable) != null;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    for (int i = 0; i < values.length; i++) {
      if (variables[i].equals(variable)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  protected Binding detachWithNewParent(Binding parent) {
    return new FoundBinding(parent, variables, values);
  }
}
