package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtentTest {
  private static final String GRAPH =
      "<x:b> <x:p> <x:b> . <x:a> <x:p> <x:b>, 1, 'b' . <x:b> <x:q> 1 . <x:g> { <x:c> <x:p> <x:b> }";

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static void check(DatasetGraph data) {
    Txn.executeWrite(data, () -> RDFParser.fromString(GRAPH, Lang.TRIG).parse(data));
    DatasetGraph served =
        new DatasetGraphReadOnly(
            new LiveDataset(data, Edition.known("", java.time.Instant.EPOCH), closed -> {}));
    Txn.executeRead(
        served,
        () -> {
          assertEquals(5, Extent.count(served, Node.ANY, Node.ANY, Node.ANY));
          assertEquals(2, Extent.count(served, Node.ANY, Node.ANY, node("x:b")));
          assertEquals(3, Extent.count(served, node("x:a"), node("x:p"), Node.ANY));
          assertEquals(1, Extent.count(served, node("x:b"), node("x:p"), node("x:b")));
          assertEquals(0, Extent.count(served, node("x:nowhere"), Node.ANY, Node.ANY));
          assertEquals(0, Extent.count(served, node("x:c"), Node.ANY, Node.ANY), "of a graph");
          Map<Node, Long> values = Extent.values(served, node("x:p"));
          assertEquals(3, values.size());
          assertEquals(2L, values.get(node("x:b")));
          assertEquals(Map.of(), Extent.values(served, node("x:nowhere")));
          assertEquals(
              Map.of(node("x:a"), 3L, node("x:b"), 1L), Extent.subjects(served, node("x:p")));
          assertEquals(
              new Composition(5, 2, Map.of(node("x:p"), 4L, node("x:q"), 1L)),
              Composition.of(served));
        });
  }

  @Test
  void inMemory() {
    check(DatasetGraphFactory.createTxnMem());
  }

  @Test
  void onDisk(@TempDir Path folder) {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(folder.toString());
    try {
      check(data);
    } finally {
      Store.close(data);
    }
  }

  @Test
  void afterAnExchangeAReaderCountsWhatItReads() {
    DatasetGraph first = DatasetGraphFactory.createTxnMem();
    LiveDataset live = new LiveDataset(first, closed -> {});
    Txn.executeRead(
        live,
        () -> {
          DatasetGraph next = DatasetGraphFactory.createTxnMem();
          Txn.executeWrite(next, () -> RDFParser.fromString(GRAPH, Lang.TRIG).parse(next));
          live.exchange(next);
          assertEquals(0, Extent.count(live, Node.ANY, Node.ANY, Node.ANY));
        });
    Txn.executeRead(live, () -> assertEquals(5, Extent.count(live, Node.ANY, Node.ANY, Node.ANY)));
  }
}
