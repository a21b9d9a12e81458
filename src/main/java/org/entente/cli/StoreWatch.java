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
  private final Console console;
  private String served;
  private String told = "";

  /** A watch over a store whose present generation is served. */
  StoreWatch(Path folder, LiveDataset live, String served, Console console) {
    this.folder = folder;
    this.store = new Store(folder);
    this.live = live;
    this.served = served;
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
      String now = store.generation();
      if (!now.equals(served)) {
        live.exchange(store.open(now));
        served = now;
        console.say("Entente serves what was loaded into " + folder + " just now.");
      }
    } catch (UnusableStore e) {
      // The old graph is served on; said once for each change, lest the terminal fill.
      String trouble = String.valueOf(e.getMessage());
      if (!trouble.equals(told)) {
        told = trouble;
        console.say("entente: " + trouble + "; what was there before is served on");
      }
    }
  }
}
