package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class LiveDatasetTest {
  private final List<DatasetGraph> closed = new CopyOnWriteArrayList<>();

  private static DatasetGraph of(int triples) {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < triples; i++) {
      text.append("<x:s> <x:p> ").append(i).append(" . ");
    }
    data.executeWrite(() -> RDFParser.fromString(text.toString(), Lang.TURTLE).parse(data));
    return data;
  }

  private static long size(Graph graph) {
    return graph.stream(Node.ANY, Node.ANY, Node.ANY).count();
  }

  @Test
  void whoHasBegunGoesOnWithWhatWasThere() {
    DatasetGraph first = of(1);
    LiveDataset live = new LiveDataset(first, closed::add);
    Graph view = live.getDefaultGraph();
    live.begin(ReadWrite.READ);
    live.exchange(of(2));
    assertEquals(1, size(view));
    assertEquals(0, live.exchanges(), "what is read goes by its own number");
    assertEquals(List.of(), closed);
    live.end();
    assertEquals(List.of(first), closed);
    live.begin(ReadWrite.READ);
    assertEquals(2, size(view), "a view follows");
    live.end();
    assertEquals(1, live.exchanges());
  }

  @Test
  void whatNobodyReadsIsClosedAtOnce() {
    DatasetGraph first = of(1);
    LiveDataset live = new LiveDataset(first, closed::add);
    live.exchange(of(2));
    assertEquals(List.of(first), closed);
    live.end();
    assertEquals(1, closed.size(), "an end without a beginning does nothing");
  }

  @Test
  void readersNeverSeeTwoDatasetsInOneTransaction() throws Exception {
    LiveDataset live = new LiveDataset(of(0), closed::add);
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger reads = new AtomicInteger();
    List<String> mixed = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                Graph view = live.getDefaultGraph();
                while (!over.get()) {
                  live.begin(ReadWrite.READ);
                  long once = size(view);
                  Thread.yield();
                  long again = size(view);
                  live.end();
                  reads.incrementAndGet();
                  if (once != again) {
                    mixed.add(once + " and " + again);
                  }
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (int i = 1; i <= 200; i++) {
      live.exchange(of(i));
    }
    over.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), mixed);
    assertTrue(reads.get() > 200, "reads: " + reads.get());
    assertEquals(200, closed.size(), "all but the last are closed");
  }
}
