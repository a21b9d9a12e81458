package org.entente.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.identity.Organizations.Candidate;

/** Joins organisations by their acronyms. */
final class OrganizationAcronyms {
  /** Shorter ones mean many things. */
  private static final int TELLING = 4;

  private final OrganizationScope scope;

  OrganizationAcronyms(OrganizationScope scope) {
    this.scope = scope;
  }

  /** Joins names that say the same in other words and have one acronym, unless countries differ. */
  void joinSameNames(List<Candidate> candidates) {
    Map<String, List<Candidate>> blocks = new TreeMap<>();
    Map<String, Set<String>> countries = new TreeMap<>();
    for (Candidate candidate : candidates) {
      for (String acronym : acronyms(candidate)) {
        Wording wording = scope.wording(candidate.organization().name());
        boolean own = wording.translated() || wording.hasOwn();
        if (acronym.length() >= TELLING
            && (own || tells(acronym, Names.words(candidate.organization().name())))
            && candidate.organization().kind() == OrganizationKind.ORGANIZATION) {
          String key = acronym + "|" + wording.words();
          blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(candidate);
          countries.computeIfAbsent(key, k -> new TreeSet<>()).addAll(wording.countries());
        }
      }
    }
    blocks.forEach(
        (key, block) -> {
          if (countries.getOrDefault(key, Set.of()).size() < 2) {
            block.forEach(c -> scope.join(block.get(0), c, OrganizationRules.SAME_ACRONYM));
          }
        });
  }

  /** Joins what is known by an acronym only; returns the sets that share one and stay apart. */
  List<List<List<Candidate>>> joinBare() {
    Map<String, List<List<Candidate>>> bound = new TreeMap<>();
    Map<String, List<Candidate>> bare = new TreeMap<>();
    for (List<Candidate> set : scope.sets()) {
      if (set.stream().allMatch(c -> Names.isAcronym(c.organization().name()))) {
        set.forEach(c -> bare.put(Names.fold(c.organization().name()), set));
      } else {
        Set<String> acronyms =
            set.stream()
                .flatMap(c -> acronyms(c).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        scope.entries(set).stream()
            .flatMap(entry -> entry.acronyms().stream())
            .map(Names::fold)
            .forEach(acronyms::add);
        acronyms.forEach(a -> bound.computeIfAbsent(a, k -> new ArrayList<>()).add(set));
      }
    }
    List<List<List<Candidate>>> ambiguous = new ArrayList<>();
    bound.forEach(
        (acronym, sets) -> {
          List<Candidate> known = bare.getOrDefault(acronym, List.of());
          if (sets.size() > 1) {
            List<List<Candidate>> all = new ArrayList<>(sets);
            all.add(known);
            ambiguous.add(all);
          } else if (!known.isEmpty()) {
            scope.join(sets.get(0).get(0), known.get(0), OrganizationRules.BOUND_ACRONYM);
          }
        });
    return ambiguous;
  }

  /** The acronyms that may speak for a candidate beyond its document. */
  private Set<String> acronyms(Candidate candidate) {
    String name = candidate.organization().name();
    return candidate.organization().aliases().stream()
        .filter(Names::isAcronym)
        .map(Names::fold)
        .filter(a -> !candidate.isInDocument() || tells(a, Names.words(name)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether an acronym says more than a common name does: the initials of "Ministry of Higher
   * Education" are those of all its namesakes; CHED tells a Commission on Higher Education from
   * others.
   */
  private static boolean tells(String acronym, List<String> words) {
    if (acronym.length() < TELLING || words.contains("ministry") || CommonWords.isMission(words)) {
      return false;
    }
    String initials = initials(words);
    String without = initials(words.stream().filter(w -> w.length() > 3).toList());
    return !acronym.equals(initials) && !acronym.equals(without);
  }

  private static String initials(List<String> words) {
    return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }
}
