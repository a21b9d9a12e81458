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
import java.util.Optional;
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
    PackedGraph home = compare(file, Iris.DEFAULT_BASE);
    assertEquals(Optional.of(Edition.of(home.data(), Instant.EPOCH).hash()), home.hash());
    // "zzz" comes after, and the standard base before the names of the terms.
    assertEquals(Optional.empty(), compare(file, "zzz://data.example.org/all/").hash());
  }

  private static PackedGraph compare(Path file, String base) throws IOException, Failure {
    PackedGraph packed;
    try (InputStream in = Files.newInputStream(file)) {
      packed = PackedGraph.read(in, base);
    }
    DatasetGraph fresh = BundledGraph.fresh(base, CONSOLE);
    List<String> expected = text(fresh).lines().toList();
    List<String> lines = text(packed.data()).lines().toList();
    assertTrue(expected.size() > 30_000, "statements: " + expected.size());
    assertEquals(expected.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(expected.get(i), lines.get(i));
    }
    assertEquals(fresh.prefixes().getMappingCopy(), packed.data().prefixes().getMappingCopy());
    return packed;
  }

  private static String text(DatasetGraph data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NQuads.write(data, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
