package org.entente.server.sparql;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/**
 * The end of the time of one query. For use by one thread; closed when the query has ended.
 *
 * <p>The library has a timeout of its own, but that waits for the plan of a query to be made, and
 * making it may already take most of the work: groups and the left sides of sequences are evaluated
 * up to their first row. Meanwhile the timeouts of all other queries wait too. So the signal that
 * every step of a plan looks at is given by a clock of ours, and steps that only look at whether
 * they were aborted are aborted by another thread as soon as the plan is made.
 */
final class Deadline implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor CLOCK =
      new ScheduledThreadPoolExecutor(1, named("query-deadline"));
  private static final ExecutorService ABORTS = Executors.newCachedThreadPool(named("query-abort"));

  static {
    CLOCK.setRemoveOnCancelPolicy(true);
  }

  private final AtomicBoolean passed = new AtomicBoolean();
  private final long nanos;
  private final Optional<KnownLinks> links;
  private Future<?> alarm;

  /**
   * The deadline that is {@code time} from now.
   *
   * @param links of the data that is asked, where they are known
   */
  Deadline(Duration time, Optional<KnownLinks> links) {
    this.links = links;
    this.nanos = System.nanoTime() + time.toNanos();
    passed.set(time.isZero());
    this.alarm = after(() -> passed.set(true));
  }

  /** An execution of the query that ends with a {@link QueryCancelledException} at the deadline. */
  QueryExec exec(Query query, DatasetGraph data) {
    QueryExecBuilder builder =
        QueryExec.newBuilder().query(query).dataset(data).set(ARQConstants.symCancelQuery, passed);
    Evaluation.of(builder, data, links);
    QueryExec exec = builder.build();
    alarm.cancel(false);
    alarm =
        after(
            () -> {
              passed.set(true);
              ABORTS.execute(exec::abort);
            });
    return exec;
  }

  /** Whether the time is over. */
  boolean isPassed() {
    return passed.get();
  }

  /**
   * Goes on only if there is time.
   *
   * @throws QueryCancelledException if there is none
   */
  void check() {
    if (isPassed()) {
      throw new QueryCancelledException();
    }
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }

  private Future<?> after(Runnable work) {
    return CLOCK.schedule(work, nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
