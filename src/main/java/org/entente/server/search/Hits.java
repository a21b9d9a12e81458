package org.entente.server.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a query found.
 *
 * @param hits those of one page, best first
 * @param total how many there are in all, of the sort that was asked for
 * @param bySort how many there are of each sort, whatever sort was asked for; sorts without are
 *     left out
 */
public record Hits(List<Hit> hits, int total, Map<Sort, Integer> bySort) {
  public Hits {
    hits = List.copyOf(hits);
    Map<Sort, Integer> counts = new EnumMap<>(Sort.class);
    counts.putAll(bySort);
    bySort = Collections.unmodifiableMap(counts);
  }
}
