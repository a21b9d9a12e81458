package org.entente.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.identity.Organizations.Candidate;

/**
 * Names under which a document's organisation may be found: the name, and aliases of its own,
 * within its scope. For use by one thread.
 */
final class FullNames {
  private final CommonWords common;
  private final SmallWords small;
  private final Map<Candidate, Set<String>> found = new HashMap<>();

  FullNames(IdentityWords words) {
    this.common = words.common();
    this.small = words.small();
  }

  /** The names, folded. */
  Set<String> of(Candidate candidate) {
    return found.computeIfAbsent(candidate, this::find);
  }

  private Set<String> find(Candidate candidate) {
    Set<String> names = new TreeSet<>();
    names.add(candidate.organization().name());
    for (String alias : candidate.organization().aliases()) {
      if (Names.words(alias).size() > 1
          && !common.isGeneric(alias)
          && !isCut(candidate.organization().name(), alias)) {
        names.add(alias);
      }
    }
    return names.stream()
        .map(Names::fold)
        .map(name -> candidate.scope().isEmpty() ? name : candidate.scope() + "|" + name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether {@code alias} is the beginning of {@code name} only, which may be another's name: the
   * "British Council" for "British Council Wales", but not the "Mendel University" for the one "in
   * Brno".
   */
  private boolean isCut(String name, String alias) {
    String full = Names.fold(name);
    String brief = Names.fold(alias) + " ";
    return full.startsWith(brief)
        && (common.isSent(alias)
            || !small.isBeforePlace(full.substring(brief.length()).split(" ")[0]));
  }
}
