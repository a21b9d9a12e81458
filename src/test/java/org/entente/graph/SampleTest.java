package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.entente.vocabulary.ENT;
import org.junit.jupiter.api.Test;

/** The committed sample is what the builder makes of the founding item. */
class SampleTest {
  private static final Path SAMPLE = Path.of("src/test/resources/graph/sample.trig");

  @Test
  void sampleIsWhatTheBuilderMakes() {
    DatasetGraph made = sample();
    DatasetGraph kept = RDFDataMgr.loadDatasetGraph(SAMPLE.toString());
    assertTrue(IsoMatcher.isomorphic(made, kept), "write it anew with SampleTest.main");
    assertTrue(kept.stream().count() > 1000);
  }

  /** The founding item alone; the ontology's own graph is left out. */
  static DatasetGraph sample() {
    DatasetGraph dataset =
        new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "0.1.0")
            .build(List.of(Founding.reading()));
    dataset.removeGraph(NodeFactory.createURI(ENT.ONTOLOGY));
    return dataset;
  }

  /** Writes the sample anew. */
  public static void main(String[] args) throws IOException {
    try (OutputStream out = Files.newOutputStream(SAMPLE)) {
      Export.TRIG.write(sample(), out);
    }
  }
}
