package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;

/** Finds what is asked: a bundled question, or a query in a file. */
final class Questions {
  private Questions() {}

  /** The bundled questions, a line each. */
  static String list() {
    List<Question> questions = Catalogue.bundled().questions();
    int width = questions.stream().mapToInt(q -> q.name().length()).max().orElse(0);
    return questions.stream()
        .map(q -> q.name() + " ".repeat(width + 2 - q.name().length()) + q.summary() + "\n")
        .collect(Collectors.joining());
  }

  /**
   * The question of that name, or that in the file of that name.
   *
   * @throws Misuse if there is neither; it names the nearest
   * @throws Failure if the file holds no query
   */
  static Question find(String name) throws Misuse, Failure {
    Catalogue catalogue = Catalogue.bundled();
    Optional<Question> known = catalogue.find(name);
    if (known.isPresent()) {
      return known.get();
    }
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      return read(file);
    }
    if (name.endsWith(".rq") || name.contains("/")) {
      throw new Misuse("there is no file " + name + "; check the path and its spelling");
    }
    List<String> nearest = catalogue.nearest(name);
    throw new Misuse(
        "there is no question named '"
            + name
            + "'. "
            + (nearest.isEmpty() ? "" : "Nearest: " + String.join(", ", nearest) + ". ")
            + "All are listed by: entente query --list");
  }

  private static Question read(Path file) throws Failure {
    try {
      String text = Files.readString(file);
      if (text.lines().anyMatch(line -> line.startsWith("#+"))) {
        return Catalogue.read(file);
      }
      QueryFactory.create(text, "http://localhost/");
      return Catalogue.plain(String.valueOf(file.getFileName()), text);
    } catch (IOException e) {
      throw new Failure(file + ": cannot be read; it must be text in UTF-8", e);
    } catch (QueryException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Failure(file + ": is no query that can be asked: " + reason, e);
    }
  }
}
