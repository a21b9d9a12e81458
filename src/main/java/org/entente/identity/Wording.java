package org.entente.identity;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a name of an organisation says, whatever small words, language, spelling and order of words
 * it says it in.
 *
 * @param countries the countries it names, by noun or adjective
 * @param proper its other words that few organisations share, in their order
 * @param common the words that many share, in alphabetical order
 * @param properFirst whether a word of its own opens it, as in "Debrecen University"
 * @param translated whether common words stand in another language than English
 */
record Wording(
    SortedSet<String> countries,
    List<String> proper,
    List<String> common,
    boolean properFirst,
    boolean translated) {
  Wording {
    countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    proper = List.copyOf(proper);
    common = List.copyOf(common);
  }

  /** Whether it has a word, or a country, that few share. */
  boolean hasOwn() {
    return !proper.isEmpty() || !countries.isEmpty();
  }

  /** All words but those of countries, in alphabetical order. */
  String words() {
    return Stream.concat(proper.stream(), common.stream())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
