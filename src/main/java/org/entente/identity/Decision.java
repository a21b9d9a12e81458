package org.entente.identity;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.evidence.Evidence;

/**
 * What was decided about names that look alike.
 *
 * @param outcome what was decided
 * @param entities the things concerned: one when the names are the same, several when held apart
 * @param rule the rule that decided, such as {@code person.same-full-name}
 * @param general why the rule decides so, in a sentence for people
 * @param points what the documents say that made it decide so here
 * @param grounds the names, as the documents have them
 */
public record Decision(
    Outcome outcome,
    List<Entity> entities,
    String rule,
    String general,
    List<Point> points,
    List<Grounds> grounds) {
  /** So many points are told in words. */
  private static final int SHOWN = 5;

  /** What a decision may say. */
  public enum Outcome {
    SAME,
    DIFFERENT,
    UNDECIDED
  }

  /**
   * A name that a document gives, and the passage where it does so first.
   *
   * @param fact that it is called so, or that there was such a meeting
   */
  public record Grounds(Fact fact, String name, Evidence evidence) {
    /** The document. */
    public String source() {
      return fact.of().source();
    }

    static Grounds of(Naming thing, String name, Evidence evidence) {
      return new Grounds(Fact.name(thing, name), name, evidence);
    }
  }

  public Decision {
    entities = entities.stream().distinct().sorted().toList();
    points = List.copyOf(points);
    grounds = List.copyOf(grounds);
  }

  /** Why, for people: what holds for the rule, then what the documents say here. */
  public String reason() {
    if (points.isEmpty()) {
      return general;
    }
    String lead =
        switch (outcome) {
          case SAME -> " In common: ";
          case DIFFERENT, UNDECIDED -> " What is told: ";
        };
    int more = points.size() - SHOWN;
    return points.stream()
        .limit(SHOWN)
        .map(Point::toString)
        .collect(
            Collectors.joining("; ", general + lead, more > 0 ? "; and " + more + " more." : "."));
  }

  /** All facts that it rests on, each once, in order. */
  public SortedSet<Fact> facts() {
    SortedSet<Fact> facts = new TreeSet<>();
    grounds.forEach(g -> facts.add(g.fact()));
    points.forEach(point -> facts.addAll(point.facts()));
    return facts;
  }
}
