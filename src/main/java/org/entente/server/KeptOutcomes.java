package org.entente.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.catalogue.Question;
import org.entente.server.http.Refused;
import org.entente.server.sparql.Outcome;

/**
 * Outcomes of questions that are asked with their standard values, kept while the data stays the
 * same: at most one for each question, and none of more than {@value #MOST_ROWS} rows. Safe for
 * many threads; when several ask first at once, each finds the outcome for itself.
 */
final class KeptOutcomes {
  static final int MOST_ROWS = 2000;

  private final LongSupplier version;
  private final Map<String, Outcome> kept = new HashMap<>();
  private long keptOf = -1;

  /**
   * @param version a number that grows with each exchange of the data that this thread reads
   */
  KeptOutcomes(LongSupplier version) {
    this.version = version;
  }

  /** Finds an outcome. */
  @FunctionalInterface
  interface Asking {
    Outcome ask() throws Refused;
  }

  /** The outcome of the question with these values, asked anew only where none is kept. */
  Outcome of(Question question, Map<String, String> values, Asking asking) throws Refused {
    if (!question.isStandard(values)) {
      return asking.ask();
    }
    long now = version.getAsLong();
    Optional<Outcome> known = find(question.name(), now);
    if (known.isPresent()) {
      return known.get();
    }
    Outcome outcome = asking.ask();
    if (outcome instanceof Outcome.Rows rows && rows.rows().size() <= MOST_ROWS) {
      keep(question.name(), now, detached(rows));
    }
    return outcome;
  }

  /** How many are kept. */
  synchronized int size() {
    return kept.size();
  }

  private synchronized Optional<Outcome> find(String name, long of) {
    return of == keptOf ? Optional.ofNullable(kept.get(name)) : Optional.empty();
  }

  private synchronized void keep(String name, long of, Outcome outcome) {
    if (of > keptOf) {
      kept.clear();
      keptOf = of;
    }
    // Who reads older data than others by now has nothing to keep for them.
    if (of == keptOf) {
      kept.put(name, outcome);
    }
  }

  /** The same rows, but outliving the transaction in which they were found. */
  private static Outcome.Rows detached(Outcome.Rows rows) {
    return new Outcome.Rows(
        rows.variables(), rows.rows().stream().map(Binding::detach).toList(), rows.truncated());
  }
}
