package org.entente.graph;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that can be exchanged for another while it is read. Who has begun a transaction goes on
 * to read what was there when it began; who begins one after the exchange reads the new. The old
 * dataset is closed when its last reader has ended. Safe for many threads, each with its own
 * transaction.
 */
public final class LiveDataset extends DatasetGraphWrapper {
  private final Consumer<DatasetGraph> close;

  /** Of each thread, what it reads: a thread may read several live datasets at once. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Held> mine = new ThreadLocal<>();

  private Held current;

  /** A dataset and how many read it. */
  private static final class Held {
    private final DatasetGraph data;
    private final long number;
    private int readers;

    Held(DatasetGraph data, long number) {
      this.data = data;
      this.number = number;
    }
  }

  /**
   * A dataset that is {@code first} until it is exchanged.
   *
   * @param close is given each dataset that is read no more
   */
  public LiveDataset(DatasetGraph first, Consumer<DatasetGraph> close) {
    super(first);
    this.current = new Held(first, 0);
    this.close = close;
  }

  /** Serves {@code next} from now on. */
  public void exchange(DatasetGraph next) {
    Held old;
    synchronized (this) {
      old = current;
      current = new Held(next, old.number + 1);
      if (old.readers > 0) {
        return;
      }
    }
    close.accept(old.data);
  }

  /**
   * How often it was exchanged: while this stays the same, so does all that is read. Within a
   * transaction, how often before that began.
   */
  public long exchanges() {
    Held held = mine.get();
    if (held != null) {
      return held.number;
    }
    synchronized (this) {
      return current.number;
    }
  }

  private synchronized Held enter() {
    current.readers++;
    return current;
  }

  private void leave(Held held) {
    synchronized (this) {
      held.readers--;
      if (held.readers > 0 || held == current) {
        return;
      }
    }
    close.accept(held.data);
  }

  @Override
  protected DatasetGraph get() {
    Held held = mine.get();
    if (held != null) {
      return held.data;
    }
    synchronized (this) {
      return current.data;
    }
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin(TxnType type) {
    if (mine.get() != null) {
      throw new JenaTransactionException("this thread is in a transaction already");
    }
    Held held = enter();
    try {
      held.data.begin(type);
      mine.set(held);
    } catch (RuntimeException e) {
      leave(held);
      throw e;
    }
  }

  @Override
  public void end() {
    Held held = mine.get();
    if (held == null) {
      return;
    }
    try {
      held.data.end();
    } finally {
      mine.remove();
      leave(held);
    }
  }

  /** A view that follows the exchanges, as one kept from before would not. */
  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  /** A view that follows the exchanges. */
  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }
}
