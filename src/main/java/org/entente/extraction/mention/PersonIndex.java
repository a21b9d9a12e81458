package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.extraction.mention.PersonBook.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Finds a document's persons by the words of a name. Of several that fit, the one comes first that
 * has the name's first word, and of these whoever had it first. The time to find a full name does
 * not grow with how many persons share a given name, as long as another word of the name is rare;
 * that to find all with some words grows with how many have the first of them.
 */
final class PersonIndex {
  /** The words of a longer name have too many subsets to try each. */
  private static final int MOST_WORDS = 6;

  /** Who ever had a word in the name, in order, each with their place. */
  private final Map<String, Map<Entry, Integer>> byWord = new HashMap<>();

  /** Who ever had just these words. */
  private final Map<Set<String>, List<Entry>> byWords = new HashMap<>();

  /** Lets a person be found by the words of their name, and by those of their earlier ones. */
  void add(Entry entry, List<String> words) {
    for (String word : words) {
      Map<Entry, Integer> known = byWord.computeIfAbsent(word, w -> new LinkedHashMap<>());
      known.putIfAbsent(entry, known.size());
    }
    List<Entry> same = byWords.computeIfAbsent(Set.copyOf(entry.words()), w -> new ArrayList<>());
    if (!same.contains(entry)) {
      same.add(entry);
    }
  }

  /** Whether anybody ever had this word in the name. */
  boolean has(String word) {
    return byWord.containsKey(word);
  }

  /** Who has all the words, in the order in which the first of them was given. */
  Stream<Entry> having(List<String> words) {
    return words.stream()
        .limit(1)
        .flatMap(first -> having(first).stream())
        .filter(entry -> entry.words().containsAll(words));
  }

  /** The person with the same words in any order, more or less of them, or initials for some. */
  @Nullable Entry find(List<String> words) {
    Entry same = first(words, around(words), e -> fits(words, e));
    return same != null
        ? same
        : first(words, withInitials(words), e -> sameWithInitials(words, e.words()));
  }

  private static boolean fits(List<String> words, Entry entry) {
    return entry.words().containsAll(words) || words.containsAll(entry.words());
  }

  private @Nullable Entry first(
      List<String> words, Collection<Entry> among, Predicate<Entry> fitting) {
    return among.stream()
        .filter(fitting)
        .min(Comparator.comparingLong(entry -> place(entry, words)))
        .orElse(null);
  }

  private long place(Entry entry, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Integer place = byWord.getOrDefault(words.get(i), Map.of()).get(entry);
      if (place != null) {
        return ((long) i << Integer.SIZE) + place;
      }
    }
    return Long.MAX_VALUE;
  }

  /** Among whom those are whose words hold all these, or are all among these. */
  private Collection<Entry> around(List<String> words) {
    List<String> distinct = words.stream().distinct().toList();
    if (distinct.size() > MOST_WORDS) {
      return havingAny(distinct);
    }
    Set<Entry> around = new HashSet<>(rarest(distinct));
    for (int part = 1; part < 1 << distinct.size(); part++) {
      Set<String> some = new HashSet<>();
      for (int i = 0; i < distinct.size(); i++) {
        if ((part >> i & 1) == 1) {
          some.add(distinct.get(i));
        }
      }
      around.addAll(byWords.getOrDefault(some, List.of()));
    }
    return around;
  }

  /** Among whom those are who have these words, but for some of one letter. */
  private Collection<Entry> withInitials(List<String> words) {
    List<String> full = words.stream().filter(word -> word.length() > 1).toList();
    if (full.size() == words.size()) {
      return List.of();
    }
    return full.isEmpty() ? havingAny(words) : rarest(full);
  }

  private Collection<Entry> havingAny(List<String> words) {
    Set<Entry> any = new HashSet<>();
    words.forEach(word -> any.addAll(having(word)));
    return any;
  }

  private Collection<Entry> rarest(List<String> words) {
    return words.stream()
        .map(this::having)
        .min(Comparator.comparingInt(Collection::size))
        .orElse(List.of());
  }

  private Collection<Entry> having(String word) {
    return byWord.getOrDefault(word, Map.of()).keySet();
  }

  private static boolean sameWithInitials(List<String> words, Set<String> known) {
    int initials = 0;
    for (String word : words) {
      boolean same = known.contains(word);
      boolean initial =
          word.length() == 1 && known.stream().anyMatch(k -> k.startsWith(word) && k.length() > 1);
      initials += initial && !same ? 1 : 0;
      if (!same && !initial) {
        return false;
      }
    }
    return initials > 0 && initials < words.size();
  }
}
