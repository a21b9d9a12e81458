package org.entente.server.sparql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;

/** In which order the triples of a pattern are matched. */
final class StepOrder {
  /** Of more triples, not each is tried as the first. */
  private static final int MOST_STARTS = 24;

  private StepOrder() {}

  /**
   * The order with the fewest solutions on the way: of those that begin with each of the steps and
   * go on with what then has the fewest matches. Many steps begin with the cheapest.
   *
   * @param bound which variables have values before
   * @throws QueryCancelledException if the query is cancelled
   */
  static List<Step> of(List<Step> steps, boolean[] bound, ExecutionContext context) {
    if (steps.size() == 1) {
      return steps;
    }
    List<Step> best = steps;
    double least = Double.POSITIVE_INFINITY;
    for (Step start : steps.size() > MOST_STARTS ? List.of(cheapest(steps, bound)) : steps) {
      boolean[] now = bound.clone();
      List<Step> left = new ArrayList<>(steps);
      List<Step> order = new ArrayList<>();
      Deque<Step> followed = new ArrayDeque<>();
      double rows = 1;
      double all = 0;
      while (!left.isEmpty()) {
        Cancelling.check(context);
        Step next = order.isEmpty() ? start : cheapest(left, now);
        rows *= next.matches(now);
        all += rows;
        next.bind(now);
        if (next.follow()) {
          followed.push(next);
        }
        left.remove(next);
        order.add(next);
      }
      followed.forEach(Step::clear);
      if (all < least) {
        least = all;
        best = order;
      }
    }
    return best;
  }

  private static Step cheapest(List<Step> steps, boolean[] bound) {
    Step best = steps.get(0);
    double least = best.matches(bound);
    for (Step each : steps) {
      double matches = each.matches(bound);
      if (matches < least) {
        best = each;
        least = matches;
      }
    }
    return best;
  }
}
