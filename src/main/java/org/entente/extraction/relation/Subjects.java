package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.mention.SexWords;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document is about: how much of it each person has, and of which sex they are said to be.
 * One instance belongs to one document.
 */
final class Subjects {
  /** Into how many steps a person's share of all mentions is divided. */
  private static final int SHARES = 5;

  /** Whoever comes behind this one is told no further apart. */
  private static final int LAST_RANK = 2;

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Integer> standing = new HashMap<>();
  private final Map<String, Character> sexes = new HashMap<>();
  private final char[] said;
  private final @Nullable String first;

  Subjects(Scenery scenery) {
    said = new char[scenery.reading().sentences().size()];
    Set<String> titled = new HashSet<>();
    for (Sentence s : scenery.reading().sentences()) {
      for (Spot spot : scenery.spots(s)) {
        if (spot.isPerson()) {
          count(spot);
          if (s.zone() == Zone.TITLE) {
            titled.add(spot.entity());
          }
        }
      }
    }
    List<String> ranked = new ArrayList<>(counts.keySet());
    ranked.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
    first = ranked.isEmpty() ? null : ranked.get(0);
    rank(ranked, titled);
  }

  private void count(Spot spot) {
    counts.merge(spot.entity(), 1, Integer::sum);
    if (spot.tag() instanceof Tag.PersonTag person && person.gender() != '?') {
      sexes.putIfAbsent(spot.entity(), person.gender());
    }
  }

  private void rank(List<String> ranked, Set<String> titled) {
    int all = counts.values().stream().mapToInt(n -> n).sum();
    for (int rank = 0; rank < ranked.size(); rank++) {
      String entity = ranked.get(rank);
      int share = counts.getOrDefault(entity, 0) * SHARES / all;
      int code = Math.min(LAST_RANK, rank) * 8 + share;
      standing.put(entity, code * 2 + (titled.contains(entity) ? 1 : 0));
    }
  }

  /** Who is named, or meant by "he" or "she", most often; null where nobody is. */
  @Nullable String first() {
    return first;
  }

  /** A person's rank and share among the persons named, and whether the headline names them. */
  int standing(String entity) {
    return standing.getOrDefault(entity, 0);
  }

  /** How many persons the document names, at most five. */
  int people() {
    return Math.min(5, counts.size());
  }

  /** The sex that a sentence's words for he or she tell; found once. */
  private char said(Sentence s) {
    if (said[s.index()] == 0) {
      said[s.index()] = SexWords.first(s);
    }
    return said[s.index()];
  }

  /**
   * How the sentence's words for he or she suit a person: 0 it has none, 1 they suit, 2 they may, 3
   * they do not.
   */
  int suits(Sentence s, String entity) {
    char said = said(s);
    char sex = sexes.getOrDefault(entity, '?');
    return said == '?' ? 0 : sex == said ? 1 : sex == '?' ? 2 : 3;
  }
}
