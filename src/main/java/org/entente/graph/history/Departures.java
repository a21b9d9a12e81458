package org.entente.graph.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names that earlier states had and the present one has not. Immutable. Paths are below the
 * base, and stay true when the base changes.
 */
public final class Departures {
  /** Nothing has gone. */
  public static final Departures NONE = new Departures(new TreeMap<>());

  private final SortedMap<String, Departure> byPath;
  private final Map<String, List<String>> byHeir = new HashMap<>();

  /**
   * @param byPath what became of each name
   */
  public Departures(Map<String, Departure> byPath) {
    this.byPath = new TreeMap<>(byPath);
    this.byPath.forEach(
        (path, departure) ->
            departure
                .to()
                .ifPresent(
                    heir -> byHeir.computeIfAbsent(heir, key -> new ArrayList<>()).add(path)));
  }

  /** What became of the thing that was at {@code path}; nothing where none was. */
  public Optional<Departure> of(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The old names of the thing that is at {@code path}, in order. */
  public List<String> mergedInto(String path) {
    return List.copyOf(byHeir.getOrDefault(path, List.of()));
  }

  /** How many names have gone. */
  public int size() {
    return byPath.size();
  }

  /** Those that had gone earlier, after {@code gone} has gone too: an heir may go in its turn. */
  Departures followedBy(Map<String, Departure> gone) {
    Map<String, Departure> all = new TreeMap<>(gone);
    byPath.forEach(
        (path, old) ->
            all.putIfAbsent(
                path,
                old.to()
                    .flatMap(to -> Optional.ofNullable(gone.get(to)))
                    .map(next -> new Departure(next.to(), next.reason(), old.label()))
                    .orElse(old)));
    return new Departures(all);
  }

  /** The same without those that are there. */
  Departures without(Iterable<String> there) {
    Map<String, Departure> left = new TreeMap<>(byPath);
    there.forEach(left::remove);
    return new Departures(left);
  }

  /** Writes them, a line each. */
  public void write(Path file) throws IOException {
    try (Lines lines = new Lines(file)) {
      for (Map.Entry<String, Departure> entry : byPath.entrySet()) {
        Departure departure = entry.getValue();
        lines.row(entry.getKey(), departure.to().orElse(""), departure.reason(), departure.label());
      }
    }
  }

  /** Reads what {@link #write} wrote; no file is as good as one that says nothing. */
  public static Departures read(Path file) throws IOException {
    SortedMap<String, Departure> all = new TreeMap<>();
    Lines.read(
        file,
        row -> {
          Optional<String> to = Optional.of(row.get(1)).filter(path -> !path.isEmpty());
          // An older version of Entente kept no labels.
          String label = row.size() > 3 ? row.get(3) : "";
          all.put(row.get(0), new Departure(to, row.get(2), label));
        });
    return new Departures(all);
  }
}
