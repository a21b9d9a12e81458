package org.entente.server.chart;

import java.util.ArrayList;
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
    for (String name : below.keySet()) {
      if (!lower.contains(name)) {
        branches.add(branch(name, below, new LinkedHashSet<>()));
      }
    }
    String note = Figure.note(Math.min(MOST, rows.size()), rows.size(), "rows");
    return branches.isEmpty() ? Optional.empty() : Optional.of(new Outline(branches, note));
  }

  /** The branch of that name. What lies above itself, by way of others, is not followed again. */
  private static Branch branch(String name, Map<String, Set<String>> below, Set<String> path) {
    if (!path.add(name)) {
      return new Branch(name, List.of());
    }
    List<Branch> branches = new ArrayList<>();
    for (String part : below.getOrDefault(name, Set.of())) {
      branches.add(branch(part, below, path));
    }
    path.remove(name);
    return new Branch(name, branches);
  }
}
