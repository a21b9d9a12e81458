package org.entente.server.sparql;

import java.util.Arrays;

/**
 * The terms of statements by their numbers, in some order: of what all of the statements have in
 * common there is nothing, and the array is empty. Immutable.
 *
 * @param graphs where each is
 */
@SuppressWarnings("ArrayRecordComponent")
record Ends(int[] subjects, int[] predicates, int[] objects, int[] graphs) {
  /** The same in the order of an index. */
  Ends in(LinkIndex index) {
    return new Ends(
        index.inOrder(subjects),
        inOrder(predicates, index),
        index.inOrder(objects),
        inOrder(graphs, index));
  }

  private static int[] inOrder(int[] values, LinkIndex index) {
    return values.length == 0 ? values : index.inOrder(values);
  }

  /** Statements that are gathered one by one. For use by one thread. */
  static final class Gathered {
    private int[] subjects = new int[16];
    private int[] predicates;
    private int[] objects = new int[16];
    private int[] graphs;
    private int size;

    /**
     * @param ofPredicates whether it matters which predicates they have
     * @param inGraphs whether it matters in which graphs they are
     */
    Gathered(boolean ofPredicates, boolean inGraphs) {
      predicates = new int[ofPredicates ? 16 : 0];
      graphs = new int[inGraphs ? 16 : 0];
    }

    void add(int subject, int predicate, int object, int graph) {
      if (size == subjects.length) {
        subjects = Arrays.copyOf(subjects, 2 * size);
        predicates = Arrays.copyOf(predicates, 2 * predicates.length);
        objects = Arrays.copyOf(objects, 2 * size);
        graphs = Arrays.copyOf(graphs, 2 * graphs.length);
      }
      subjects[size] = subject;
      objects[size] = object;
      if (predicates.length > 0) {
        predicates[size] = predicate;
      }
      if (graphs.length > 0) {
        graphs[size] = graph;
      }
      size++;
    }

    Ends ends() {
      return new Ends(cut(subjects), cut(predicates), cut(objects), cut(graphs));
    }

    private int[] cut(int[] values) {
      return Arrays.copyOf(values, Math.min(values.length, size));
    }
  }
}
