package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.catalogue.Catalogue;
import org.entente.graph.LiveDataset;
import org.junit.jupiter.api.Test;

class ServedLinksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void ofWhatIsInMemoryTheyAreAtHand() {
    Holdings holdings = new Holdings(Sample.data(), Sample.BASE, Catalogue.bundled());
    assertTrue(areAtHand(new ServedLinks(holdings), holdings));
  }

  @Test
  void ofAStoreTheyAreMadeInTheBackgroundAndAnewAfterAnExchange() throws Exception {
    LiveDataset live = new LiveDataset(disk(), old -> {});
    Holdings holdings = new Holdings(live, Sample.BASE, Catalogue.bundled());
    ServedLinks links = new ServedLinks(holdings);
    for (int exchanges = 0; exchanges < 2; exchanges++) {
      assertFalse(areAtHand(links, holdings), "nobody waits");
      Instant end = Instant.now().plus(PATIENCE);
      while (!areAtHand(links, holdings)) {
        assertTrue(Instant.now().isBefore(end), "they do not come");
        Thread.sleep(20);
      }
      live.exchange(disk());
    }
  }

  private static DatasetGraph disk() {
    DatasetGraph disk = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(disk, () -> Sample.data().stream().forEach(disk::add));
    return disk;
  }

  private static boolean areAtHand(ServedLinks links, Holdings holdings) {
    return Txn.calculateRead(holdings.data(), () -> links.get().isPresent());
  }
}
