package org.entente.server.sparql;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.server.http.Recent;
import org.entente.server.http.Refused;

/**
 * Outcomes of queries, told apart by what they ask and not by how they are written, kept while the
 * data stays the same: rows and truths, none of more than {@value #MOST_ROWS} rows, bounded in
 * bytes, and none of a query that may give another each time. Safe for many threads; when several
 * ask first at once, each finds the outcome for itself.
 */
public final class KeptOutcomes {
  public static final int MOST_ROWS = 2000;

  /** Of queries and of their outcomes, which share most terms with the graph. */
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final int BYTES_OF_A_VALUE = 96;
  private static final int BYTES_OF_A_QUERY = 8 * 1024;

  /** A query in memory takes some fifteen bytes for each character, where words are short. */
  private static final int BYTES_OF_A_CHARACTER = 20;

  private final LongSupplier version;
  private final LongAdder found = new LongAdder();
  private final Recent<Query, Outcome> recent = new Recent<>(MOST_BYTES, MOST_BYTES / 2);

  /**
   * @param version a number that grows with each exchange of the data that this thread reads
   */
  public KeptOutcomes(LongSupplier version) {
    this.version = version;
  }

  /** Finds the outcome of a query. */
  @FunctionalInterface
  public interface Asking {
    Outcome ask(Compiled query) throws Refused;
  }

  /** The outcome of this query on the whole dataset, asked anew only where none is kept. */
  public Outcome of(Compiled query, Asking asking) throws Refused {
    long now = version.getAsLong();
    Optional<Outcome> known = recent.find(query.query(), now);
    if (known.isPresent()) {
      return known.get();
    }
    found.increment();
    Outcome outcome = asking.ask(query);
    if (fits(outcome) && query.reach().steady()) {
      recent.keep(query.query(), now, detached(outcome), bytes(query) + bytes(outcome));
    }
    return outcome;
  }

  /** The version of the data that this thread reads. */
  long version() {
    return version.getAsLong();
  }

  /** How often a query was asked because its outcome was not kept. */
  public long found() {
    return found.sum();
  }

  /** Whether another would drive out none of those that are kept. */
  public boolean hasRoom() {
    return recent.bytes() < MOST_BYTES / 2;
  }

  /** How many are kept. */
  public int size() {
    return recent.size();
  }

  private static boolean fits(Outcome outcome) {
    return outcome instanceof Outcome.Truth
        || (outcome instanceof Outcome.Rows rows && rows.rows().size() <= MOST_ROWS);
  }

  private static long bytes(Compiled query) {
    return BYTES_OF_A_QUERY + (long) BYTES_OF_A_CHARACTER * query.length();
  }

  private static long bytes(Outcome outcome) {
    long all = 0;
    if (outcome instanceof Outcome.Rows rows) {
      for (Binding row : rows.rows()) {
        Iterator<Var> bound = row.vars();
        while (bound.hasNext()) {
          all += bytes(row.get(bound.next()));
        }
      }
    }
    return all;
  }

  /** A query may make texts that are in no graph, and as long as it likes. */
  private static long bytes(Node value) {
    return BYTES_OF_A_VALUE + (value.isLiteral() ? 2L * value.getLiteralLexicalForm().length() : 0);
  }

  /** The same, but outliving the transaction in which it was found. */
  private static Outcome detached(Outcome outcome) {
    return outcome instanceof Outcome.Rows rows
        ? new Outcome.Rows(
            rows.variables(), rows.rows().stream().map(Binding::detach).toList(), rows.truncated())
        : outcome;
  }
}
