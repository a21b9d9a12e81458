package org.entente.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that the zones of a text are told by: GROUP | word ; word ; ... */
final class WordLists {
  private static final int COLUMNS = 2;
  private final Map<String, Set<String>> groups;

  private WordLists(Map<String, Set<String>> groups) {
    this.groups = groups;
  }

  /** The lists of a file of this package. */
  static WordLists of(String file) {
    try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new WordLists(
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(" \\| ", COLUMNS))
              .collect(Collectors.toMap(part -> part[0], part -> Set.of(part[1].split(" ; ")))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> group(String name) {
    return Objects.requireNonNull(groups.get(name));
  }
}
