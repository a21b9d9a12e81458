package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.entente.catalogue.Catalogue;
import org.entente.graph.LiveDataset;
import org.entente.server.search.LabelIndex;
import org.junit.jupiter.api.Test;

class WarmingTest {
  @Test
  void theIndexIsMadeForEachStateOfTheDataBeforeAnyoneAsks() throws Exception {
    LiveDataset live = new LiveDataset(Sample.data(), data -> {});
    Holdings holdings = new Holdings(live, Sample.BASE, Catalogue.bundled());
    BlockingQueue<String> made = new LinkedBlockingQueue<>();
    PerVersion<LabelIndex> index =
        new PerVersion<>(
            holdings,
            () -> {
              made.add(live.exchanges() + " " + live.isInTransaction());
              return LabelIndex.of(holdings.facts());
            });
    Warming warming = new Warming(holdings, index);
    warming.begin();
    assertEquals("0 true", made.poll(30, TimeUnit.SECONDS));
    live.exchange(Sample.data());
    warming.begin();
    assertEquals("1 true", made.poll(30, TimeUnit.SECONDS));
    live.begin();
    try {
      assertTrue(index.get().size() > 0);
    } finally {
      live.end();
    }
    assertTrue(made.isEmpty());
  }
}
