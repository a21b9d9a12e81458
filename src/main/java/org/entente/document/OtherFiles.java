package org.entente.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts files whose format is none that is read, to tell of them in one line. Not thread-safe. */
public final class OtherFiles {
  private final Map<String, Integer> byEnding = new TreeMap<>();

  /**
   * Counts a file by its path; hidden ones, and those that macOS hides in archives, are nobody's.
   */
  public void add(String path) {
    String[] steps = path.split("[/\\\\]");
    String name = steps[steps.length - 1].toLowerCase(Locale.ROOT);
    if (!name.startsWith(".") && !isShadow(path)) {
      int dot = name.lastIndexOf('.');
      byEnding.merge(dot < 0 ? "without an ending" : name.substring(dot), 1, Integer::sum);
    }
  }

  /** Whether a program put it beside the real files, for its own use. */
  static boolean isShadow(String path) {
    return Arrays.asList(path.split("/")).contains("__MACOSX");
  }

  /** How many there were of each ending; empty where there were none. */
  public Optional<String> told() {
    return byEnding.isEmpty()
        ? Optional.empty()
        : Optional.of(
            byEnding.entrySet().stream()
                .map(e -> e.getValue() + (e.getValue() == 1 ? " file " : " files ") + e.getKey())
                .collect(
                    Collectors.joining(
                        ", ", "left out, for their format is none that is read: ", "")));
  }
}
