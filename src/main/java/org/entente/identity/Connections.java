package org.entente.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.identity.Persons.Candidate;

/** What connects persons of one name who work for different organisations. */
final class Connections {
  /** So many others are named beside both. */
  private static final int COMPANIONS = 2;

  private final String name;
  private final Surroundings surroundings;
  private final Clusters<Candidate> clusters;
  private final Set<Pair> pairs = new TreeSet<>();

  Connections(String name, Surroundings surroundings, Clusters<Candidate> clusters) {
    this.name = name;
    this.surroundings = surroundings;
    this.clusters = clusters;
  }

  /** What connects most of {@code placed}, and then what connects less, each in order. */
  record Pair(Candidate one, Candidate other, boolean samePost) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair pair) {
      return Comparator.comparing(Pair::samePost)
          .reversed()
          .thenComparing(Pair::one)
          .thenComparing(Pair::other)
          .compare(this, pair);
    }
  }

  /**
   * Pairs of those that something connects, in order. What many documents name connects nobody, so
   * that the cost grows with the number of {@code placed}.
   */
  Set<Pair> of(List<Candidate> placed) {
    Map<Entity, List<Candidate>> employers = new HashMap<>();
    for (Candidate one : placed) {
      surroundings.withParents(one.employers()).stream()
          .filter(surroundings::tells)
          .forEach(e -> employers.computeIfAbsent(e, k -> new ArrayList<>()).add(one));
    }
    Map<String, Candidate> alike = new HashMap<>();
    Map<String, Set<Candidate>> companions = new HashMap<>();
    for (Candidate one : placed) {
      String source = one.naming().source();
      Set<Entity> organizations = surroundings.organizations(source);
      Set<String> persons = surroundings.persons(source, name);
      for (Entity organization : organizations) {
        employers
            .getOrDefault(organization, List.of())
            .forEach(other -> note(one, other, isHeldAlike(one, other)));
      }
      posts(one, organizations, persons)
          .forEach(key -> note(one, alike.computeIfAbsent(key, k -> one), true));
      roles(one, organizations, persons)
          .forEach(key -> note(one, alike.computeIfAbsent(key, k -> one), false));
      persons.stream()
          .filter(surroundings::tells)
          .forEach(p -> companions.computeIfAbsent(p, k -> new TreeSet<>()).add(one));
    }
    together(companions);
    return pairs;
  }

  /** Posts of organisations whose names begin alike, and what else the document names. */
  private Set<String> posts(Candidate one, Set<Entity> organizations, Set<String> persons) {
    Set<String> keys = new TreeSet<>();
    for (String post : one.called()) {
      organizations.stream()
          .filter(o -> !one.employers().contains(o))
          .forEach(o -> keys.add(post + "|" + o.key()));
      persons.stream().filter(surroundings::tells).forEach(p -> keys.add(post + "||" + p));
    }
    return keys;
  }

  /** Roles that are one only where the documents have something else in common, and with what. */
  private Set<String> roles(Candidate one, Set<Entity> organizations, Set<String> persons) {
    Set<String> keys = new TreeSet<>();
    for (String role : one.roles()) {
      if (role.contains("minister of ")) {
        keys.add(role);
      }
      boolean telling = role.split(" ").length > 2;
      organizations.stream()
          .filter(o -> telling || surroundings.tells(o))
          .forEach(o -> keys.add(role + "|" + o.key()));
      persons.stream().filter(surroundings::tells).forEach(p -> keys.add(role + "||" + p));
    }
    return keys;
  }

  private void together(Map<String, Set<Candidate>> companions) {
    Map<Candidate, Map<Candidate, Integer>> counts = new HashMap<>();
    for (Set<Candidate> beside : companions.values()) {
      for (Candidate one : beside) {
        for (Candidate other : beside) {
          if (one.compareTo(other) < 0
              && counts.computeIfAbsent(one, k -> new HashMap<>()).merge(other, 1, Integer::sum)
                  == COMPANIONS) {
            note(one, other, false);
          }
        }
      }
    }
  }

  private void note(Candidate one, Candidate other, boolean samePost) {
    if (!clusters.leader(one).equals(clusters.leader(other))) {
      boolean first = one.compareTo(other) < 0;
      pairs.add(new Pair(first ? one : other, first ? other : one, samePost));
    }
  }

  /** Whether both hold one role, or one that only says more of it. */
  private static boolean isHeldAlike(Candidate one, Candidate other) {
    return one.roles().stream()
        .anyMatch(
            role ->
                other.roles().stream()
                    .anyMatch(
                        held ->
                            (held + " ").startsWith(role + " ")
                                || (role + " ").startsWith(held + " ")));
  }
}
