package org.entente.server.sparql;

import java.util.function.Function;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.jspecify.annotations.Nullable;

/** What is made of each solution by itself; left out where that is {@code null}. */
final class EachRow extends QueryIterProcessBinding {
  private final Function<Binding, @Nullable Binding> step;

  EachRow(
      QueryIterator input, Function<Binding, @Nullable Binding> step, ExecutionContext context) {
    super(input, context);
    this.step = step;
  }

  @Override
  public @Nullable Binding accept(Binding solution) {
    return step.apply(solution);
  }
}
