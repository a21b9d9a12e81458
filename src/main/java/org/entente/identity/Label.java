package org.entente.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Chooses which of a thing's names is shown. */
final class Label {
  private Label() {}

  /**
   * The name that is no acronym and has no article, which most documents use; among equals the
   * longest, then the first in the alphabet.
   *
   * @param names one name for each document, never empty
   */
  static String of(Collection<String> names) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    if (counts.size() == 1) {
      return counts.firstKey();
    }
    return counts.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, Integer>, Boolean>comparing(
                    e -> Names.isAcronym(e.getKey()))
                .thenComparing(e -> e.getKey().startsWith("The "))
                .thenComparing(e -> -e.getValue())
                .thenComparing(e -> -e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }
}
