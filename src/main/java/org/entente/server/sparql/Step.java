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
  private static final int GRAPH = 0;
  private static final int SUBJECT = 1;
  private static final int PREDICATE = 2;
  private static final int OBJECT = 3;
  private static final int PARTS = 4;

  /** How many statements there are, roughly, where nobody has counted. */
  private static final double FEW = 10;

  private static final double MANY = 1e6;

  private final KnownLinks data;
  private final ExecutionContext context;

  /** Those of each predicate in turn; none where they are not known, or are of one graph. */
  private final List<Links> links;

  private final Node[] terms;

  /** The numbers of terms that are no variables. */
  private final int[] fixed = new int[PARTS];

  /** Where the value of each part stands, or -1 where it is no variable. */
  private final int[] places = new int[PARTS];

  private final boolean[] open = new boolean[PARTS];
  private final int[] wanted = new int[PARTS];
  private final Slots values;
  private Links.@Nullable Ends known;

  /** Which of the links these are, by their place. */
  private int which;

  private int at;
  private int end;

  /** Without links: what is in one graph, or in any named one. */
  private Iterator<Triple> within = Collections.emptyIterator();

  private Iterator<Quad> others = Collections.emptyIterator();

  /**
   * The step that matches {@code part}.
   *
   * @param variables all variables of the pattern
   * @param values their values, in the same order; changed by {@link #advance}
   */
  Step(
      Matched.Part part,
      List<Var> variables,
      Slots values,
      KnownLinks data,
      ExecutionContext context) {
    Cancelling.check(context);
    this.data = data;
    this.context = context;
    this.values = values;
    Node predicate = part.predicates().get(0);
    this.terms = new Node[] {part.graph(), part.subject(), predicate, part.object()};
    for (int i = 0; i < PARTS; i++) {
      places[i] = Var.isVar(terms[i]) ? variables.indexOf(Var.alloc(terms[i])) : -1;
    }
    boolean inDefault = Quad.isDefaultGraph(part.graph());
    boolean linked = places[PREDICATE] < 0 && (inDefault || places[GRAPH] >= 0);
    this.links =
        linked
            ? part.predicates().stream().map(p -> data.of(p, !inDefault, context)).toList()
            : List.of();
    // What has no number now is in no statement of these predicates.
    for (int i = 0; i < PARTS; i++) {
      fixed[i] = places[i] < 0 ? data.terms().number(terms[i]) : TermNumbers.NONE;
    }
  }

  /** Begins anew with the values that there are now. */
  void begin() {
    for (int i = 0; i < PARTS; i++) {
      open[i] = places[i] >= 0 && !values.has(places[i]);
    }
    within = Collections.emptyIterator();
    others = Collections.emptyIterator();
    which = 0;
    // A graph that is known is small, and links know no graphs.
    if (!links.isEmpty() && (open[GRAPH] || places[GRAPH] < 0)) {
      seek(links.get(0));
    } else {
      known = null;
      at = 0;
      end = 0;
      Node graph = value(GRAPH);
      if (graph != null) {
        within = data.within(graph, value(SUBJECT), value(PREDICATE), value(OBJECT));
      } else {
        others = data.find(null, value(SUBJECT), value(PREDICATE), value(OBJECT));
      }
    }
  }

  /** Sets out where the matches stand among the links. */
  private void seek(Links links) {
    wanted[SUBJECT] = number(SUBJECT);
    wanted[OBJECT] = number(OBJECT);
    boolean from = !open[SUBJECT];
    boolean to = !open[OBJECT];
    known = links.fromSubject();
    at = 0;
    end = 0;
    if (from && wanted[SUBJECT] < 0 || to && wanted[OBJECT] < 0) {
      return;
    }
    if (!from && !to) {
      end = links.size();
      return;
    }
    long out = from ? links.ofSubject(wanted[SUBJECT]) : Integer.MAX_VALUE;
    long in = to ? links.ofObject(wanted[OBJECT]) : Integer.MAX_VALUE;
    long range = length(in) < length(out) ? in : out;
    known = length(in) < length(out) ? links.fromObject() : known;
    at = (int) (range >>> Integer.SIZE);
    end = (int) range;
  }

  private static int length(long range) {
    return (int) range - (int) (range >>> Integer.SIZE);
  }

  private @Nullable Node value(int part) {
    return places[part] < 0 ? terms[part] : values.node(places[part]);
  }

  private int number(int part) {
    return places[part] < 0 ? fixed[part] : values.number(places[part]);
  }

  private boolean hasValue(int part) {
    return places[part] < 0 || values.has(places[part]);
  }

  /**
   * Goes to the next match, if there is one; else takes back what this step has set.
   *
   * @throws QueryCancelledException if the query is cancelled
   */
  boolean advance() {
    clear();
    while (known != null && (at < end || turns())) {
      Cancelling.check(context);
      if (at < end && takes(known, at++)) {
        return true;
      }
      clear();
    }
    while (within.hasNext()) {
      Cancelling.check(context);
      if (takes(within.next())) {
        return true;
      }
      clear();
    }
    while (others.hasNext()) {
      Cancelling.check(context);
      Quad quad = others.next();
      if (takes(quad.asTriple()) && takes(GRAPH, quad.getGraph())) {
        return true;
      }
      clear();
    }
    return false;
  }

  private boolean takes(Triple found) {
    return takes(SUBJECT, found.getSubject())
        && takes(OBJECT, found.getObject())
        && takes(PREDICATE, found.getPredicate());
  }

  /** Goes on to the links of the next predicate, if there is one. */
  private boolean turns() {
    if (which + 1 >= links.size()) {
      return false;
    }
    seek(links.get(++which));
    return true;
  }

  private boolean takes(Links.Ends ends, int place) {
    return takes(SUBJECT, ends.subjects()[place])
        && takes(OBJECT, ends.objects()[place])
        && (!open[GRAPH] || takes(GRAPH, ends.graphs()[place]));
  }

  /** A variable may stand in two places of the triple. */
  private boolean takes(int part, int found) {
    if (!open[part]) {
      return wanted[part] == found;
    }
    if (values.has(places[part])) {
      return values.number(places[part]) == found;
    }
    values.set(places[part], found);
    return true;
  }

  private boolean takes(int part, Node found) {
    Node value = value(part);
    if (value == null) {
      values.set(places[part], found);
      return true;
    }
    return value.equals(found);
  }

  /** Takes back what this step has set. */
  void clear() {
    for (int i = 0; i < PARTS; i++) {
      if (open[i]) {
        values.clear(places[i]);
      }
    }
  }

  /**
   * How many matches are to be expected where these variables have values; those whose values are
   * known now are taken for an example of what is to come.
   */
  double matches(boolean[] bound) {
    boolean from = isBound(SUBJECT, bound);
    boolean to = isBound(OBJECT, bound);
    if (!Quad.isDefaultGraph(terms[GRAPH]) && isBound(GRAPH, bound)) {
      return from || to ? 1 : places[GRAPH] < 0 ? data.size(terms[GRAPH]) : 2;
    }
    if (links.isEmpty()) {
      // In named graphs, each of them would be looked at.
      return (from || to) && Quad.isDefaultGraph(terms[GRAPH]) ? FEW : MANY;
    }
    double all = 0;
    for (Links each : links) {
      all += matches(each, from, to);
    }
    return all;
  }

  private double matches(Links links, boolean from, boolean to) {
    if (from && to) {
      return 0.5;
    }
    if (!from && !to) {
      return links.size();
    }
    int part = from ? SUBJECT : OBJECT;
    if (!hasValue(part)) {
      return from ? links.perSubject() : links.perObject();
    }
    int thing = number(part);
    return thing < 0 ? 0 : length(from ? links.ofSubject(thing) : links.ofObject(thing));
  }

  /** Sets what follows from the values known now, if only one thing does. */
  boolean follow() {
    if (links.size() != 1 || hasValue(SUBJECT) == hasValue(OBJECT)) {
      return false;
    }
    begin();
    return known != null && end - at == 1 && advance();
  }

  private boolean isBound(int part, boolean[] bound) {
    return places[part] < 0 || bound[places[part]];
  }

  /** Marks the variables that have values after this step. */
  void bind(boolean[] bound) {
    Arrays.stream(places).filter(place -> place >= 0).forEach(place -> bound[place] = true);
  }
}
