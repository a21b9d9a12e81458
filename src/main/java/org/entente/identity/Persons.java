package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;

/**
 * Persons are the same when their full names are, in any order of the words, unless their documents
 * have no organisation in common although each says for whom the person works. A single word is no
 * full name and joins nobody. Those of one post at one organisation are also the same when one name
 * shortens the other.
 */
final class Persons {
  /**
   * One document's person.
   *
   * @param held the posts, each by organisation and role
   */
  record Candidate(Naming naming, Person person, Set<Entity> employers, Set<String> held)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      return naming.compareTo(other.naming);
    }

    /** Much is said of one, and the naming tells it from all others. */
    @Override
    public int hashCode() {
      return naming.hashCode();
    }

    Decision.Grounds grounds() {
      return new Decision.Grounds(
          naming.source(), person.name(), person.mentions().get(0).evidence());
    }
  }

  private final List<Facts> documents;
  private final Map<Naming, Entity> entities;

  private final Clusters<Candidate> clusters = new Clusters<>();

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
      Map<String, List<Post>> posts =
          facts.posts().stream().collect(Collectors.groupingBy(Post::person));
      for (Person person : facts.persons()) {
        sameName
            .computeIfAbsent(Names.unordered(person.name()), key -> new ArrayList<>())
            .add(candidate(facts.source(), person, posts.getOrDefault(person.id(), List.of())));
      }
    }
    sameName.forEach(this::joinSameName);
    List<Candidate> all = sameName.values().stream().flatMap(List::stream).sorted().toList();
    for (List<Candidate> one : ShortenedNames.joins(all)) {
      one.forEach(candidate -> clusters.join(one.get(0), candidate));
    }
    for (List<Candidate> set : clusters.sets()) {
      Entity entity = entity(key(set, sameName), set);
      set.forEach(c -> entities.put(c.naming(), entity));
      if (set.size() > 1) {
        boolean several = set.stream().map(Persons::name).distinct().count() > 1;
        decisions.add(same(entity, set, several));
      }
    }
    sameName.forEach((name, candidates) -> heldApart(name, candidates, decisions));
  }

  /**
   * Joins those that agree. What makes two agree has a name, by which each finds another that has
   * it too, so that the time does not grow with the number of pairs: of some names there are
   * hundreds.
   */
  private void joinSameName(String name, List<Candidate> candidates) {
    candidates.forEach(clusters::add);
    if (candidates.size() == 1 || !name.contains(" ")) {
      return;
    }
    Candidate first = candidates.get(0);
    // One of whom nothing is said agrees with all.
    boolean all = candidates.stream().anyMatch(c -> c.employers().isEmpty());
    Map<String, Candidate> sources = new HashMap<>();
    Map<Entity, Candidate> employers = new TreeMap<>();
    Map<Entity, Candidate> mentioned = new TreeMap<>();
    for (Candidate one : candidates) {
      String source = one.naming().source();
      clusters.join(one, all ? first : sources.computeIfAbsent(source, s -> one));
      if (!all) {
        one.employers().forEach(e -> clusters.join(one, employers.computeIfAbsent(e, k -> one)));
        named
            .getOrDefault(source, Set.of())
            .forEach(e -> clusters.join(one, mentioned.computeIfAbsent(e, k -> one)));
      }
    }
  }

  /** The name to show, with the first document where the name alone does not tell. */
  private String key(List<Candidate> set, Map<String, List<Candidate>> sameName) {
    String name = Names.unordered(label(set));
    Candidate leader = clusters.leader(set.get(0));
    boolean alone =
        name.contains(" ")
            && sameName.getOrDefault(name, List.of()).stream()
                .allMatch(c -> clusters.leader(c).equals(leader));
    return alone ? name : name + "|" + set.get(0).naming().source();
  }

  private void heldApart(String name, List<Candidate> candidates, List<Decision> decisions) {
    List<Entity> found =
        candidates.stream()
            .flatMap(c -> Stream.ofNullable(entities.get(c.naming())))
            .distinct()
            .toList();
    if (found.size() > 1) {
      decisions.add(undecided(name.contains(" "), found, candidates));
    }
  }

  private static String name(Candidate candidate) {
    return Names.unordered(candidate.person().name());
  }

  private static String label(List<Candidate> set) {
    return Label.of(set.stream().map(c -> c.person().name()).toList());
  }

  private static Entity entity(String key, List<Candidate> set) {
    Set<String> names = new TreeSet<>();
    set.forEach(c -> names.add(c.person().name()));
    set.forEach(c -> names.addAll(c.person().aliases()));
    return new Entity(Entity.Type.PERSON, key, label(set), new TreeSet<>(names));
  }

  private static Decision same(Entity entity, List<Candidate> set, boolean shortened) {
    return new Decision(
        Decision.Outcome.SAME,
        List.of(entity),
        shortened ? ShortenedNames.RULE : "person.same-full-name",
        shortened
            ? "The names differ by initials or by a middle name left out, and the documents name"
                + " the same post of the same organisation."
            : "The full name is the same in every document, and nothing said of the posts speaks"
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

  private Candidate candidate(String source, Person person, List<Post> posts) {
    Set<Entity> employers = new TreeSet<>();
    Set<String> held = new TreeSet<>();
    for (Post post : posts) {
      post.organization()
          .flatMap(id -> Optional.ofNullable(entities.get(new Naming(source, id))))
          .ifPresent(
              entity -> {
                employers.add(entity);
                held.add(entity.key() + "|" + Names.fold(post.role()));
              });
    }
    return new Candidate(new Naming(source, person.id()), person, employers, held);
  }

  private Collection<Entity> organizations(Facts facts) {
    return facts.organizations().stream()
        .map(o -> entities.get(new Naming(facts.source(), o.id())))
        .filter(e -> e != null)
        .toList();
  }
}
