package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.document.Format;

/** The document files that the sources of a command line stand for. */
final class DocumentFiles {
  private DocumentFiles() {}

  /**
   * The files of the sources, in the order given; those of a folder and its folders sorted by path,
   * taking only the formats that are read.
   *
   * @param complain is told of a source that is missing, or a folder without documents
   */
  static List<Path> of(List<Path> sources, Consumer<String> complain) {
    List<Path> files = new ArrayList<>();
    for (Path source : sources) {
      if (Files.isDirectory(source)) {
        List<Path> inside = inFolder(source, complain);
        if (inside.isEmpty()) {
          complain.accept(source + ": no documents in this folder; they end in .txt or .html");
        }
        files.addAll(inside);
      } else if (Files.exists(source)) {
        files.add(source);
      } else {
        complain.accept(source + ": there is no such file or folder; check the path");
      }
    }
    return files;
  }

  private static List<Path> inFolder(Path folder, Consumer<String> complain) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> Format.ofName(f.getFileName().toString()).isPresent())
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      complain.accept(folder + ": cannot be listed; check its permissions");
      return List.of();
    }
  }
}
