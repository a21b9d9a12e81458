package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.identity.Persons.Candidate;

/**
 * Persons whose names differ by a middle name left out or by initials, and who hold one post of one
 * organisation: "M. Li", "Ming Li" and "Ming X. Li", each Rector of it. A name of two words may
 * have the family's first, as "LI Ming" has; one of more may end in the mother's family, which is
 * left out as well.
 */
final class ShortenedNames {
  static final String RULE = "person.shortened-name";

  /** One and the words of the name, in an order in which they may stand. */
  private record Named(Candidate candidate, List<String> words) {}

  /**
   * Those that are one.
   *
   * @param post the post that all hold, as they have it
   */
  record Alike(String post, List<Candidate> candidates) {}

  private ShortenedNames() {}

  /**
   * The candidates that are one. Names that fit several longer ones fit none. The time grows with
   * the number of posts.
   */
  static List<Alike> joins(Collection<Candidate> candidates) {
    Map<String, List<Named>> blocks = new TreeMap<>();
    for (Candidate candidate : candidates) {
      for (List<String> words : orders(Names.words(candidate.person().name()))) {
        Named named = new Named(candidate, words);
        for (String family : families(words)) {
          String name = words.get(0).charAt(0) + "|" + family + "|";
          for (String post : candidate.held()) {
            blocks.computeIfAbsent(name + post, k -> new ArrayList<>()).add(named);
          }
        }
      }
    }
    List<Alike> joins = new ArrayList<>();
    blocks.forEach(
        (key, block) -> {
          Set<List<String>> names = new HashSet<>();
          block.forEach(named -> names.add(named.words()));
          if (names.size() > 1 && fitTogether(names)) {
            String post = key.substring(key.indexOf('|', key.indexOf('|') + 1) + 1);
            joins.add(new Alike(post, block.stream().map(Named::candidate).toList()));
          }
        });
    return joins;
  }

  /** The orders of a name's words that end in a whole word, which may be the family's name. */
  private static List<List<String>> orders(List<String> words) {
    if (words.size() < 2) {
      return List.of();
    }
    List<List<String>> orders =
        words.size() == 2 ? List.of(words, List.of(words.get(1), words.get(0))) : List.of(words);
    return orders.stream().filter(order -> last(order).length() > 1).toList();
  }

  /** The last word, and the one before, which is the father's name where the mother's follows. */
  private static Set<String> families(List<String> words) {
    String before = words.get(words.size() - 2);
    return words.size() > 2 && before.length() > 1 && !before.equals(last(words))
        ? Set.of(last(words), before)
        : Set.of(last(words));
  }

  private static boolean fitTogether(Set<List<String>> names) {
    List<String> longest =
        names.stream()
            .max(
                Comparator.<List<String>>comparingInt(name -> String.join(" ", name).length())
                    .thenComparing(name -> String.join(" ", name)))
            .orElseThrow();
    return names.stream().allMatch(name -> shortens(name, longest));
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
