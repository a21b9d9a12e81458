package org.entente.server.sparql;

import java.util.Collections;
import java.util.Iterator;
import org.apache.jena.sparql.core.Quad;

/**
 * All statements with one predicate by their subjects and by their objects, so that a step from a
 * thing along this predicate does not pass over all else that is said of the thing. Terms are
 * numbers. Immutable.
 */
final class Links {
  /** Of a predicate without statements. */
  static final Links EMPTY =
      new Links(Collections.emptyIterator(), new TermNumbers(), false, () -> {});

  private final Ends fromSubject;
  private final Ends fromObject;
  private final LinkIndex bySubject;
  private final LinkIndex byObject;

  /**
   * Those of the statements, which have one predicate.
   *
   * @param inGraphs whether it matters in which graph they are
   * @param check is run for each, and fails when there is no more time
   */
  Links(Iterator<Quad> statements, TermNumbers numbers, boolean inGraphs, Runnable check) {
    this(gathered(statements, numbers, inGraphs, check), check);
  }

  private static Ends gathered(
      Iterator<Quad> statements, TermNumbers numbers, boolean inGraphs, Runnable check) {
    Ends.Gathered gathered = new Ends.Gathered(false, inGraphs);
    while (statements.hasNext()) {
      check.run();
      Quad quad = statements.next();
      gathered.add(
          numbers.add(quad.getSubject()),
          0,
          numbers.add(quad.getObject()),
          inGraphs ? numbers.add(quad.getGraph()) : 0);
    }
    return gathered.ends();
  }

  /** Those whose ends these are. */
  Links(Ends ends, Runnable check) {
    this.bySubject = new LinkIndex(ends.subjects(), check);
    this.byObject = new LinkIndex(ends.objects(), check);
    this.fromSubject = ends.in(bySubject);
    this.fromObject = ends.in(byObject);
  }

  /** The statements by their subjects, one after the other. */
  Ends fromSubject() {
    return fromSubject;
  }

  /** The statements by their objects, one after the other. */
  Ends fromObject() {
    return fromObject;
  }

  /** Where those of a subject begin and end, as {@link LinkIndex#range} has it. */
  long ofSubject(int subject) {
    return bySubject.range(subject);
  }

  /** Where those of an object begin and end. */
  long ofObject(int object) {
    return byObject.range(object);
  }

  /** How many there are. */
  int size() {
    return fromSubject.subjects().length;
  }

  /** How many a subject has on average. */
  double perSubject() {
    return bySubject.perTerm();
  }

  /** How many an object has on average. */
  double perObject() {
    return byObject.perTerm();
  }
}
