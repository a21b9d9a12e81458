package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Parameter;
import org.entente.catalogue.Question;
import org.entente.server.sparql.QueryGuard;

/** Finds what is asked: a bundled question, or a query in a file. */
final class Questions {
  private Questions() {}

  /** The bundled questions, a line each, and below each its parameters. */
  static String list() {
    List<Question> questions = Catalogue.bundled().questions();
    int width = questions.stream().mapToInt(q -> q.name().length()).max().orElse(0);
    StringBuilder list = new StringBuilder();
    for (Question question : questions) {
      String gap = " ".repeat(width + 2 - question.name().length());
      list.append(question.name()).append(gap).append(question.summary()).append('\n');
      for (Parameter parameter : question.parameters()) {
        list.append(" ".repeat(width + 4)).append(parameter(parameter)).append('\n');
      }
    }
    return list.toString();
  }

  private static String parameter(Parameter parameter) {
    return parameter.name()
        + ": "
        + parameter.type().word()
        + parameter.standard().map(value -> " = " + value).orElse(", which must be given")
        + (parameter.description().isEmpty() ? "" : " — " + parameter.description());
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
    Jena.await();
    try {
      String text = Files.readString(file);
      if (text.lines().anyMatch(line -> line.startsWith("#+"))) {
        return Catalogue.read(file);
      }
      QueryFactory.create(text, "http://localhost/");
      return Catalogue.plain(String.valueOf(file.getFileName()), text);
    } catch (IOException e) {
      throw new Failure(file + ": cannot be read; it must be text in UTF-8", e);
    } catch (QueryParseException e) {
      throw new Failure(
          file + ": is no query that can be asked. " + QueryGuard.syntax(e).detail(), e);
    } catch (QueryException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Failure(file + ": is no query that can be asked: " + reason, e);
    }
  }
}
