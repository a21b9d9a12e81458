package org.entente.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.entente.identity.Persons.Candidate;

/** What connects persons of one name who work for different organisations. */
final class Connections {
  /** So many others are named beside both. */
  private static final int COMPANIONS = 2;

  private final String name;
  private final Surroundings surroundings;
  private final Clusters<Candidate> clusters;
  private final PersonPoints points;
  private final StandingWords words;
  private final Set<Pair> pairs = new TreeSet<>();

  Connections(
      String name,
      Surroundings surroundings,
      Clusters<Candidate> clusters,
      PersonPoints points,
      StandingWords words) {
    this.name = name;
    this.surroundings = surroundings;
    this.clusters = clusters;
    this.points = points;
    this.words = words;
  }

  /**
   * What connects most of {@code placed}, and then what connects less, each in order.
   *
   * @param point what does connect them
   */
  record Pair(Candidate one, Candidate other, boolean samePost, Supplier<Point> point)
      implements Comparable<Pair> {
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
            .forEach(
                other ->
                    note(
                        one,
                        other,
                        isHeldAlike(one, other),
                        () -> points.named(one, other, organization)));
      }
      posts(one, organizations, persons)
          .forEach(key -> noteAlike(one, alike.computeIfAbsent(key.name(), k -> one), key, true));
      roles(one, organizations, persons)
          .forEach(key -> noteAlike(one, alike.computeIfAbsent(key.name(), k -> one), key, false));
      persons.stream()
          .filter(surroundings::tells)
          .forEach(p -> companions.computeIfAbsent(p, k -> new TreeSet<>()).add(one));
    }
    together(companions);
    return pairs;
  }

  /**
   * What two share who have it.
   *
   * @param name the same for all who have it
   * @param role the folded role
   * @param beside the organisation, or the person's name, that their documents name
   */
  private record Key(String name, String role, Optional<Object> beside) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return name.compareTo(other.name);
    }
  }

  /** Posts of organisations whose names begin alike, and what else the document names. */
  private Set<Key> posts(Candidate one, Set<Entity> organizations, Set<String> persons) {
    Set<Key> keys = new TreeSet<>();
    for (String post : one.called()) {
      String role = post.substring(post.lastIndexOf('|') + 1);
      organizations.stream()
          .filter(o -> !one.employers().contains(o))
          .forEach(o -> keys.add(new Key(post + "|" + o.key(), role, Optional.of(o))));
      persons.stream()
          .filter(surroundings::tells)
          .forEach(p -> keys.add(new Key(post + "||" + p, role, Optional.of(p))));
    }
    return keys;
  }

  /** Roles that are one only where the documents have something else in common, and with what. */
  private Set<Key> roles(Candidate one, Set<Entity> organizations, Set<String> persons) {
    Set<Key> keys = new TreeSet<>();
    for (String role : one.roles()) {
      if (words.is("telling", role)) {
        keys.add(new Key(role, role, Optional.empty()));
      }
      boolean telling = role.split(" ").length > 2;
      organizations.stream()
          .filter(o -> telling || surroundings.tells(o))
          .forEach(o -> keys.add(new Key(role + "|" + o.key(), role, Optional.of(o))));
      persons.stream()
          .filter(surroundings::tells)
          .forEach(p -> keys.add(new Key(role + "||" + p, role, Optional.of(p))));
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
            note(one, other, false, () -> points.company(one, other, name));
          }
        }
      }
    }
  }

  private void noteAlike(Candidate one, Candidate other, Key key, boolean samePost) {
    note(one, other, samePost, () -> points.role(one, other, key.role(), key.beside()));
  }

  private void note(Candidate one, Candidate other, boolean samePost, Supplier<Point> point) {
    if (!clusters.leader(one).equals(clusters.leader(other))) {
      boolean first = one.compareTo(other) < 0;
      pairs.add(new Pair(first ? one : other, first ? other : one, samePost, point));
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
