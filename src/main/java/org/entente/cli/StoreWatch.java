package org.entente.cli;

import java.nio.file.Path;
import org.entente.graph.LiveDataset;
import org.entente.graph.Store;
import org.entente.graph.UnusableStore;

/** Looks after a store that is served: when a load has ended, what it made is served instead. */
final class StoreWatch {
  private static final long BEAT_MILLIS = 500;

  private final Path folder;
  private final Store store;
  private final LiveDataset live;
  private final Runnable then;
  private final Console console;
  private final String base;
  private String served;
  private String told = "";

  /**
   * A watch over a store whose present generation is served.
   *
   * @param then what is to be done when another is
   */
  StoreWatch(Path folder, LiveDataset live, Graphs.Opened present, Runnable then, Console console) {
    this.folder = folder;
    this.store = new Store(folder);
    this.live = live;
    this.served = present.stamp();
    this.base = present.base();
    this.then = then;
    this.console = console;
  }

  /** Looks twice a second, until the process ends. */
  void start() {
    Thread thread = new Thread(this::watch, "store-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(BEAT_MILLIS);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      if (store.stamp().equals(served)) {
        return;
      }
      Graphs.Opened opened = Graphs.stored(folder);
      if (!opened.base().equals(base)) {
        served = opened.stamp();
        Store.close(opened.data());
        console.say(
            "entente: what was loaded into "
                + folder
                + " has the base "
                + opened.base()
                + "; stop the server and start it again to serve it");
        return;
      }
      // Yet another load may have ended since the look.
      served = opened.stamp();
      live.exchange(opened.data(), opened.edition());
      then.run();
      console.say("Entente serves what was loaded into " + folder + " just now.");
    } catch (Failure | UnusableStore | RuntimeException e) {
      // The old graph is served on; said once for each trouble, lest the terminal fill.
      String trouble = String.valueOf(e.getMessage());
      if (!trouble.equals(told)) {
        told = trouble;
        console.say("entente: " + trouble + "; what was there before is served on");
      }
    }
  }
}
