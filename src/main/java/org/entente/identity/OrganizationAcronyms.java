package org.entente.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.identity.Organizations.Candidate;

/** Joins organisations by their acronyms. */
final class OrganizationAcronyms {
  /** Shorter ones mean many things. */
  private static final int TELLING = 4;

  /** How many words beside its acronym a name has that is the organisation's own. */
  private static final int OWN_WORDS = 4;

  private final OrganizationScope scope;
  private final IdentityWords words;

  OrganizationAcronyms(OrganizationScope scope) {
    this.scope = scope;
    this.words = scope.words();
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
            String acronym = key.substring(0, key.indexOf('|'));
            Candidate first = block.get(0);
            for (Candidate c : block) {
              scope.join(
                  first,
                  c,
                  OrganizationRules.SAME_ACRONYM,
                  () -> OrganizationPoints.acronym(first, c, acronym));
            }
          }
        });
  }

  /**
   * What is known by an acronym only, or as a school by it, and the sets with a full name that have
   * it.
   */
  record Shared(
      String acronym,
      List<List<Candidate>> owners,
      List<List<Candidate>> bare,
      List<List<Candidate>> schools) {}

  /** The acronyms of the sets as they are now. */
  List<Shared> shared() {
    Map<String, List<List<Candidate>>> bound = new TreeMap<>();
    Map<String, List<List<Candidate>>> bare = new TreeMap<>();
    Map<String, List<List<Candidate>>> schools = new TreeMap<>();
    for (List<Candidate> set : scope.sets()) {
      if (set.stream().allMatch(OrganizationAcronyms::isBare)) {
        set.stream()
            .map(c -> Names.fold(c.organization().name()))
            .distinct()
            .forEach(a -> bare.computeIfAbsent(a, k -> new ArrayList<>()).add(set));
      } else {
        bound(set).forEach(a -> bound.computeIfAbsent(a, k -> new ArrayList<>()).add(set));
        String school = Names.fold(set.get(0).organization().name());
        if (set.stream().allMatch(c -> isAcronymOfSchool(c.organization().name()))) {
          schools.computeIfAbsent(school.split(" ")[0], k -> new ArrayList<>()).add(set);
        }
      }
    }
    Set<String> all = new TreeSet<>(bound.keySet());
    all.addAll(bare.keySet());
    return all.stream()
        .map(
            a ->
                new Shared(
                    a,
                    owners(a, bound.getOrDefault(a, List.of())),
                    bare.getOrDefault(a, List.of()),
                    schools.getOrDefault(a, List.of())))
        .toList();
  }

  /** Whether an acronym is all that the document has for a name. */
  static boolean isBare(Candidate candidate) {
    return Names.isAcronym(candidate.organization().name());
  }

  /** Such as "ELTE University". */
  private boolean isAcronymOfSchool(String name) {
    String[] parts = name.split(" ");
    return parts.length == 2
        && parts[0].length() >= TELLING
        && Names.isAcronym(parts[0])
        && !parts[0].contains("-")
        && words.wordings().isSchool(Names.fold(parts[1]));
  }

  /** Whether a document of {@code set} says that this is its acronym. */
  boolean binds(String acronym, Candidate candidate) {
    return acronyms(candidate).contains(acronym);
  }

  private Set<String> bound(List<Candidate> set) {
    Set<String> acronyms =
        set.stream()
            .flatMap(c -> acronyms(c).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    scope.entries(set).stream()
        .flatMap(entry -> entry.acronyms().stream())
        .map(Names::fold)
        .forEach(acronyms::add);
    return acronyms;
  }

  /**
   * The sets whose acronym it may be. Not theirs is one of two letters that spell but the beginning
   * of their names, as the UN does for the United Nations University; nor one that stands in their
   * names beside few other words, or if others have it beside any, as in "JICA Headquarters".
   */
  private List<List<Candidate>> owners(String acronym, List<List<Candidate>> sets) {
    List<List<Candidate>> whole =
        sets.stream().filter(set -> !all(set, name -> isOther(acronym, name))).toList();
    List<List<Candidate>> first =
        whole.stream().filter(set -> !all(set, name -> name.contains(acronym))).toList();
    return first.isEmpty() ? whole : first;
  }

  private static boolean all(List<Candidate> set, Predicate<List<String>> test) {
    return set.stream()
        .map(c -> c.organization().name())
        .filter(name -> !Names.isAcronym(name))
        .allMatch(name -> test.test(Names.words(name)));
  }

  private boolean isOther(String acronym, List<String> name) {
    if (name.contains(acronym)) {
      boolean school = name.size() == 2 && words.wordings().isSchool(name.get(1));
      return !school && name.size() <= OWN_WORDS;
    }
    return acronym.length() == 2 && name.size() > 2 && initials(name).startsWith(acronym);
  }

  /** Whether the initials of {@code words} are {@code acronym}, with or without small words. */
  static boolean spells(String acronym, List<String> words) {
    return acronym.equals(initials(words))
        || acronym.equals(initials(words.stream().filter(w -> w.length() > 3).toList()));
  }

  /** The acronyms that may speak for a candidate beyond its document. */
  private Set<String> acronyms(Candidate candidate) {
    String name = candidate.organization().name();
    return candidate.organization().aliases().stream()
        .filter(Names::isAcronym)
        .map(Names::fold)
        .filter(a -> !words.known().isAcronym(a))
        .filter(a -> !candidate.isInDocument() || tells(a, Names.words(name)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether an acronym says more than a common name does: the initials of "Ministry of Higher
   * Education" are those of all its namesakes; CHED tells a Commission on Higher Education from
   * others.
   */
  private boolean tells(String acronym, List<String> name) {
    return acronym.length() >= TELLING && !words.common().isAlike(name) && !spells(acronym, name);
  }

  private static String initials(List<String> words) {
    return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }
}
