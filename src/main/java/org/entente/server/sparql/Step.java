package org.entente.server.sparql;

import java.util.Arrays;
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
  static final int GRAPH = 0;
  static final int SUBJECT = 1;
  static final int PREDICATE = 2;
  static final int OBJECT = 3;
  private static final int PARTS = 4;

  /** How many statements there are, roughly, where nobody has counted. */
  private static final double FEW = 10;

  private static final double MANY = 1e6;

  private final KnownLinks data;
  private final ExecutionContext context;
  private final LinkPlaces linked;

  /** Where there are no links. */
  private final Statements statements;

  private final Node[] terms;

  /** The numbers of terms that are no variables. */
  private final int[] fixed = new int[PARTS];

  /** Where the value of each part stands, or -1 where it is no variable. */
  private final int[] places = new int[PARTS];

  private final boolean[] open = new boolean[PARTS];
  private final int[] wanted = new int[PARTS];
  private final Slots values;

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
    this.linked = new LinkPlaces(part, data, context);
    this.statements = new Statements(data, context);
    // What has no number now is in no statement of these predicates.
    for (int i = 0; i < PARTS; i++) {
      fixed[i] = places[i] < 0 ? data.number(terms[i]) : TermNumbers.NONE;
    }
  }

  /** Begins anew with the values that there are now. */
  void begin() {
    for (int i = 0; i < PARTS; i++) {
      open[i] = places[i] >= 0 && !values.has(places[i]);
    }
    linked.none();
    statements.none();
    boolean inGraph = !open[GRAPH] && !Quad.isDefaultGraph(terms[GRAPH]);
    if (linked.isFor(inGraph)) {
      for (int i = 0; i < PARTS; i++) {
        wanted[i] = open[i] ? TermNumbers.NONE : number(i);
      }
      linked.begin(open, wanted, inGraph);
    } else {
      statements.find(value(GRAPH), value(SUBJECT), value(PREDICATE), value(OBJECT));
    }
  }

  private @Nullable Node value(int part) {
    return places[part] < 0 ? terms[part] : values.node(places[part]);
  }

  private int number(int part) {
    if (places[part] < 0) {
      return fixed[part];
    }
    int number = values.number(places[part]);
    Node node = number < 0 && data.all().isPresent() ? values.node(places[part]) : null;
    return node == null ? number : data.number(node);
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
    while (linked.next()) {
      Cancelling.check(context);
      if (takes()) {
        return true;
      }
      clear();
    }
    return statements.advance(this::takes);
  }

  private boolean takes(Triple found, @Nullable Node graph) {
    if (takes(SUBJECT, found.getSubject())
        && takes(OBJECT, found.getObject())
        && takes(PREDICATE, found.getPredicate())
        && (graph == null || takes(GRAPH, graph))) {
      return true;
    }
    clear();
    return false;
  }

  private boolean takes() {
    return takes(SUBJECT, linked.subject())
        && takes(OBJECT, linked.object())
        && takesIfAny(GRAPH, linked.graph())
        && takesIfAny(PREDICATE, linked.predicate());
  }

  private boolean takesIfAny(int part, int found) {
    return found < 0 || takes(part, found);
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
    if (linked.links().isEmpty()) {
      // In named graphs, each of them would be looked at.
      return (from || to) && Quad.isDefaultGraph(terms[GRAPH]) ? FEW : MANY;
    }
    double all = 0;
    for (Links each : linked.links()) {
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
    return thing < 0 ? 0 : LinkPlaces.length(from ? links.ofSubject(thing) : links.ofObject(thing));
  }

  /** Sets what follows from the values known now, if only one thing does. */
  boolean follow() {
    if (linked.links().size() != 1 || hasValue(SUBJECT) == hasValue(OBJECT)) {
      return false;
    }
    begin();
    return linked.isOne() && advance();
  }

  private boolean isBound(int part, boolean[] bound) {
    return places[part] < 0 || bound[places[part]];
  }

  /** Marks the variables that have values after this step. */
  void bind(boolean[] bound) {
    Arrays.stream(places).filter(place -> place >= 0).forEach(place -> bound[place] = true);
  }
}
