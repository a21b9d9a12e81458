package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.extraction.lexicon.EntryFile.Entry;
import org.entente.extraction.lexicon.WordFiles;
import org.entente.identity.Organizations.Candidate;

/**
 * Organisations that the whole field knows by several names, such as in English and in the language
 * of their country, which no comparison of words would find. Immutable.
 */
final class KnownNames {
  static final String RULE = "organization.known-name";

  private final FoldedFile list;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> acronyms = new HashMap<>();

  KnownNames(WordFiles files) {
    this.list = FoldedFile.of(files, "known-names.txt", "NAME | OTHER ; OTHER | ACRONYM ; ACRONYM");
    list.entries().forEach(this::put);
  }

  /** Takes a line; one that begins with any name of an organisation that is known adds to it. */
  private void put(Entry entry) {
    String name = list.name(entry, entry.first());
    String one = names.getOrDefault(name, name);
    List<String> initials = list.valuesIfAny(entry, 2);
    names.put(name, one);
    for (String other : initials.isEmpty() ? list.values(entry, 1) : list.valuesIfAny(entry, 1)) {
      put(names, entry, other, one);
    }
    initials.forEach(acronym -> put(acronyms, entry, acronym, one));
  }

  private void put(Map<String, String> known, Entry entry, String value, String one) {
    String other = known.put(list.name(entry, value), one);
    if (other != null && !other.equals(one)) {
      throw list.bad(
          entry,
          "\"%s\" is known as \"%s\" already; begin the line with that".formatted(value, other));
    }
  }

  /** Whether the list tells whose the folded {@code acronym} is. */
  boolean isAcronym(String acronym) {
    return acronyms.containsKey(acronym);
  }

  /** The candidates that the list knows for one, in lists of two or more. */
  List<List<Candidate>> joins(Collection<Candidate> candidates) {
    Map<String, List<Candidate>> known = new TreeMap<>();
    for (Candidate candidate : candidates) {
      known(candidate.organization().name())
          .ifPresent(name -> known.computeIfAbsent(name, n -> new ArrayList<>()).add(candidate));
    }
    return known.values().stream().filter(list -> list.size() > 1).toList();
  }

  private Optional<String> known(String name) {
    String folded = Names.fold(name);
    String one = names.get(folded);
    return one == null && Names.isAcronym(name)
        ? Optional.ofNullable(acronyms.get(folded))
        : Optional.ofNullable(one);
  }
}
