package org.entente.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Person;

/**
 * Whom and what documents name besides: two that name one person, or one organisation that few
 * name, speak of the same surroundings.
 */
final class Company {
  /** What more documents than these name says nothing about where they are at home. */
  private static final int FEW = 20;

  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  Company(Collection<Facts> documents) {
    for (Facts facts : documents) {
      Set<String> all = new HashSet<>();
      for (Person person : facts.persons()) {
        full(Names.unordered(person.name())).ifPresent(all::add);
      }
      for (Organization organization : facts.organizations()) {
        full(Names.fold(organization.name())).ifPresent(all::add);
      }
      all.forEach(name -> counts.merge(name, 1, Integer::sum));
      names.put(facts.source(), all);
    }
  }

  /** A folded name that two documents have. */
  record Shared(String source, String other, String name) {}

  /**
   * What {@code source} names and one of {@code others} does too, the {@code own} names of what is
   * compared apart; the first of these in the alphabet. The cost grows with the names of {@code
   * source} and the number of others.
   */
  Optional<Shared> shared(String source, Collection<String> others, Set<String> own) {
    List<String> telling =
        names.getOrDefault(source, Set.of()).stream()
            .filter(name -> counts.getOrDefault(name, 0) <= FEW && !own.contains(name))
            .sorted()
            .toList();
    for (String other : others) {
      Set<String> there = names.getOrDefault(other, Set.of());
      Optional<String> name =
          other.equals(source)
              ? Optional.empty()
              : telling.stream().filter(there::contains).findFirst();
      if (name.isPresent()) {
        return Optional.of(new Shared(source, other, name.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> full(String folded) {
    return folded.contains(" ") ? Optional.of(folded) : Optional.empty();
  }
}
