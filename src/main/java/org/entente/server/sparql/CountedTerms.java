package org.entente.server.sparql;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/** How many different terms a variable has, by their numbers where they have such. */
final class CountedTerms implements Accumulator {
  private final Slots value;
  private final TermNumbers terms;
  private final NumberSet numbered = new NumberSet();
  private final Set<Node> others = new HashSet<>();

  private CountedTerms(Expr variable, TermNumbers terms) {
    this.value = new Slots(List.of(variable.asVar()), terms);
    this.terms = terms;
  }

  /** What counts so, if this is all that is asked. */
  static Optional<Accumulator> of(Aggregator aggregator, TermNumbers terms) {
    return aggregator instanceof AggCountVarDistinct && aggregator.getExprList().get(0).isVariable()
        ? Optional.of(new CountedTerms(aggregator.getExprList().get(0), terms))
        : Optional.empty();
  }

  @Override
  public void accumulate(Binding solution, FunctionEnv env) {
    value.take(0, solution);
    int number = value.number(0);
    Node node = number < 0 ? value.node(0) : null;
    if (number >= 0) {
      numbered.add(number);
    } else if (node != null) {
      others.add(node);
    }
  }

  @Override
  public NodeValue getValue() {
    long counted = 0;
    for (Node other : others) {
      // A term may have got its number on the way.
      int number = terms.number(other);
      if (number >= 0) {
        numbered.add(number);
      } else {
        counted++;
      }
    }
    return NodeValue.makeInteger(numbered.size() + counted);
  }
}
