package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.identity.Persons.Candidate;

/**
 * Persons whose names differ by a middle name left out or by initials, and who hold one post of one
 * organisation: "M. Li", "Ming Li" and "Ming X. Li", each Rector of it.
 */
final class ShortenedNames {
  static final String RULE = "person.shortened-name";

  private ShortenedNames() {}

  /**
   * The candidates that are one, in lists. Names that fit several longer ones fit none. The time
   * grows with the number of posts.
   */
  static List<List<Candidate>> joins(Collection<Candidate> candidates) {
    Map<String, List<Candidate>> blocks = new TreeMap<>();
    for (Candidate candidate : candidates) {
      List<String> words = Names.words(candidate.person().name());
      if (words.size() > 1 && last(words).length() > 1) {
        String name = words.get(0).charAt(0) + "|" + last(words) + "|";
        candidate
            .held()
            .forEach(
                post -> blocks.computeIfAbsent(name + post, k -> new ArrayList<>()).add(candidate));
      }
    }
    List<List<Candidate>> joins = new ArrayList<>();
    for (List<Candidate> block : blocks.values()) {
      Set<String> names = new TreeSet<>();
      block.forEach(c -> names.add(Names.fold(c.person().name())));
      if (names.size() > 1 && fitTogether(names)) {
        joins.add(block);
      }
    }
    return joins;
  }

  private static boolean fitTogether(Set<String> names) {
    List<String> longest =
        names.stream()
            .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .map(Names::words)
            .orElseThrow();
    return names.stream().allMatch(name -> shortens(Names.words(name), longest));
  }

  /** Whether the words of {@code name}, or initials of them, stand in {@code full} in order. */
  private static boolean shortens(List<String> name, List<String> full) {
    if (!fits(name.get(0), full.get(0))) {
      return false;
    }
    int at = 0;
    for (String word : name) {
      while (at < full.size() && !fits(word, full.get(at))) {
        at++;
      }
      if (at++ == full.size()) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String word, String full) {
    return word.equals(full) || (word.length() == 1 && full.startsWith(word));
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }
}
