package org.entente.server.sparql;

import java.util.Arrays;
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
   * The ends of statements, in some order.
   *
   * @param graphs where each is; empty if all are in the default graph
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Ends(int[] subjects, int[] objects, int[] graphs) {
    private Ends in(LinkIndex index) {
      return new Ends(index.inOrder(subjects), index.inOrder(objects), inOrder(index));
    }

    private int[] inOrder(LinkIndex index) {
      return graphs.length == 0 ? graphs : index.inOrder(graphs);
    }
  }

  /**
   * Those of the statements, which have one predicate.
   *
   * @param inGraphs whether it matters in which graph they are
   * @param check is run for each, and fails when there is no more time
   */
  Links(Iterator<Quad> statements, TermNumbers numbers, boolean inGraphs, Runnable check) {
    int[] subjects = new int[16];
    int[] objects = new int[16];
    int[] graphs = new int[inGraphs ? 16 : 0];
    int size = 0;
    while (statements.hasNext()) {
      check.run();
      Quad quad = statements.next();
      if (size == subjects.length) {
        subjects = Arrays.copyOf(subjects, 2 * size);
        objects = Arrays.copyOf(objects, 2 * size);
        graphs = Arrays.copyOf(graphs, 2 * graphs.length);
      }
      subjects[size] = numbers.add(quad.getSubject());
      objects[size] = numbers.add(quad.getObject());
      if (inGraphs) {
        graphs[size] = numbers.add(quad.getGraph());
      }
      size++;
    }
    Ends all =
        new Ends(
            Arrays.copyOf(subjects, size),
            Arrays.copyOf(objects, size),
            Arrays.copyOf(graphs, inGraphs ? size : 0));
    this.bySubject = new LinkIndex(all.subjects(), check);
    this.byObject = new LinkIndex(all.objects(), check);
    this.fromSubject = all.in(bySubject);
    this.fromObject = all.in(byObject);
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
