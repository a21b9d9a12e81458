package org.entente.server.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lies below what, as nested lists. */
public record Outline(List<Branch> branches, String note) implements Figure {
  private static final int MOST = 300;

  public Outline {
    branches = List.copyOf(branches);
  }

  /** A name and what lies below it. */
  public record Branch(String name, List<Branch> branches) {
    public Branch {
      branches = List.copyOf(branches);
    }

    /** Whether anything lies below. */
    public boolean parted() {
      return !branches.isEmpty();
    }
  }

  static Optional<Figure> of(List<List<String>> rows) {
    Map<String, Set<String>> below = new LinkedHashMap<>();
    Set<String> lower = new LinkedHashSet<>();
    for (List<String> row : rows.subList(0, Math.min(MOST, rows.size()))) {
      below.computeIfAbsent(row.get(0), name -> new LinkedHashSet<>()).add(row.get(1));
      lower.add(row.get(1));
    }
    List<Branch> branches = new ArrayList<>();
    Set<String> parted = new HashSet<>();
    for (String name : below.keySet()) {
      if (!lower.contains(name)) {
        branches.add(branch(name, below, parted));
      }
    }
    String note = Figure.note(Math.min(MOST, rows.size()), rows.size(), "rows");
    return branches.isEmpty() ? Optional.empty() : Optional.of(new Outline(branches, note));
  }

  /**
   * The branch of that name. What lies below it is told once, where it comes first: else a name
   * would lie below itself, or below several that are below several, more often than can be drawn.
   */
  private static Branch branch(String name, Map<String, Set<String>> below, Set<String> parted) {
    if (!parted.add(name)) {
      return new Branch(name, List.of());
    }
    return new Branch(
        name,
        below.getOrDefault(name, Set.of()).stream()
            .map(part -> branch(part, below, parted))
            .toList());
  }
}
