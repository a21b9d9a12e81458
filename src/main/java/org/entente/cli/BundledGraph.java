package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Iris;
import org.entente.graph.PackedGraph;

/**
 * The graph of the bundled documents as it was read when the program was packed, so that the packed
 * program need not read them again at each start: same documents, same program, same graph. Only
 * the jar has it; without it, as when the program is run from its sources, the documents are read.
 */
final class BundledGraph {
  private static final String RESOURCE = "/bundled.graph";

  private BundledGraph() {}

  /**
   * Reads the bundled documents and writes their graph.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException, Failure {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      PackedGraph.write(fresh(Iris.DEFAULT_BASE, new Console(System.out, System.err)), out);
    }
  }

  /** The graph of the bundled documents, read now. */
  static DatasetGraph fresh(String base, Console console) throws Failure {
    Corpus corpus = Corpus.bundled(console);
    return corpus.builder(base, new Registers().entries()).build(corpus.readings());
  }

  /** The graph as it was packed, if it was, under this base. */
  static Optional<PackedGraph> packed(String base) {
    try (InputStream in = BundledGraph.class.getResourceAsStream(RESOURCE)) {
      return in == null ? Optional.empty() : Optional.of(PackedGraph.read(in, base));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
