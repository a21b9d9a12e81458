package org.entente.server;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.catalogue.MalformedParameter;
import org.entente.catalogue.Question;
import org.entente.server.http.Refused;
import org.entente.server.sparql.Limits;
import org.entente.server.sparql.OwnValues;
import org.entente.server.sparql.QueryRunner;
import org.entente.server.sparql.WholeData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the questions of the catalogue, as they stand, before anyone does, so that what is kept
 * answers the first who asks. Begins when the first answer has gone out, and each question only
 * while no request is being answered. Safe for many threads.
 */
final class AskedAhead {
  /** Above this, the questions together would take longer than they may. */
  static final long MOST_STATEMENTS = 2_000_000;

  /** What a request that comes meanwhile may have to share the processor with. */
  private static final Duration ONE = Duration.ofSeconds(1);

  private static final Duration ALL = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(AskedAhead.class);

  private final Holdings holdings;
  private final QueryRunner runner;
  private final WholeData whole;
  private final OwnValues own;
  private final LongSupplier statements;
  private final Traffic traffic;

  /**
   * @param whole keeps the answers; at least half of its room is left to what is asked
   * @param own chooses what is asked with, as for a reader who chooses nothing
   */
  AskedAhead(
      Holdings holdings,
      Limits limits,
      WholeData whole,
      OwnValues own,
      LongSupplier statements,
      Traffic traffic) {
    this.holdings = holdings;
    this.runner = new QueryRunner(limits.within(ONE));
    this.whole = whole;
    this.own = own;
    this.statements = statements;
    this.traffic = traffic;
  }

  /**
   * Asks until all are asked, {@value #MOST_STATEMENTS} statements are exceeded, ten seconds are
   * spent, the room is used, the data is exchanged or the server closed.
   */
  void ask() throws InterruptedException {
    long version = holdings.version();
    if (!traffic.awaitQuiet() || statements.getAsLong() > MOST_STATEMENTS) {
      return;
    }
    long spent = 0;
    for (Question question : holdings.catalogue().questions()) {
      boolean goOn = traffic.awaitQuiet() && holdings.version() == version;
      if (!goOn || !whole.kept().hasRoom() || spent > ALL.toNanos()) {
        return;
      }
      long begin = System.nanoTime();
      ask(question);
      spent += System.nanoTime() - begin;
    }
  }

  /** In a transaction of its own: a replaced store is closed when its last reader has ended. */
  private void ask(Question question) {
    DatasetGraph data = holdings.data();
    data.begin(ReadWrite.READ);
    try {
      own.ask(
          question,
          Map.of(),
          values -> whole.ask(question.bind(values, holdings.base()), runner, data));
    } catch (MalformedParameter e) {
      LOG.debug("{} needs a value", question.name());
    } catch (Refused e) {
      LOG.debug("{} is left to whoever asks it: {}", question.name(), e.problem().detail());
    } finally {
      data.end();
    }
  }
}
