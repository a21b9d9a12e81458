package org.entente.graph.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which names a state of a graph has, and where in the documents each is told of.
 *
 * @param places by path below the base, the path of each passage that tells of it, followed by the
 *     rule that found it there, if it was found by one
 * @param documents the names of the documents, by path below the base
 */
public record Inventory(
    SortedMap<String, SortedSet<String>> places, SortedMap<String, String> documents) {
  private static final String DOCUMENT = "=";

  public Inventory {
    places = Collections.unmodifiableSortedMap(places);
    documents = Collections.unmodifiableSortedMap(documents);
  }

  /** Nothing at all. */
  public static Inventory empty() {
    return new Inventory(new TreeMap<>(), new TreeMap<>());
  }

  /** Writes it, a line a name. */
  public void write(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    documents.forEach((path, name) -> rows.add(List.of(DOCUMENT, path, name)));
    places.forEach(
        (path, places) -> {
          List<String> row = new ArrayList<>(List.of(path));
          row.addAll(places);
          rows.add(row);
        });
    Lines.write(rows, file);
  }

  /** Reads what {@link #write} wrote; where there is no file, nothing is known. */
  public static Inventory read(Path file) throws IOException {
    SortedMap<String, SortedSet<String>> places = new TreeMap<>();
    SortedMap<String, String> documents = new TreeMap<>();
    for (List<String> row : Lines.read(file)) {
      if (row.get(0).equals(DOCUMENT)) {
        documents.put(row.get(1), row.get(2));
      } else {
        places.put(row.get(0), new TreeSet<>(row.subList(1, row.size())));
      }
    }
    return new Inventory(places, documents);
  }
}
