package org.entente.server.sparql;

import java.time.Duration;

/**
 * How much one query may cost.
 *
 * @param queryLength the most characters of a query
 * @param rows the most rows of a SELECT
 * @param triples the most triples of a CONSTRUCT or DESCRIBE
 * @param time how long a query may run; where that is zero, none does
 * @param concurrent how many queries may run at once
 * @param patience how long a query waits for its turn
 */
public record Limits(
    int queryLength, int rows, int triples, Duration time, int concurrent, Duration patience) {

  /** For a public server on a small machine. */
  public static final Limits STANDARD =
      new Limits(16_384, 10_000, 50_000, Duration.ofSeconds(10), 8, Duration.ofSeconds(2));

  /** The same with so many at once. */
  public Limits withConcurrent(int most) {
    return new Limits(queryLength, rows, triples, time, most, patience);
  }

  /** The same with so much time for a query, or less where that is less already. */
  public Limits within(Duration most) {
    Duration shorter = time.compareTo(most) < 0 ? time : most;
    return new Limits(queryLength, rows, triples, shorter, concurrent, patience);
  }

  /** For someone's own machine: a thousand times as much. */
  public static final Limits LOCAL =
      new Limits(1_000_000, 10_000_000, 10_000_000, Duration.ofHours(1), 1, Duration.ZERO);
}
