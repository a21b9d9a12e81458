package org.entente.evaluation;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;

/** What the engine scores today on an annotated set. */
record Measured(Evaluation evaluation) {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  /** Reads every document of a set. */
  static Measured on(String set) throws Exception {
    return on(folder(set));
  }

  /** The annotations of a set and its documents, which of the bundled set are shipped. */
  static GoldFolder folder(String set) throws BadGold {
    Path gold = GOLD.resolve(set);
    return GoldFolder.read(gold, set.equals("bundled") ? Path.of("data") : gold);
  }

  static Measured on(GoldFolder folder) throws Exception {
    Extractor extractor = Extractor.standard();
    Map<String, Annotation> found = new TreeMap<>();
    for (Map.Entry<String, Path> document : folder.documents().entrySet()) {
      found.put(
          document.getKey(),
          Annotation.of(extractor.extract(DocumentReader.read(document.getValue()))));
    }
    return new Measured(Evaluation.of(folder.annotations(), found));
  }
}
