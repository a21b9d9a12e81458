package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.identity.Persons.Candidate;

/**
 * Tells which of those that have one full name are one person.
 *
 * <p>Those are who work for one organisation, or for parts of one, unless one is a student there
 * and the other is not. Those of other organisations are, where their documents connect them (one
 * names the organisation of the other, the roles are the same, or both name the same others) and
 * their posts fit into one life. Who has no post is the one of the name, or of several the one who
 * is nearest, if one is.
 */
final class Namesakes {
  static final String APART = "person.posts-apart";

  private final Surroundings surroundings;
  private final Clusters<Candidate> clusters;
  private final PersonPoints points;
  private final Ties<Candidate> ties;
  private final StandingWords words;
  private final List<Apart> apart = new ArrayList<>();

  /**
   * @param points says what joins
   * @param ties takes note of it
   */
  Namesakes(
      Surroundings surroundings,
      Clusters<Candidate> clusters,
      PersonPoints points,
      Ties<Candidate> ties,
      StandingWords words) {
    this.surroundings = surroundings;
    this.clusters = clusters;
    this.points = points;
    this.ties = ties;
    this.words = words;
  }

  /** A pair that documents connect and that posts tell apart. */
  record Apart(Connections.Pair pair, Standing.Against against) {}

  /** Pairs that documents connect and that posts tell apart. */
  List<Apart> apart() {
    return apart;
  }

  /**
   * Joins those that are one. What connects two has a name, by which each finds another that has it
   * too, so that the time does not grow with the number of pairs: of some names there are hundreds.
   */
  void join(String name, List<Candidate> candidates) {
    candidates.forEach(clusters::add);
    if (candidates.size() == 1 || !name.contains(" ")) {
      return;
    }
    Map<String, Candidate> sources = new HashMap<>();
    for (Candidate one : candidates) {
      Candidate first = sources.computeIfAbsent(one.naming().source(), s -> one);
      join(one, first, () -> points.document(one, first));
    }
    List<Candidate> placed = candidates.stream().filter(c -> !c.employers().isEmpty()).toList();
    joinEmployed(placed);
    if (leaders(placed).size() > 1) {
      joinConnected(name, placed);
    }
    List<Candidate> others = candidates.stream().filter(c -> c.employers().isEmpty()).toList();
    if (leaders(placed).size() < 2) {
      Candidate first = candidates.get(0);
      candidates.forEach(one -> join(one, first, () -> points.nameOnly(one, first)));
    } else if (!others.isEmpty()) {
      new Nearest(name, surroundings, clusters, points, ties, placed).join(others);
    }
  }

  private void join(Candidate one, Candidate other, Supplier<Point> point) {
    if (!clusters.leader(one).equals(clusters.leader(other))) {
      ties.add(one, point.get());
      clusters.join(one, other);
    }
  }

  private Set<Candidate> leaders(Collection<Candidate> some) {
    return some.stream().map(clusters::leader).collect(Collectors.toCollection(TreeSet::new));
  }

  private void joinEmployed(List<Candidate> placed) {
    Map<Entity, Candidate> employers = new HashMap<>();
    Map<Entity, Candidate> schools = new HashMap<>();
    for (Candidate one : placed) {
      boolean student = one.standing().filter(Standing::student).isPresent();
      for (Entity employer : surroundings.withParents(one.employers())) {
        Candidate first = (student ? schools : employers).computeIfAbsent(employer, e -> one);
        join(one, first, () -> points.employer(one, first, employer));
      }
    }
  }

  private void joinConnected(String name, List<Candidate> placed) {
    Map<Candidate, Standing> standings = new HashMap<>();
    for (Candidate one : placed) {
      one.standing().ifPresent(s -> standings.merge(clusters.leader(one), s, Standing::and));
    }
    for (Connections.Pair pair :
        new Connections(name, surroundings, clusters, points, words).of(placed)) {
      Candidate a = clusters.leader(pair.one());
      Candidate b = clusters.leader(pair.other());
      Optional<Standing> one = Optional.ofNullable(standings.get(a));
      Optional<Standing> other = Optional.ofNullable(standings.get(b));
      if (a.equals(b)) {
        continue;
      }
      Optional<Standing.Against> against =
          one.flatMap(s -> other.flatMap(o -> s.against(o, pair.samePost())));
      if (against.isPresent()) {
        apart.add(new Apart(pair, against.get()));
      } else {
        join(pair.one(), pair.other(), pair.point());
        Stream.concat(one.stream(), other.stream())
            .reduce(Standing::and)
            .ifPresent(s -> standings.put(clusters.leader(a), s));
      }
    }
  }
}
