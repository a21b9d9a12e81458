package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueString;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.util.NodeUtils;
import org.jspecify.annotations.Nullable;

/**
 * Solutions in the order in which the library puts them, which works out anew at each comparison
 * what the two are compared by, and does that twice where they are alike; here it is done once for
 * each. For use by one thread.
 */
final class Ordered extends QueryIter1 {
  private final List<SortCondition> conditions;

  /** All variables of the solutions by their names, once two have been found alike. */
  private @Nullable List<Var> variables;

  private @Nullable Iterator<Keyed> sorted;

  Ordered(QueryIterator input, List<SortCondition> conditions, ExecutionContext context) {
    super(input, context);
    this.conditions = conditions;
  }

  /** A solution, and what it is compared by. */
  private static final class Keyed {
    private final Binding binding;
    private final @Nullable NodeValue[] keys;
    private @Nullable Node @Nullable [] terms;

    Keyed(Binding binding, @Nullable NodeValue[] keys) {
      this.binding = binding;
      this.keys = keys;
    }

    private @Nullable Node[] terms(List<Var> variables) {
      @Nullable Node[] known = terms;
      if (known == null) {
        known = new Node[variables.size()];
        for (int i = 0; i < known.length; i++) {
          known[i] = binding.get(variables.get(i));
        }
        terms = known;
      }
      return known;
    }
  }

  private Keyed keyed(Binding binding) {
    @Nullable NodeValue[] keys = new NodeValue[conditions.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(conditions.get(i).getExpression(), binding);
    }
    return new Keyed(binding, keys);
  }

  /** What has no value comes first. */
  private @Nullable NodeValue key(Expr expression, Binding binding) {
    if (expression.isVariable()) {
      Node term = binding.get(expression.asVar());
      if (term == null) {
        return null;
      }
      // The library would have a parser of XML Schema see that the string is one.
      if (NodeUtils.isSimpleString(term)) {
        return new NodeValueString(term.getLiteralLexicalForm(), term);
      }
    }
    try {
      return expression.eval(binding, getExecContext());
    } catch (ExprEvalException e) {
      return null;
    }
  }

  private int compare(List<Keyed> all, Keyed one, Keyed other) {
    for (int i = 0; i < conditions.size(); i++) {
      int order = compare(one.keys[i], other.keys[i]);
      if (order != 0) {
        return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    Cancelling.check(getExecContext());
    List<Var> every = variables;
    if (every == null) {
      every = variables(all);
      variables = every;
    }
    return compare(one.terms(every), other.terms(every));
  }

  private static int compare(@Nullable NodeValue one, @Nullable NodeValue other) {
    return one != null && other != null && one.isString() && other.isString()
        ? one.getString().compareTo(other.getString())
        : BindingComparator.compareNodesRaw(one, other);
  }

  /** As the library compares those that are alike: by all their terms, as they are written. */
  private static int compare(@Nullable Node[] one, @Nullable Node[] other) {
    int order = 0;
    for (int i = 0; i < one.length && order == 0; i++) {
      order = Objects.equals(one[i], other[i]) ? 0 : NodeCmp.compareRDFTerms(one[i], other[i]);
    }
    return order;
  }

  private static List<Var> variables(List<Keyed> all) {
    Set<Var> found = new TreeSet<>(Comparator.comparing(Var::getName));
    all.forEach(keyed -> keyed.binding.vars().forEachRemaining(found::add));
    return List.copyOf(found);
  }

  private Iterator<Keyed> sorted() {
    if (sorted == null) {
      List<Keyed> all = new ArrayList<>();
      getInput().forEachRemaining(binding -> all.add(keyed(binding)));
      List<Keyed> inOrder = new ArrayList<>(all);
      inOrder.sort((one, other) -> compare(all, one, other));
      sorted = inOrder.iterator();
    }
    return sorted;
  }

  @Override
  protected boolean hasNextBinding() {
    return sorted().hasNext();
  }

  @Override
  protected Binding moveToNextBinding() {
    return sorted().next().binding;
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
