package org.entente.server.sparql;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.jspecify.annotations.Nullable;

/**
 * One triple of a pattern, matched with the data: each match gives values to the variables of the
 * triple that have none. For use by one thread.
 */
final class Step {
  private static final int PARTS = 4;

  /** How many statements there are, roughly, where nobody has counted. */
  private static final double FEW = 10;

  private static final double MANY = 1e6;

  private final KnownLinks data;
  private final ExecutionContext context;
  private final @Nullable Links links;
  private final Node[] terms;

  /** Where the value of each part stands, or -1 where it is no variable. */
  private final int[] places = new int[PARTS];

  private final boolean[] open = new boolean[PARTS];
  private final @Nullable Node[] values;
  private Quad[] known = {};
  private int at;
  private Iterator<Quad> others = Collections.emptyIterator();

  /**
   * The step that matches {@code triple} in {@code graph}.
   *
   * @param graph the default graph, or a variable for any named graph
   * @param variables all variables of the pattern
   * @param values their values, in the same order; changed by {@link #advance}
   */
  Step(
      Triple triple,
      Node graph,
      List<Var> variables,
      @Nullable Node[] values,
      KnownLinks data,
      ExecutionContext context) {
    Cancelling.check(context);
    this.data = data;
    this.context = context;
    this.values = values;
    this.terms = new Node[] {graph, triple.getSubject(), triple.getPredicate(), triple.getObject()};
    for (int i = 0; i < PARTS; i++) {
      places[i] = Var.isVar(terms[i]) ? variables.indexOf(Var.alloc(terms[i])) : -1;
    }
    this.links = places[2] < 0 ? data.of(triple.getPredicate(), !Quad.isDefaultGraph(graph)) : null;
  }

  /** Begins anew with the values that there are now. */
  void begin() {
    for (int i = 0; i < PARTS; i++) {
      open[i] = value(i) == null;
    }
    at = 0;
    // A graph that is known is small, and links know no graphs.
    if (links != null && (open[0] || places[0] < 0)) {
      known = links.find(value(1), value(3));
      others = Collections.emptyIterator();
    } else {
      known = new Quad[0];
      others = data.find(value(0), value(1), value(2), value(3));
    }
  }

  private @Nullable Node value(int part) {
    return places[part] < 0 ? terms[part] : values[places[part]];
  }

  /**
   * Goes to the next match, if there is one; else takes back what this step has set.
   *
   * @throws QueryCancelledException if the query is cancelled
   */
  boolean advance() {
    clear();
    while (at < known.length || others.hasNext()) {
      Cancelling.check(context);
      Quad quad = at < known.length ? known[at++] : others.next();
      if (takes(1, quad.getSubject())
          && takes(3, quad.getObject())
          && takes(2, quad.getPredicate())
          && (!open[0] || takes(0, quad.getGraph()))) {
        return true;
      }
      clear();
    }
    return false;
  }

  /** A variable may stand in two places of the triple. */
  private boolean takes(int part, Node found) {
    Node value = value(part);
    if (value == null) {
      values[places[part]] = found;
      return true;
    }
    return value.equals(found);
  }

  /** Takes back what this step has set. */
  void clear() {
    for (int i = 0; i < PARTS; i++) {
      if (open[i]) {
        values[places[i]] = null;
      }
    }
  }

  /**
   * How many matches are to be expected where these variables have values; those whose values are
   * known now are taken for an example of what is to come.
   */
  double matches(boolean[] bound) {
    boolean from = isBound(1, bound);
    boolean to = isBound(3, bound);
    if (!Quad.isDefaultGraph(terms[0]) && isBound(0, bound)) {
      return from || to ? 1 : 2;
    }
    if (links == null) {
      return from || to ? FEW : MANY;
    }
    if (from && to) {
      return 0.5;
    }
    Node thing = value(from ? 1 : 3);
    if ((from || to) && thing == null) {
      return from ? links.perSubject() : links.perObject();
    }
    return links.find(from ? thing : null, to ? thing : null).length;
  }

  /** Sets what follows from the values known now, if only one thing does. */
  boolean follow() {
    if (links == null || (value(1) == null) == (value(3) == null)) {
      return false;
    }
    begin();
    return known.length == 1 && advance();
  }

  private boolean isBound(int part, boolean[] bound) {
    return places[part] < 0 || bound[places[part]];
  }

  /** Marks the variables that have values after this step. */
  void bind(boolean[] bound) {
    Arrays.stream(places).filter(place -> place >= 0).forEach(place -> bound[place] = true);
  }
}
