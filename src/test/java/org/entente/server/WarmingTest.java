package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.graph.LiveDataset;
import org.entente.server.page.Names;
import org.entente.server.search.LabelIndex;
import org.entente.server.sparql.KeptOutcomes;
import org.entente.server.sparql.KnownLinks;
import org.entente.server.sparql.KnownNames;
import org.entente.server.sparql.OwnValues;
import org.entente.server.sparql.WholeData;
import org.junit.jupiter.api.Test;

class WarmingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Every question; and of one, for the bounds of tenures, the example has no answer in the sample,
   * so that it is asked with another name.
   */
  private static final int ASKED = Catalogue.bundled().questions().size() + 1;

  private final LiveDataset live = new LiveDataset(Sample.data(), data -> {});
  private final Holdings holdings = new Holdings(live, Sample.BASE, Catalogue.bundled());
  private final KeptOutcomes outcomes = new KeptOutcomes(holdings::version);
  private final WholeData whole =
      new WholeData(
          outcomes,
          () -> Optional.of(KnownNames.of(holdings.facts())),
          () -> KnownLinks.of(holdings.data()));
  private final Traffic traffic = new Traffic();

  @Test
  void theIndexIsMadeForEachStateOfTheDataBeforeAnyoneAsks() throws Exception {
    BlockingQueue<String> made = new LinkedBlockingQueue<>();
    PerVersion<LabelIndex> index =
        new PerVersion<>(
            holdings,
            () -> {
              made.add(live.exchanges() + " " + live.isInTransaction());
              return LabelIndex.of(holdings.facts(), node -> 0);
            });
    Warming warming = new Warming(holdings, index, ahead(() -> 0), traffic);
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
    assertEquals(0, outcomes.found(), "nobody has had a first answer");
  }

  @Test
  void questionsAreAnsweredFromWhatWasFoundAhead() throws Exception {
    List<Question> questions = Catalogue.bundled().questions();
    try (Sample sample = Sample.start(live, Sample.LIMITS)) {
      sample.warm();
      assertEquals(200, sample.get("/").statusCode());
      awaitNumber(sample, "entente_outcomes_kept", ASKED);
      long found = number(sample, "entente_outcomes_found_total");
      for (Question question : questions) {
        for (String extension : List.of(".csv", ".html")) {
          assertEquals(200, sample.get("/queries/" + question.name() + extension).statusCode());
        }
      }
      assertEquals(found, number(sample, "entente_outcomes_found_total"));
      live.exchange(Sample.data());
      sample.warm();
      awaitNumber(sample, "entente_outcomes_found_total", found + ASKED);
      sample.get("/queries/" + questions.get(0).name() + ".csv");
      assertEquals(found + ASKED, number(sample, "entente_outcomes_found_total"));
    }
  }

  @Test
  void whoWaitsForAnAnswerComesFirst() throws Exception {
    traffic.begun();
    CountDownLatch ended = new CountDownLatch(1);
    Thread asking = asking(ended);
    assertFalse(ended.await(300, TimeUnit.MILLISECONDS));
    assertEquals(0, outcomes.found(), "the first answer has not gone out");
    traffic.begun();
    traffic.ended();
    assertFalse(ended.await(300, TimeUnit.MILLISECONDS));
    assertEquals(0, outcomes.found(), "one is still being answered");
    traffic.ended();
    asking.join(PATIENCE.toMillis());
    assertEquals(ASKED, outcomes.size());
  }

  @Test
  void aServerThatIsClosedAsksNothingMore() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    Thread asking = asking(ended);
    traffic.close();
    asking.join(PATIENCE.toMillis());
    assertEquals(0, ended.getCount());
    assertEquals(0, outcomes.found());
  }

  @Test
  void ofLargeStoresNothingIsAskedAhead() throws Exception {
    traffic.begun();
    traffic.ended();
    ahead(() -> AskedAhead.MOST_STATEMENTS + 1).ask();
    assertEquals(0, outcomes.found());
    ahead(() -> AskedAhead.MOST_STATEMENTS).ask();
    assertTrue(outcomes.found() > 0);
  }

  private AskedAhead ahead(LongSupplier statements) {
    Names names = new Names(holdings.facts(), holdings.ontology(), Sample.BASE);
    return new AskedAhead(
        holdings,
        Sample.LIMITS,
        whole,
        OwnValues.of(live, Sample.BASE, names::of),
        statements,
        traffic);
  }

  private Thread asking(CountDownLatch ended) {
    Thread thread =
        new Thread(
            () -> {
              try {
                ahead(() -> 0).ask();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              ended.countDown();
            });
    thread.start();
    return thread;
  }

  private static void awaitNumber(Sample sample, String name, long wanted) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (number(sample, name) < wanted && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
    assertEquals(wanted, number(sample, name));
  }

  private static long number(Sample sample, String name) {
    return sample
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
