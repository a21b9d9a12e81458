package org.entente.server;

import java.util.function.Supplier;
import org.apache.jena.system.Txn;
import org.entente.server.search.LabelIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what the first reader of a state of the data would wait for: the index of names and the
 * hash that stands on every page. Safe for many threads.
 */
final class Warming {
  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

  /** In milliseconds: who has waited for the start comes first. */
  private static final long PAUSE = 500;

  private final Holdings holdings;
  private final Supplier<LabelIndex> index;

  Warming(Holdings holdings, Supplier<LabelIndex> index) {
    this.holdings = holdings;
    this.index = index;
  }

  /** Begins in the background; who asks meanwhile is served, or waits as without. */
  void begin() {
    Thread thread = new Thread(this::make, "warming");
    thread.setDaemon(true);
    thread.start();
  }

  private void make() {
    try {
      Thread.sleep(PAUSE);
      Txn.executeRead(
          holdings.data(),
          () -> {
            LOG.debug("Edition {} is ready", holdings.edition().hash());
            LOG.debug("{} names can be found", index.get().size());
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("Nothing could be made ready for the first readers; they will wait for it", e);
    }
  }
}
