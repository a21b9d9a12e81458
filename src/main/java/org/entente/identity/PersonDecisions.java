package org.entente.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.identity.Careers.Held;
import org.entente.identity.Persons.Candidate;
import org.entente.identity.Standing.Against;

/** Says of persons why they are one, or two, or why nothing tells. */
final class PersonDecisions {
  private static final String SAME_NAME = "person.same-full-name";

  /** So many posts are told of each of whom it is undecided who it is. */
  private static final int TOLD = 2;

  private final Careers careers;

  PersonDecisions(Careers careers) {
    this.careers = careers;
  }

  /** All of {@code set} are {@code entity}, by {@code points}. */
  static Decision same(Entity entity, List<Candidate> set, List<Point> points) {
    boolean shortened =
        set.stream().map(c -> Names.unordered(c.person().name())).distinct().count() > 1;
    return new Decision(
        Decision.Outcome.SAME,
        List.of(entity),
        shortened ? ShortenedNames.RULE : SAME_NAME,
        shortened
            ? "The names differ by initials or by a middle name left out, and the documents name"
                + " the same post of the same organisation."
            : "The full name is the same in every document, and nothing said of the posts speaks"
                + " against it.",
        points,
        set.stream().map(Candidate::grounds).toList());
  }

  /**
   * Two of one name are not one.
   *
   * @param ones all that are the one of the pair, in order
   * @param others all that are the other
   */
  Decision different(
      List<Entity> found, Namesakes.Apart apart, List<Candidate> ones, List<Candidate> others) {
    Against against = apart.against();
    List<Candidate> first = against.turned() ? others : ones;
    List<Candidate> second = against.turned() ? ones : others;
    Candidate a = against.turned() ? apart.pair().other() : apart.pair().one();
    Candidate b = against.turned() ? apart.pair().one() : apart.pair().other();
    Set<Candidate> concerned = new TreeSet<>(List.of(a, b));
    List<Point> points = new ArrayList<>();
    Point common = apart.pair().point().get();
    points.add(new Point("in common, " + common.words(), common.facts()));
    Stream.concat(
            one(against).stream().map(t -> t.told(a, first)),
            Stream.of(other(against).told(b, second)))
        .forEach(
            told -> {
              concerned.add(told.candidate());
              points.add(point(told.words(), told.candidate()));
            });
    return new Decision(
        Decision.Outcome.DIFFERENT,
        found,
        Namesakes.APART,
        "The full name is the same and the documents have something in common, but "
            + switch (against.kind()) {
              case STUDENT -> "one is a student and the other is not.";
              case ELSEWHERE -> "one is seen at another place before and after the other.";
              case DESCENT -> "the later is far lower than a post that one held before.";
            },
        points,
        concerned.stream().map(Candidate::grounds).toList());
  }

  /** Which of several candidates shows something, and what it is called. */
  private record Wanted(String words, Predicate<Standing> shows) {
    /** The one of the pair where it does, or else the first of the set that does. */
    Told told(Candidate own, List<Candidate> set) {
      Candidate found =
          Stream.concat(Stream.of(own), set.stream())
              .filter(c -> c.standing().filter(shows).isPresent())
              .findFirst()
              .orElse(own);
      return new Told(words, found);
    }
  }

  private record Told(String words, Candidate candidate) {}

  private static List<Wanted> one(Against against) {
    return switch (against.kind()) {
      case STUDENT -> List.of(new Wanted("a student", Standing::student));
      case ELSEWHERE ->
          List.of(
              new Wanted("before", s -> s.days().contains(against.days().get(0))),
              new Wanted("after", s -> s.days().contains(against.days().get(2))));
      case DESCENT -> List.of(new Wanted("before", s -> s.rank() == against.ranks().get(0)));
    };
  }

  private static Wanted other(Against against) {
    return switch (against.kind()) {
      case STUDENT -> new Wanted("no student", s -> !s.student());
      case ELSEWHERE -> new Wanted("between", s -> s.days().contains(against.days().get(1)));
      case DESCENT -> new Wanted("later", s -> s.rank() == against.ranks().get(1));
    };
  }

  private Point point(String words, Candidate candidate) {
    List<Held> held = careers.of(candidate.naming());
    String posts = String.join(" and ", held.stream().map(Held::toString).distinct().toList());
    return new Point(
        words + ", " + posts + careers.date(candidate.naming()),
        held.isEmpty()
            ? List.of(candidate.grounds().fact())
            : held.stream().map(Held::fact).toList());
  }

  /** Nothing tells whether {@code candidates}, of one name, are one. */
  Decision undecided(List<Candidate> candidates, List<Entity> found, Map<Naming, Entity> known) {
    boolean full = Names.unordered(candidates.get(0).person().name()).contains(" ");
    return new Decision(
        Decision.Outcome.UNDECIDED,
        found,
        full ? "person.same-name-other-organizations" : "person.single-name",
        full
            ? "The full name is the same, but the documents place it at different organisations,"
                + " and nothing that they tell makes one person of these."
            : "A single name does not tell one person from another.",
        told(candidates, known),
        candidates.stream().map(Candidate::grounds).toList());
  }

  /** What is told of the posts of each person. */
  private List<Point> told(List<Candidate> candidates, Map<Naming, Entity> known) {
    Map<Entity, Set<String>> posts = new TreeMap<>();
    Map<Entity, List<Fact>> facts = new TreeMap<>();
    for (Candidate candidate : candidates) {
      Optional.ofNullable(known.get(candidate.naming()))
          .ifPresent(
              entity -> {
                Set<String> words = posts.computeIfAbsent(entity, e -> new TreeSet<>());
                List<Fact> shown = facts.computeIfAbsent(entity, e -> new ArrayList<>());
                List<Held> held = careers.of(candidate.naming());
                held.forEach(h -> words.add(h.toString()));
                held.forEach(h -> shown.add(h.fact()));
                if (held.isEmpty()) {
                  shown.add(candidate.grounds().fact());
                }
              });
    }
    List<Point> points = new ArrayList<>();
    posts.forEach(
        (entity, words) ->
            points.add(new Point(shown(words), facts.getOrDefault(entity, List.of()))));
    points.sort(Comparator.comparing((Point p) -> p.words().equals(shown(Set.of()))));
    return points;
  }

  private static String shown(Set<String> words) {
    int more = words.size() - TOLD;
    return words.isEmpty()
        ? "no post"
        : String.join(" and ", words.stream().limit(TOLD).toList())
            + (more > 0 ? " and " + more + " more" : "");
  }
}
