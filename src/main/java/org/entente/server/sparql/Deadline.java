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
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.jspecify.annotations.Nullable;

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

  /** Expressions are evaluated far from whoever knows the deadline. */
  @SuppressWarnings("ThreadLocalUsage")
  private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

  private final AtomicBoolean passed = new AtomicBoolean();
  private final Optional<KnownLinks> links;
  private final Future<?> alarm;
  private volatile @Nullable QueryExec running;

  /**
   * The deadline that is {@code time} from now.
   *
   * @param links of the data that is asked, where they are known
   */
  Deadline(Duration time, Optional<KnownLinks> links) {
    this.links = links;
    passed.set(time.isZero());
    CURRENT.set(this);
    this.alarm = CLOCK.schedule(this::pass, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** An execution of the query that ends with a {@link QueryCancelledException} at the deadline. */
  QueryExec exec(Compiled query, DatasetGraph data) {
    QueryExecBuilder builder =
        QueryExec.newBuilder().dataset(data).set(ARQConstants.symCancelQuery, passed);
    query.into(builder);
    Evaluation.of(builder, data, links);
    QueryExec exec = builder.build();
    running = exec;
    if (isPassed()) {
      abort();
    }
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
    CURRENT.remove();
  }

  /**
   * Goes on only if this thread's query has time, or none is evaluated.
   *
   * @throws QueryCancelledException if there is none
   */
  static void checkCurrent() {
    Deadline current = CURRENT.get();
    if (current != null) {
      current.check();
    }
  }

  private void pass() {
    passed.set(true);
    abort();
  }

  private void abort() {
    QueryExec exec = running;
    if (exec != null) {
      ABORTS.execute(exec::abort);
    }
  }

  private static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
