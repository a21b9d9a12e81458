package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same is counted in memory and on disk, of the default graph alone. */
class CompositionTest {
  private static final String GRAPH =
      """
      <x:b> <x:p> <x:b> ; <x:q> 1 .
      <x:a> <x:p> <x:b>, 1, 'b', 'c' ; a <x:C>, <x:D> .
      <x:c> a <x:C> .
      <x:b> a <x:C> ; <x:r> [ <x:q> 1 ] .
      <x:g> { <x:d> <x:p> <x:b> ; a <x:C> }
      """;

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Composition of(DatasetGraph data, String... byValue) {
    Txn.executeWrite(data, () -> RDFParser.fromString(GRAPH, Lang.TRIG).parse(data));
    DatasetGraph served = new LiveDataset(data, Edition.known("", Instant.EPOCH), closed -> {});
    List<Node> asked = List.of(byValue).stream().map(CompositionTest::node).toList();
    return Txn.calculateRead(served, () -> Composition.of(served, asked));
  }

  private static void check(DatasetGraph data) {
    String type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    Composition all = of(data, type, "x:nowhere", "x:elsewhere");
    assertEquals(12, all.statements());
    assertEquals(4, all.subjects());
    assertEquals(
        Map.of(node("x:p"), 5L, node("x:q"), 2L, node("x:r"), 1L, node(type), 4L),
        all.properties());
    assertEquals(Map.of(node("x:C"), 3L, node("x:D"), 1L), all.values(node(type)));
    assertEquals(Map.of(), all.values(node("x:nowhere")));
    assertEquals(Map.of(), all.values(node("x:p")), "was not asked for");
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
}
