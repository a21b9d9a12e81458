package org.entente.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.graph.Packed;

/** Which documents have the text of others, each of which counts as a source of its own. */
final class Copies {
  private Copies() {}

  /**
   * A line for each document that has just been read and has the text of another; of two that have
   * been read the later one by name is told.
   *
   * @param all the documents of the store, by name
   * @param read the names of those that have just been read
   */
  static List<String> told(Collection<Packed> all, Set<String> read) {
    Map<Integer, List<Packed>> alike = new HashMap<>();
    all.forEach(p -> alike.computeIfAbsent(p.textHash(), hash -> new ArrayList<>()).add(p));
    List<String> told = new ArrayList<>();
    for (Packed one : all) {
      if (read.contains(one.name())) {
        alike.getOrDefault(one.textHash(), List.of()).stream()
            .filter(other -> isBefore(other, one, read) && one.hasTextOf(other))
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

  private static String line(String name, String other, Set<String> read) {
    String has = name + ": has the text of " + other;
    return read.contains(other)
        ? has + ", and each counts as a source; leave one out if they are one"
        : has + ", which the store has too; if it was moved, add --withdraw " + other;
  }
}
