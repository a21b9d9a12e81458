package org.entente.server;

import java.util.function.Supplier;
import org.apache.jena.system.Txn;
import org.entente.server.search.LabelIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what the first reader of a state of the data would wait for: the index of names and the
 * hash that stands on every page, and then the answers to the questions. Safe for many threads.
 *
 * <p>Of the data that a server starts with, the hash is made earlier, by the page that {@link
 * Site#prepare} makes while the server starts; here it is made after each exchange.
 */
final class Warming {
  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

  /** In milliseconds: who has waited for the start comes first. */
  private static final long PAUSE = 500;

  private final Holdings holdings;
  private final Supplier<LabelIndex> index;
  private final AskedAhead questions;
  private final Traffic traffic;

  Warming(Holdings holdings, Supplier<LabelIndex> index, AskedAhead questions, Traffic traffic) {
    this.holdings = holdings;
    this.index = index;
    this.questions = questions;
    this.traffic = traffic;
  }

  /** Begins in the background; who asks meanwhile is served, or waits as without. */
  void begin() {
    Thread thread = new Thread(this::make, "warming");
    thread.setDaemon(true);
    thread.start();
  }

  private void make() {
    try {
      if (!traffic.pause(PAUSE)) {
        return;
      }
      Txn.executeRead(
          holdings.data(),
          () -> {
            LOG.debug("Edition {} is ready", holdings.edition().hash());
            LOG.debug("{} names can be found", index.get().size());
          });
      questions.ask();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("Nothing could be made ready for the first readers; they will wait for it", e);
    }
  }
}
