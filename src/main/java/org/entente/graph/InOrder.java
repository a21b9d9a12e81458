package org.entente.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.graph.bulk.Waiting;

/**
 * Work on one thing after the other by all cores. What comes out is taken by the thread that adds
 * the things, in their order. No more than some dozens are under way at a time, so that memory does
 * not depend on how many there are.
 *
 * @param <T> what goes in
 * @param <R> what comes out
 */
public final class InOrder<T, R> implements AutoCloseable {
  private static final int AHEAD = 16;

  private final Function<T, R> work;
  private final Consumer<R> take;
  private final int most;
  private final ExecutorService threads;
  private final Deque<Future<R>> underWay = new ArrayDeque<>();

  /**
   * Waits for things to work on.
   *
   * @param work is called by several threads; what it throws that is unchecked, {@link #add} or
   *     {@link #finish} throw
   * @param take is given what comes out
   */
  public InOrder(Function<T, R> work, Consumer<R> take) {
    this.work = work;
    this.take = take;
    int cores = Runtime.getRuntime().availableProcessors();
    this.most = cores * AHEAD;
    this.threads = Executors.newFixedThreadPool(cores, InOrder::worker);
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }

  /** Lets a thing be worked on; waits for an earlier one where many are under way. */
  public void add(T thing) {
    if (underWay.size() == most) {
      take.accept(Waiting.on(underWay.remove()));
    }
    underWay.add(threads.submit(() -> work.apply(thing)));
  }

  /** Waits until all is done and taken. */
  public void finish() {
    while (!underWay.isEmpty()) {
      take.accept(Waiting.on(underWay.remove()));
    }
  }

  /** Gives up what is not done. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
