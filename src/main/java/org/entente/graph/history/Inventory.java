package org.entente.graph.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Which names a state of a graph has, and where in the documents each is told of: a file, which is
 * read from its beginning to its end as often as need be, for it may be larger than the memory.
 *
 * <p>Its rows are a path below the base and the paths of passages that tell of it, each followed by
 * the rule that found it there, if it was found by one. A path may have several rows. A row that
 * begins with {@code =} has the path and the name of a document, one that begins with {@code ~} a
 * path and what is shown for it.
 */
public final class Inventory {
  static final String DOCUMENT = "=";
  static final String LABEL = "~";

  private final Path file;

  /** The inventory in {@code file}; where there is none, nothing is known. */
  public Inventory(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Gives each row's path and places to {@code take}. */
  void places(BiConsumer<String, List<String>> take) throws IOException {
    Lines.read(
        file,
        row -> {
          if (!row.get(0).equals(DOCUMENT) && !row.get(0).equals(LABEL)) {
            take.accept(row.get(0), row.subList(1, row.size()));
          }
        });
  }

  /** Gives the path and the name of each document to {@code take}. */
  void documents(BiConsumer<String, String> take) throws IOException {
    rows(DOCUMENT, take);
  }

  /** Gives paths and what is shown for them to {@code take}; one may come several times. */
  void labels(BiConsumer<String, String> take) throws IOException {
    rows(LABEL, take);
  }

  private void rows(String mark, BiConsumer<String, String> take) throws IOException {
    Lines.read(
        file,
        row -> {
          if (row.get(0).equals(mark)) {
            take.accept(row.get(1), row.get(2));
          }
        });
  }
}
