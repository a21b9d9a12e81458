package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Edition;
import org.entente.graph.Iris;
import org.entente.graph.NQuads;
import org.entente.graph.PackedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledGraphTest {
  private static final Console CONSOLE = new Console(System.out, System.err);

  @TempDir private Path folder;

  @Test
  void whatIsPackedIsWhatAFreshReadingGives() throws IOException, Failure {
    Path file = folder.resolve("bundled.graph");
    BundledGraph.main(new String[] {file.toString()});
    PackedGraph read;
    try (InputStream in = Files.newInputStream(file)) {
      read = PackedGraph.read(in);
    }
    DatasetGraph packed = read.data();
    DatasetGraph fresh = BundledGraph.fresh(Iris.DEFAULT_BASE, CONSOLE);
    List<String> expected = text(fresh).lines().toList();
    List<String> lines = text(packed).lines().toList();
    assertTrue(expected.size() > 30_000, "statements: " + expected.size());
    assertEquals(expected.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(expected.get(i), lines.get(i));
    }
    assertEquals(Edition.of(fresh, Instant.EPOCH).hash(), read.hash());
    assertEquals(fresh.prefixes().getMappingCopy(), packed.prefixes().getMappingCopy());
  }

  @Test
  void withAnotherBaseNothingIsPacked() {
    assertTrue(BundledGraph.packed("https://data.example.org/").isEmpty());
  }

  private static String text(DatasetGraph data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NQuads.write(data, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
