package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.system.Txn;
import org.entente.catalogue.Catalogue;
import org.entente.graph.LiveDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PreparedTest {
  private final LiveDataset live = new LiveDataset(Sample.data(), data -> {});
  private final Holdings holdings = new Holdings(live, Sample.BASE, Catalogue.bundled());

  @Test
  void nobodyWaitsForItAndItBelongsToTheDataThatIsRead() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    AtomicInteger made = new AtomicInteger();
    Prepared<String> prepared =
        new Prepared<>(
            holdings,
            () -> {
              await(asked);
              made.incrementAndGet();
              return live.exchanges() + " " + live.isInTransaction();
            });
    assertEquals(Optional.empty(), read(prepared));
    assertEquals(Optional.empty(), read(prepared), "it is being made, and once only");
    asked.countDown();
    assertEquals("0 true", ready(prepared));
    assertEquals(1, made.get());
    live.exchange(Sample.data());
    assertEquals(Optional.empty(), read(prepared), "that of the former data is none of this");
    assertEquals("1 true", ready(prepared));
    assertEquals(2, made.get());
  }

  @Test
  void whatFailsIsDoneWithoutAndTriedAgain() throws Exception {
    AtomicInteger tried = new AtomicInteger();
    Prepared<String> prepared =
        new Prepared<>(
            holdings,
            () -> {
              if (tried.incrementAndGet() == 1) {
                throw new IllegalStateException("for once");
              }
              return "made";
            });
    assertEquals(Optional.empty(), read(prepared));
    assertEquals("made", ready(prepared));
    assertTrue(tried.get() >= 2);
  }

  private <T> Optional<T> read(Prepared<T> prepared) {
    return Txn.calculateRead(live, prepared::get);
  }

  private <T> T ready(Prepared<T> prepared) throws InterruptedException {
    Optional<T> value = read(prepared);
    while (value.isEmpty()) {
      Thread.sleep(10);
      value = read(prepared);
    }
    return value.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
