package org.entente.server.sparql;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.server.http.Refused;

/**
 * Answers queries on all of the data that is served: with an outcome that is kept, else by a query
 * that has the same outcome and is quicker, if one is known, and along the links of the data. Safe
 * for many threads.
 */
public final class WholeData {
  private final KeptOutcomes kept;
  private final Supplier<Optional<KnownNames>> names;
  private final Supplier<Optional<KnownLinks>> links;

  /**
   * @param names of the things in the data that this thread reads, once they are at hand
   * @param links of the data that this thread reads
   */
  public WholeData(
      KeptOutcomes kept,
      Supplier<Optional<KnownNames>> names,
      Supplier<Optional<KnownLinks>> links) {
    this.kept = kept;
    this.names = names;
    this.links = links;
  }

  /**
   * The outcome of a query, inside of the caller's transaction.
   *
   * @param runner finds it where none is kept
   * @param data all that is served
   * @throws Refused if it takes too long
   */
  public Outcome ask(Query query, QueryRunner runner, DatasetGraph data) throws Refused {
    return ask(Compiled.of(query), runner, data);
  }

  /** The same, for what was compiled perhaps. */
  Outcome ask(Compiled query, QueryRunner runner, DatasetGraph data) throws Refused {
    return kept.of(
        query,
        asked -> {
          asked.reform(q -> NamesFirst.in(q, names));
          return runner.run(asked, data, links.get());
        });
  }

  /** What is kept of earlier queries. */
  public KeptOutcomes kept() {
    return kept;
  }
}
