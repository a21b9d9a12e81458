package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.UnitOf;

/** What a document names besides a person, and which organisations are parts of others. */
final class Surroundings {
  /** What more documents than these name says nothing about where they are at home. */
  private static final int FEW = 20;

  /** So far before a name stands what it belongs to. */
  private static final int NEAR = 120;

  private final Map<String, Facts> documents = new HashMap<>();
  private final Map<Naming, Entity> entities;
  private final Map<Entity, Map<Entity, Fact>> parents = new HashMap<>();
  private final Map<Object, Integer> counts = new HashMap<>();

  Surroundings(Collection<Facts> all, Map<Naming, Entity> entities) {
    this.entities = entities;
    for (Facts facts : all) {
      String source = facts.source();
      documents.put(source, facts);
      organizations(source).forEach(entity -> counts.merge(entity, 1, Integer::sum));
      persons(source, "").forEach(person -> counts.merge(person, 1, Integer::sum));
      facts.unitOf().forEach(part -> note(source, part));
    }
  }

  private void note(String source, UnitOf part) {
    Optional<Entity> parent = entity(source, part.parent());
    entity(source, part.child())
        .ifPresent(
            child ->
                parent.ifPresent(
                    p ->
                        parents
                            .computeIfAbsent(child, c -> new TreeMap<>())
                            .putIfAbsent(
                                p, Fact.part(new Naming(source, part.child()), part.parent()))));
  }

  /** What {@code id} of a document is, where it is known. */
  Optional<Entity> entity(String source, String id) {
    return Optional.ofNullable(entities.get(new Naming(source, id)));
  }

  /** An organisation and those of which it is a part. */
  Set<Entity> withParents(Collection<Entity> some) {
    Set<Entity> found = new LinkedHashSet<>(some);
    Set<Entity> next = found;
    while (!next.isEmpty()) {
      Set<Entity> above =
          next.stream()
              .flatMap(one -> parents.getOrDefault(one, Map.of()).keySet().stream())
              .filter(one -> !found.contains(one))
              .collect(Collectors.toCollection(TreeSet::new));
      found.addAll(above);
      next = above;
    }
    return found;
  }

  /** What documents say by which {@code part} is one of {@code whole}; nothing where it is not. */
  List<Fact> chain(Entity part, Entity whole) {
    for (Map.Entry<Entity, Fact> above : parents.getOrDefault(part, Map.of()).entrySet()) {
      if (!above.getKey().equals(part) && withParents(Set.of(above.getKey())).contains(whole)) {
        List<Fact> chain = new ArrayList<>(List.of(above.getValue()));
        if (!above.getKey().equals(whole)) {
          chain.addAll(direct(above.getKey(), whole));
        }
        return chain;
      }
    }
    return List.of();
  }

  /** The last step of a chain, where there is one; the steps between are left out. */
  private List<Fact> direct(Entity part, Entity whole) {
    return Optional.ofNullable(parents.getOrDefault(part, Map.of()).get(whole)).stream().toList();
  }

  /** That the document names an organisation, or a person by the full name, in no order. */
  List<Fact> naming(String source, Object named) {
    Stream<Fact> persons =
        of(source)
            .flatMap(facts -> facts.persons().stream())
            .filter(p -> Names.unordered(p.name()).equals(named))
            .map(p -> Fact.name(new Naming(source, p.id()), p.name()));
    Stream<Fact> organizations =
        of(source)
            .flatMap(facts -> facts.organizations().stream())
            .filter(o -> entity(source, o.id()).filter(named::equals).isPresent())
            .map(o -> Fact.name(new Naming(source, o.id()), o.name()));
    return (named instanceof Entity ? organizations : persons).toList();
  }

  /** The document, where there is one of this name. */
  Optional<Facts> document(String source) {
    return Optional.ofNullable(documents.get(source));
  }

  /** The organisations that the document names. */
  Set<Entity> organizations(String source) {
    Set<Entity> named = new TreeSet<>();
    of(source)
        .flatMap(facts -> facts.organizations().stream())
        .forEach(o -> entity(source, o.id()).ifPresent(named::add));
    return named;
  }

  /** The full names that the document names, but for {@code own}. */
  Set<String> persons(String source, String own) {
    return of(source)
        .flatMap(facts -> facts.persons().stream())
        .map(person -> Names.unordered(person.name()))
        .filter(name -> name.contains(" ") && !name.equals(own))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Facts> of(String source) {
    return Stream.ofNullable(documents.get(source));
  }

  /** Whether few documents name it, so that it tells where they are at home. */
  boolean tells(Object named) {
    return counts.getOrDefault(named, 0) <= FEW;
  }

  /** The organisations that stand last before a mention of the person, as headings of lists do. */
  Set<Entity> before(Naming person) {
    return of(person.source())
        .flatMap(
            facts ->
                facts.persons().stream()
                    .filter(one -> one.id().equals(person.id()))
                    .flatMap(one -> one.mentions().stream())
                    .flatMap(m -> last(facts, m.evidence().span().begin()).stream()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<Entity> last(Facts facts, int at) {
    int best = -1;
    Optional<Entity> found = Optional.empty();
    for (Organization organization : facts.organizations()) {
      int end =
          organization.mentions().stream()
              .mapToInt(mention -> mention.evidence().span().end())
              .filter(e -> e <= at && e > at - NEAR)
              .max()
              .orElse(-1);
      if (end > best) {
        best = end;
        found = entity(facts.source(), organization.id());
      }
    }
    return found;
  }
}
