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
import org.entente.identity.Persons.Candidate;

/**
 * Finds to which of several persons of one name belongs a mention that says nothing of a post: what
 * stands before the name in a list, then what the document names, then whom, then the role.
 */
final class Nearest {
  private final String name;
  private final Surroundings surroundings;
  private final Clusters<Candidate> clusters;
  private final PersonPoints points;
  private final Ties<Candidate> ties;

  /**
   * For each thing that tells, the persons of whom it does, each with the first of whom it is told,
   * in the order of its weight.
   */
  private final List<Map<Object, Map<Candidate, Candidate>>> tiers = new ArrayList<>();

  private final Map<Candidate, Standing> standings = new HashMap<>();

  Nearest(
      String name,
      Surroundings surroundings,
      Clusters<Candidate> clusters,
      PersonPoints points,
      Ties<Candidate> ties,
      List<Candidate> placed) {
    this.name = name;
    this.surroundings = surroundings;
    this.clusters = clusters;
    this.points = points;
    this.ties = ties;
    for (Candidate one : placed) {
      Candidate leader = clusters.leader(one);
      String source = one.naming().source();
      one.standing().ifPresent(s -> standings.merge(leader, s, Standing::and));
      Set<Entity> wider = surroundings.withParents(one.employers());
      List<Collection<?>> told =
          List.of(
              wider,
              one.employers(),
              surroundings.persons(source, name),
              one.roles(),
              wider,
              surroundings.organizations(source));
      for (int i = 0; i < told.size(); i++) {
        note(i, told.get(i), leader, one);
      }
    }
  }

  private void note(int tier, Collection<?> told, Candidate leader, Candidate of) {
    while (tiers.size() <= tier) {
      tiers.add(new HashMap<>());
    }
    for (Object one : told) {
      tiers.get(tier).computeIfAbsent(one, k -> new HashMap<>()).putIfAbsent(leader, of);
    }
  }

  /** Joins each of {@code others} with the nearest, and those left with each other. */
  void join(List<Candidate> others) {
    Map<Candidate, Candidate> found = new TreeMap<>();
    Map<Object, Candidate> left = new HashMap<>();
    for (Candidate one : others) {
      Set<Candidate> near = nearest(one);
      if (near.size() == 1) {
        found.put(one, near.iterator().next());
      } else if (near.isEmpty()) {
        Stream.concat(
                surroundings.persons(one.naming().source(), name).stream()
                    .filter(surroundings::tells),
                one.roles().stream().filter(role -> role.contains(" of ")))
            .forEach(key -> joinLeft(one, left.computeIfAbsent(key, k -> one), key));
      }
    }
    found.forEach(clusters::join);
  }

  private void joinLeft(Candidate one, Candidate other, String key) {
    if (!clusters.leader(one).equals(clusters.leader(other))) {
      ties.add(
          one,
          one.roles().contains(key) && other.roles().contains(key)
              ? points.role(one, other, key, Optional.empty())
              : points.beside(one, other, key));
      clusters.join(one, other);
    }
  }

  /** The persons of whom most tells, or none where nothing does. */
  private Set<Candidate> nearest(Candidate one) {
    String source = one.naming().source();
    Set<Entity> organizations = surroundings.organizations(source);
    List<Collection<?>> told =
        List.of(
            surroundings.before(one.naming()),
            organizations,
            surroundings.persons(source, name),
            one.roles(),
            organizations,
            organizations.stream().filter(surroundings::tells).toList());
    Set<Candidate> near = Set.of();
    for (int i = 0; i < told.size() && near.size() != 1; i++) {
      Map<Object, Map<Candidate, Candidate>> tier = tiers.get(i);
      Set<Candidate> hit =
          told.get(i).stream()
              .flatMap(key -> tier.getOrDefault(key, Map.of()).keySet().stream())
              .filter(leader -> fits(one, leader))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!near.isEmpty()) {
        hit.retainAll(near);
      }
      near = hit.isEmpty() ? near : hit;
      if (near.size() == 1 && !hit.isEmpty()) {
        note(one, near.iterator().next(), told.get(i), tier);
      }
    }
    return near;
  }

  /** What told at last that it is this one. */
  private void note(
      Candidate one,
      Candidate leader,
      Collection<?> told,
      Map<Object, Map<Candidate, Candidate>> tier) {
    for (Object key : told) {
      Candidate of = tier.getOrDefault(key, Map.of()).get(leader);
      if (of != null) {
        ties.add(
            one,
            key instanceof String role && one.roles().contains(role)
                ? points.role(one, of, role, Optional.empty())
                : points.near(one, of, key));
        return;
      }
    }
  }

  private boolean fits(Candidate one, Candidate leader) {
    Standing there = standings.get(leader);
    return there == null || one.standing().filter(s -> s.student() != there.student()).isEmpty();
  }
}
