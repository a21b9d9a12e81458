package org.entente.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.lexicon.EntryFile.Entry;
import org.entente.extraction.lexicon.WordFiles;

/**
 * Tells names that say whose organisation it is from names that many organisations have. Immutable.
 */
final class CommonWords {
  private final SmallWords small;
  private final Set<String> words = new HashSet<>();
  private final Set<String> telling = new HashSet<>();
  private final Set<String> unique;
  private final Set<String> shared;

  /** Organisations of which every country or city has one of its own. */
  private final Set<String> oneAPlace = new HashSet<>();

  /** Those that have one acronym in many countries. */
  private final Set<String> alike = new HashSet<>();

  /** The words of each, all of which stand in a name. */
  private final List<List<String>> missions = new ArrayList<>();

  private final List<List<String>> missionsOfStates = new ArrayList<>();

  CommonWords(WordFiles files, SmallWords small) {
    this.small = small;
    this.unique = FoldedFile.names(files, "unique-names.txt");
    this.shared = FoldedFile.names(files, "shared-names.txt");
    FoldedFile list = FoldedFile.of(files, "organization-words.txt", "WORD | TRAIT");
    for (Entry entry : list.entries()) {
      boolean tells = !list.file().traits(entry, 1, "telling").isEmpty();
      (tells ? telling : words).add(list.word(entry, entry.first()));
    }
    FoldedFile places = FoldedFile.of(files, "one-a-place.txt", "WORD | TRAIT");
    for (Entry entry : places.entries()) {
      oneAPlace.add(places.word(entry, entry.first()));
      if (!places.file().traits(entry, 1, "alike").isEmpty()) {
        alike.add(entry.first());
      }
    }
    FoldedFile sent = FoldedFile.of(files, "missions.txt", "WORDS | TRAIT");
    for (Entry entry : sent.entries()) {
      boolean ofState = !sent.file().traits(entry, 1, "state").isEmpty();
      List<String> name = List.of(sent.name(entry, entry.first()).split(" "));
      (ofState ? missionsOfStates : missions).add(name);
    }
  }

  /** Whether two names with {@code word}, folded, may have nothing else in common. */
  boolean isCommon(String word) {
    return words.contains(word) || telling.contains(word);
  }

  /** Whether {@code name} could be that of organisations in many places. */
  boolean isGeneric(String name) {
    String folded = Names.fold(name);
    return shared.contains(folded)
        || words.containsAll(Names.words(name)) && !unique.contains(folded);
  }

  /** A country has a mission in many others; only a name that says where tells it from those. */
  boolean isMission(List<String> name) {
    return isAny(missionsOfStates, name) && name.stream().noneMatch(small::isBeforeHost);
  }

  /** Whether the acronym of one with this name may be that of others of its sort. */
  boolean isAlike(List<String> name) {
    return isMission(name) || name.stream().anyMatch(alike::contains);
  }

  /** Whether {@code name} is that of one of several that someone sends to many places. */
  boolean isSent(String name) {
    List<String> folded = Names.words(name);
    return isMission(folded) || isAny(missions, folded);
  }

  private static boolean isAny(List<List<String>> sorts, List<String> name) {
    return sorts.stream().anyMatch(name::containsAll);
  }

  /**
   * Whether {@code organization} cannot be known by its name alone. Of the organisations that each
   * place has its own, every name without a proper word; of others the short ones without an
   * acronym.
   */
  boolean isGeneric(Organization organization) {
    List<String> name = Names.words(organization.name());
    if (isMission(name) || shared.contains(String.join(" ", name))) {
      return true;
    }
    if (!isGeneric(organization.name())) {
      return false;
    }
    if (oneAPlace.contains(organization.type()) || name.stream().anyMatch(oneAPlace::contains)) {
      return true;
    }
    boolean acronym = organization.aliases().stream().anyMatch(Names::isAcronym);
    return !acronym && Names.words(organization.name()).size() <= 4;
  }
}
