package org.entente.graph.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last steps that led to the present state, each with what it changed. Immutable. Bounded: at
 * most {@value #MOST_STEPS} steps and {@value #MOST_CHANGES} changes, of which the oldest are
 * forgotten first.
 */
public final class History {
  /** There was nothing before. */
  public static final History NONE = new History(List.of());

  static final int MOST_STEPS = 20;
  static final int MOST_CHANGES = 20_000;
  private static final String STEP = "=";

  private final List<Step> steps;

  private History(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** The steps, the last first. */
  public List<Step> steps() {
    return steps;
  }

  /** The history after one more step. */
  public History then(Step step) {
    List<Step> all = new ArrayList<>(List.of(step));
    int changes = step.changes().size();
    for (Step earlier : steps) {
      changes += earlier.changes().size();
      if (all.size() == MOST_STEPS || changes > MOST_CHANGES) {
        break;
      }
      all.add(earlier);
    }
    return new History(all);
  }

  /**
   * All steps between two states as one. What came and went in between is not told.
   *
   * @param from how the hash of the earlier state begins
   * @param to how the hash of the later state begins
   * @return nothing where one of them is not known, or the first is not the earlier
   */
  public Optional<Step> between(String from, String to) {
    int last = 0;
    while (last < steps.size() && !steps.get(last).to().startsWith(to)) {
      last++;
    }
    int first = last;
    while (first < steps.size() && !steps.get(first).from().startsWith(from)) {
      first++;
    }
    return first < steps.size() ? Optional.of(joined(first, last)) : Optional.empty();
  }

  private Step joined(int first, int last) {
    Map<String, Change> all = new TreeMap<>();
    int left = 0;
    for (int i = first; i >= last; i--) {
      left += steps.get(i).left();
      follow(steps.get(i), all);
      for (Change change : steps.get(i).changes()) {
        Optional.ofNullable(all.remove(change.path()))
            .map(earlier -> joined(earlier, change))
            .orElseGet(() -> Optional.of(change))
            .ifPresent(both -> all.put(change.path(), both));
      }
    }
    Step begin = steps.get(first);
    List<Change> changes = List.copyOf(all.values());
    return new Step(begin.from(), begin.since(), steps.get(last).to(), changes, left);
  }

  /** What two changes of one name come to. */
  private static Optional<Change> joined(Change earlier, Change later) {
    boolean was = earlier.kind() != Change.Kind.ADDED;
    boolean is = later.kind() == Change.Kind.ADDED || later.kind() == Change.Kind.CHANGED;
    if (!was) {
      return is ? Optional.of(earlier) : Optional.empty();
    }
    if (!is) {
      return Optional.of(later);
    }
    return later.sort().equals("document")
        ? Optional.of(new Change(Change.Kind.CHANGED, later.path(), ""))
        : Optional.empty();
  }

  /** What took the place of another, perhaps as a new name, may go in its turn. */
  private static void follow(Step step, Map<String, Change> all) {
    Map<String, Change> gone = new HashMap<>();
    for (Change change : step.changes()) {
      if (change.kind() == Change.Kind.RENAMED || change.kind() == Change.Kind.WITHDRAWN) {
        gone.put(change.path(), change);
      }
    }
    all.replaceAll(
        (path, earlier) -> {
          Change next = gone.get(earlier.more());
          return earlier.kind() == Change.Kind.RENAMED && next != null
              ? new Change(next.kind(), path, next.more(), earlier.label())
              : earlier;
        });
  }

  /** Writes it, a line a step and a line a change. */
  public void write(Path file) throws IOException {
    try (Lines out = new Lines(file)) {
      for (Step step : steps) {
        out.row(STEP, step.from(), step.since().toString(), step.to(), "" + step.left());
        for (Change change : step.changes()) {
          out.row(change.kind().name(), change.path(), change.more(), change.label());
        }
      }
    }
  }

  /** Reads what {@link #write} wrote; where there is no file, nothing is known. */
  public static History read(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    Lines.read(file, rows::add);
    for (int begin = 0; begin < rows.size(); ) {
      int end = begin + 1;
      while (end < rows.size() && !rows.get(end).get(0).equals(STEP)) {
        end++;
      }
      steps.add(step(rows.get(begin), rows.subList(begin + 1, end)));
      begin = end;
    }
    return new History(steps);
  }

  private static Step step(List<String> head, List<List<String>> rows) {
    List<Change> changes = rows.stream().map(History::change).toList();
    Instant since = Instant.parse(head.get(2));
    return new Step(head.get(1), since, head.get(3), changes, Integer.parseInt(head.get(4)));
  }

  /** An older version of Entente kept no labels. */
  private static Change change(List<String> row) {
    String label = row.size() > 3 ? row.get(3) : "";
    return new Change(Change.Kind.valueOf(row.get(0)), row.get(1), row.get(2), label);
  }
}
