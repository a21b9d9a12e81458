package org.entente.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.extraction.fact.Facts;

/**
 * Documents with what was read from them, each of which is fetched when it is asked for, so that
 * they need not all be in memory. Safe for use by many threads.
 */
public interface Readings {
  /** The names of the documents, in order. */
  List<String> names();

  /** The reading of a document, whose name is one of {@link #names}. */
  Reading of(String name);

  /** Of each document, in order, what has to be known of all before one can be written. */
  List<Facts> outlines();

  /** Readings that are in memory. */
  static Readings of(Collection<Reading> readings) {
    Map<String, Reading> byName = new TreeMap<>();
    for (Reading reading : readings) {
      String name = reading.document().name();
      if (byName.put(name, reading) != null) {
        throw new IllegalArgumentException("two documents are named " + name);
      }
    }
    return new Readings() {
      @Override
      public List<String> names() {
        return List.copyOf(byName.keySet());
      }

      @Override
      public Reading of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
      }

      @Override
      public List<Facts> outlines() {
        return byName.values().stream().map(Reading::facts).toList();
      }
    };
  }
}
