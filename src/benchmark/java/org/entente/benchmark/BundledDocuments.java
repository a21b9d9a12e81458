package org.entente.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.document.Format;
import org.entente.extraction.Extractor;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The documents of the bundled corpus, read once, and the extractor. */
@State(Scope.Benchmark)
public class BundledDocuments {
  final List<Document> documents = new ArrayList<>();
  final Extractor extractor = Extractor.standard();

  /** Reads the documents. */
  @Setup
  public void read() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("data"))) {
      for (Path file : files.sorted().toList()) {
        if (Format.ofName(file.getFileName().toString()).isPresent()) {
          documents.add(DocumentReader.read(file));
        }
      }
    }
    if (documents.size() != ReadingBenchmark.DOCUMENTS) {
      throw new IllegalStateException("documents in data: " + documents.size());
    }
  }
}
