package org.entente.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.graph.Packed;
import org.jspecify.annotations.Nullable;

/** Which documents have the text of others, each of which counts as a source of its own. */
final class Copies {
  private Copies() {}

  /**
   * A line for each document that has just been read and has the text of another, but where both
   * had one text before, which was told then; of two that have been read the later one by name is
   * told.
   *
   * @param before the documents that the store had, by name
   * @param all the documents that it has now
   * @param read the names of those that have just been read
   */
  static List<String> told(Map<String, Packed> before, Collection<Packed> all, Set<String> read) {
    Map<Integer, List<Packed>> alike = new HashMap<>();
    all.forEach(p -> alike.computeIfAbsent(p.textHash(), hash -> new ArrayList<>()).add(p));
    List<String> told = new ArrayList<>();
    for (Packed one : all) {
      if (read.contains(one.name())) {
        alike.getOrDefault(one.textHash(), List.of()).stream()
            .filter(other -> isBefore(other, one, read) && one.hasTextOf(other))
            .filter(other -> !hadOneText(before.get(other.name()), before.get(one.name())))
            .findFirst()
            .ifPresent(other -> told.add(line(one.name(), other.name(), read)));
      }
    }
    return told;
  }

  private static boolean isBefore(Packed other, Packed one, Set<String> read) {
    return read.contains(other.name())
        ? other.name().compareTo(one.name()) < 0
        : !other.name().equals(one.name());
  }

  private static boolean hadOneText(@Nullable Packed other, @Nullable Packed one) {
    return other != null && one != null && one.hasTextOf(other);
  }

  private static String line(String name, String other, Set<String> read) {
    String has = name + ": has the text of " + other;
    return read.contains(other)
        ? has + ", and each counts as a source; leave one out if they are one"
        : has + ", which the store has too; if it was moved, add --withdraw " + other;
  }
}
