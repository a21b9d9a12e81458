package org.entente.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Person;

/**
 * Persons are the same when their full names are, in any order of the words, unless their posts
 * tell them apart ({@link Namesakes}). A single word is no full name and joins nobody. Those of one
 * post at one organisation are also the same when one name shortens the other.
 */
final class Persons {
  /**
   * One document's person.
   *
   * @param employers of all posts and appointments
   * @param held the posts, each by organisation and role
   * @param called the same by the first words of the organisation's name
   * @param roles the roles alone
   * @param standing what the posts say together, or nothing where none is told
   */
  record Candidate(
      Naming naming,
      Person person,
      Set<Entity> employers,
      Set<String> held,
      Set<String> called,
      Set<String> roles,
      Optional<Standing> standing)
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
      Tenures tenures = new Tenures(facts, entities);
      for (Person person : facts.persons()) {
        sameName
            .computeIfAbsent(Names.unordered(person.name()), key -> new ArrayList<>())
            .add(tenures.of(person));
      }
    }
    Namesakes namesakes = new Namesakes(new Surroundings(documents, entities), clusters);
    sameName.forEach(namesakes::join);
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
    Map<List<Entity>, List<Candidate>> apart = new LinkedHashMap<>();
    namesakes.apart().forEach(pair -> apart.putIfAbsent(entitiesOf(pair), pair));
    apart.keySet().removeIf(pair -> pair.size() < 2);
    apart.forEach((found, pair) -> decisions.add(different(found, pair)));
    sameName.values().stream()
        .filter(candidates -> !apart.containsKey(entitiesOf(candidates)))
        .forEach(candidates -> heldApart(candidates, decisions));
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

  private void heldApart(List<Candidate> candidates, List<Decision> decisions) {
    List<Entity> found = entitiesOf(candidates);
    if (found.size() > 1) {
      boolean full = name(candidates.get(0)).contains(" ");
      decisions.add(undecided(full, found, candidates));
    }
  }

  private List<Entity> entitiesOf(List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(c -> Stream.ofNullable(entities.get(c.naming())))
        .distinct()
        .sorted()
        .toList();
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

  private static Decision different(List<Entity> found, List<Candidate> pair) {
    return new Decision(
        Decision.Outcome.DIFFERENT,
        found,
        Namesakes.APART,
        "The full name is the same and the documents have something in common, but the posts are"
            + " hardly those of one person: one is a student's, or was held while the other is seen"
            + " elsewhere before and after, or is far lower than one held before.",
        pair.stream().map(Candidate::grounds).toList());
  }

  private static Decision undecided(boolean full, List<Entity> found, List<Candidate> candidates) {
    return new Decision(
        Decision.Outcome.UNDECIDED,
        found,
        full ? "person.same-name-other-organizations" : "person.single-name",
        full
            ? "The full name is the same, but the documents place it at different organisations,"
                + " and nothing that they tell makes one person of these."
            : "A single name does not tell one person from another.",
        candidates.stream().map(Candidate::grounds).toList());
  }
}
