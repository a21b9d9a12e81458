package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
      return Decision.Grounds.of(naming, person.name(), person.mentions().get(0).evidence());
    }
  }

  private final List<Facts> documents;
  private final Map<Naming, Entity> entities;
  private final IdentityWords words;

  private final Clusters<Candidate> clusters = new Clusters<>();

  /**
   * @param entities holds the organisations; the persons are added
   */
  Persons(List<Facts> documents, Map<Naming, Entity> entities, IdentityWords words) {
    this.documents = documents;
    this.entities = entities;
    this.words = words;
  }

  void resolve(List<Decision> decisions) {
    Map<String, List<Candidate>> sameName = new TreeMap<>();
    for (Facts facts : documents) {
      Tenures tenures = new Tenures(facts, entities, words);
      for (Person person : facts.persons()) {
        sameName
            .computeIfAbsent(Names.unordered(person.name()), key -> new ArrayList<>())
            .add(tenures.of(person));
      }
    }
    Surroundings surroundings = new Surroundings(documents, entities);
    Careers careers = new Careers(surroundings);
    PersonPoints points = new PersonPoints(surroundings, careers);
    Ties<Candidate> ties = new Ties<>();
    Namesakes namesakes = new Namesakes(surroundings, clusters, points, ties, words.standing());
    sameName.forEach(namesakes::join);
    joinShortened(sameName.values(), points, ties);
    Map<Candidate, List<Point>> common = ties.bySet(clusters);
    Map<Candidate, List<Candidate>> sets = new HashMap<>();
    for (List<Candidate> set : clusters.sets()) {
      Entity entity = entity(key(set, sameName), set);
      set.forEach(c -> entities.put(c.naming(), entity));
      sets.put(set.get(0), set);
      if (set.size() > 1) {
        decisions.add(
            PersonDecisions.same(entity, set, common.getOrDefault(set.get(0), List.of())));
      }
    }
    PersonDecisions said = new PersonDecisions(careers);
    Map<List<Entity>, Namesakes.Apart> apart = new LinkedHashMap<>();
    for (Namesakes.Apart one : namesakes.apart()) {
      apart.putIfAbsent(entitiesOf(List.of(one.pair().one(), one.pair().other())), one);
    }
    apart.keySet().removeIf(pair -> pair.size() < 2);
    apart.forEach(
        (found, one) ->
            decisions.add(
                said.different(
                    found, one, set(one.pair().one(), sets), set(one.pair().other(), sets))));
    for (List<Candidate> candidates : sameName.values()) {
      List<Entity> found = entitiesOf(candidates);
      if (found.size() > 1 && !apart.containsKey(found)) {
        decisions.add(said.undecided(candidates, found, entities));
      }
    }
  }

  private void joinShortened(
      Collection<List<Candidate>> sameName, PersonPoints points, Ties<Candidate> ties) {
    List<Candidate> all = sameName.stream().flatMap(List::stream).sorted().toList();
    for (ShortenedNames.Alike alike : ShortenedNames.joins(all)) {
      Candidate first = alike.candidates().get(0);
      for (Candidate one : alike.candidates()) {
        if (!clusters.leader(one).equals(clusters.leader(first))) {
          ties.add(one, points.post(first, one, alike.post()));
          clusters.join(first, one);
        }
      }
    }
  }

  private List<Candidate> set(Candidate member, Map<Candidate, List<Candidate>> sets) {
    return sets.getOrDefault(clusters.leader(member), List.of(member));
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

  private List<Entity> entitiesOf(List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(c -> Stream.ofNullable(entities.get(c.naming())))
        .distinct()
        .sorted()
        .toList();
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
}
