package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * All statements with one predicate by their subjects and by their objects, so that a step from a
 * thing along this predicate does not pass over all else that is said of the thing. Immutable.
 */
final class Links {
  /** Of a predicate without statements. */
  static final Links EMPTY = new Links(new Quad[0]);

  private static final Quad[] NONE = {};

  private final Quad[] all;
  private final Map<Node, Quad[]> bySubject;
  private final Map<Node, Quad[]> byObject;

  private Links(Quad[] all) {
    this.all = all;
    this.bySubject = grouped(all, Quad::getSubject);
    this.byObject = grouped(all, Quad::getObject);
  }

  /** Those of the statements, which have one predicate. */
  static Links of(Iterator<Quad> statements) {
    List<Quad> all = new ArrayList<>();
    statements.forEachRemaining(all::add);
    return new Links(all.toArray(Quad[]::new));
  }

  /**
   * The statements with this subject and this object, either of which may be left open; where both
   * are given, others may be among them. Not to be changed.
   */
  Quad[] find(@Nullable Node subject, @Nullable Node object) {
    if (subject == null) {
      return object == null ? all : byObject.getOrDefault(object, NONE);
    }
    Quad[] from = bySubject.getOrDefault(subject, NONE);
    if (object == null || from.length <= 1) {
      return from;
    }
    Quad[] to = byObject.getOrDefault(object, NONE);
    return from.length <= to.length ? from : to;
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return all.length == 0;
  }

  /** How many a subject has on average. */
  double perSubject() {
    return all.length / Math.max(1.0, bySubject.size());
  }

  /** How many an object has on average. */
  double perObject() {
    return all.length / Math.max(1.0, byObject.size());
  }

  private static Map<Node, Quad[]> grouped(Quad[] all, Function<Quad, Node> end) {
    Map<Node, int[]> left = new HashMap<>();
    for (Quad quad : all) {
      left.computeIfAbsent(end.apply(quad), key -> new int[1])[0]++;
    }
    Map<Node, Quad[]> grouped = new HashMap<>(left.size() * 4 / 3 + 1);
    for (Quad quad : all) {
      Node key = end.apply(quad);
      int[] open = left.getOrDefault(key, new int[1]);
      Quad[] group = grouped.computeIfAbsent(key, k -> new Quad[open[0]]);
      group[group.length - open[0]--] = quad;
    }
    return grouped;
  }
}
