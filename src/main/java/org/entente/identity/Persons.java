package org.entente.identity;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Person;

/**
 * Persons are the same when their full names are, in any order of the words, unless their documents
 * have no organisation in common although each says for whom the person works. A single word is no
 * full name and joins nobody.
 */
final class Persons {
  private record Candidate(Naming naming, Person person, Set<Entity> employers)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      return naming.compareTo(other.naming);
    }

    Decision.Grounds grounds() {
      return new Decision.Grounds(
          naming.source(), person.name(), person.mentions().get(0).evidence());
    }
  }

  private final List<Facts> documents;
  private final Map<Naming, Entity> entities;

  /** The organisations that each document names. */
  private final Map<String, Set<Entity>> named = new TreeMap<>();

  /**
   * @param entities holds the organisations; the persons are added
   */
  Persons(List<Facts> documents, Map<Naming, Entity> entities) {
    this.documents = documents;
    this.entities = entities;
  }

  void resolve(List<Decision> decisions) {
    Map<String, List<Candidate>> sameName = new TreeMap<>();
    for (Facts facts : documents) {
      named.put(facts.source(), new TreeSet<>(organizations(facts)));
      for (Person person : facts.persons()) {
        sameName
            .computeIfAbsent(Names.unordered(person.name()), key -> new ArrayList<>())
            .add(candidate(facts, person));
      }
    }
    sameName.forEach((key, candidates) -> resolve(key, candidates, decisions));
  }

  private void resolve(String key, List<Candidate> candidates, List<Decision> decisions) {
    boolean fullName = key.contains(" ");
    Clusters<Candidate> clusters = new Clusters<>();
    for (Candidate one : candidates) {
      clusters.add(one);
      for (Candidate other : candidates) {
        if (one.naming().source().equals(other.naming().source())
            ? one.equals(other) || fullName
            : fullName && agree(one, other)) {
          clusters.add(other);
          clusters.join(one, other);
        }
      }
    }
    List<List<Candidate>> sets = clusters.sets();
    List<Entity> found = new ArrayList<>();
    for (List<Candidate> set : sets) {
      boolean plain = fullName && sets.size() == 1;
      Entity entity = entity(plain ? key : key + "|" + set.get(0).naming().source(), set);
      found.add(entity);
      set.forEach(c -> entities.put(c.naming(), entity));
      if (set.size() > 1) {
        decisions.add(same(entity, set));
      }
    }
    if (sets.size() > 1) {
      decisions.add(undecided(fullName, found, candidates));
    }
  }

  private static Entity entity(String key, List<Candidate> set) {
    Set<String> names = new TreeSet<>();
    set.forEach(c -> names.add(c.person().name()));
    set.forEach(c -> names.addAll(c.person().aliases()));
    String label = Label.of(set.stream().map(c -> c.person().name()).toList());
    return new Entity(Entity.Type.PERSON, key, label, new TreeSet<>(names));
  }

  private static Decision same(Entity entity, List<Candidate> set) {
    return new Decision(
        Decision.Outcome.SAME,
        List.of(entity),
        "person.same-full-name",
        "The full name is the same in every document, and nothing said of the posts speaks"
            + " against it.",
        set.stream().map(Candidate::grounds).toList());
  }

  private static Decision undecided(boolean full, List<Entity> found, List<Candidate> candidates) {
    return new Decision(
        Decision.Outcome.UNDECIDED,
        found,
        full ? "person.same-name-other-organizations" : "person.single-name",
        full
            ? "The full name is the same, but the documents connect it with organisations of which"
                + " none is common to both."
            : "A single name does not tell one person from another.",
        candidates.stream().map(Candidate::grounds).toList());
  }

  private boolean agree(Candidate one, Candidate other) {
    if (one.employers().isEmpty() || other.employers().isEmpty()) {
      return true;
    }
    return !Collections.disjoint(one.employers(), other.employers())
        || !Collections.disjoint(
            named.getOrDefault(one.naming().source(), Set.of()),
            named.getOrDefault(other.naming().source(), Set.of()));
  }

  private Candidate candidate(Facts facts, Person person) {
    Set<Entity> employers =
        facts.posts().stream()
            .filter(post -> post.person().equals(person.id()))
            .flatMap(post -> post.organization().stream())
            .map(id -> entities.get(new Naming(facts.source(), id)))
            .filter(e -> e != null)
            .collect(toCollection(TreeSet::new));
    return new Candidate(new Naming(facts.source(), person.id()), person, employers);
  }

  private Collection<Entity> organizations(Facts facts) {
    return facts.organizations().stream()
        .map(o -> entities.get(new Naming(facts.source(), o.id())))
        .filter(e -> e != null)
        .toList();
  }
}
