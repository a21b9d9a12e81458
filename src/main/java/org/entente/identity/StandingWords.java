package org.entente.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Patterns for roles and organisations by sort, from a file of lines. Immutable. */
final class StandingWords {
  static final int RANKS = 5;

  private static final String FILE = "standing.txt";
  private static final Set<String> SORTS =
      Set.of(
          "student",
          "students",
          "state",
          "beside",
          "beside-in-association",
          "association",
          "second",
          "not-second",
          "rank-1",
          "rank-2",
          "rank-3",
          "rank-4",
          "rank-5");

  private final Map<String, Pattern> patterns = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if a line is none of the form, or a sort has none
   */
  StandingWords(List<String> lines) {
    Map<String, String> all = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t");
      if (fields.length != 2 || !SORTS.contains(fields[0])) {
        throw bad(i, "is not one of the sorts " + SORTS + ", a tab and a pattern", null);
      }
      try {
        Pattern.compile(fields[1]);
      } catch (PatternSyntaxException e) {
        throw bad(i, "has no pattern: " + e.getDescription(), e);
      }
      all.merge(fields[0], "(?:" + fields[1] + ")", (one, other) -> one + "|" + other);
    }
    if (!all.keySet().equals(SORTS)) {
      throw new IllegalArgumentException(FILE + " has lines of " + all.keySet() + " only");
    }
    all.forEach((sort, pattern) -> patterns.put(sort, Pattern.compile(pattern)));
  }

  private static IllegalArgumentException bad(int line, String why, @Nullable Throwable cause) {
    return new IllegalArgumentException(FILE + ", line " + (line + 1) + ", " + why, cause);
  }

  /** Those that come with the program. */
  static StandingWords bundled() {
    try (InputStream in = StandingWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + FILE + " is missing from the program");
      }
      return new StandingWords(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a folded name is of the sort. */
  boolean is(String sort, String folded) {
    Pattern pattern = patterns.get(sort);
    if (pattern == null) {
      throw new IllegalArgumentException("there is no sort " + sort);
    }
    return pattern.matcher(folded).matches();
  }
}
