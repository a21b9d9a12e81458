package org.entente.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.identity.Careers.Held;
import org.entente.identity.Persons.Candidate;

/** What two documents' persons have in common, in words and by the facts that show it. */
final class PersonPoints {
  /** So many of those named beside both are told. */
  private static final int TOLD = 3;

  private final Surroundings surroundings;
  private final Careers careers;

  PersonPoints(Surroundings surroundings, Careers careers) {
    this.surroundings = surroundings;
    this.careers = careers;
  }

  /** One document has both. */
  Point document(Candidate one, Candidate other) {
    return point("the document", names(one, other), List.of());
  }

  /** Nothing but the name, which tells where it is known of one person only. */
  Point nameOnly(Candidate one, Candidate other) {
    return point("the full name, of which one person only is known", names(one, other), List.of());
  }

  /** Posts of {@code employer}, or of parts of it. */
  Point employer(Candidate one, Candidate other, Entity employer) {
    List<Held> ones = held(one, h -> isAt(h, employer));
    List<Held> others = held(other, h -> isAt(h, employer));
    for (Held held : ones) {
      String role = Names.fold(held.role());
      List<Held> same = others.stream().filter(o -> o.is(role) && sameAt(o, held)).toList();
      if (!same.isEmpty()) {
        return point("the post " + held, facts(List.of(held), employer), facts(same, employer));
      }
    }
    return point("posts at " + employer.label(), facts(ones, employer), facts(others, employer));
  }

  private static boolean sameAt(Held one, Held other) {
    return one.organization().equals(other.organization());
  }

  /**
   * One post at one organisation.
   *
   * @param post the key of the organisation and the folded role, as candidates have it
   */
  Point post(Candidate one, Candidate other, String post) {
    List<Held> ones = held(one, h -> key(h).equals(post));
    List<Held> others = held(other, h -> key(h).equals(post));
    String words = ones.stream().findFirst().map(Held::toString).orElse(post);
    return point("the post " + words, facts(ones), facts(others));
  }

  private static String key(Held held) {
    return held.organization().map(o -> o.key() + "|" + Names.fold(held.role())).orElse("");
  }

  /** {@code other} has a post at {@code organization}, which the document of {@code one} names. */
  Point named(Candidate one, Candidate other, Entity organization) {
    return point(
        organization.label() + ", where one has a post and which the other's document names",
        surroundings.naming(one.naming().source(), organization),
        facts(held(other, h -> isAt(h, organization)), organization));
  }

  /** The same where {@code key} may also be something that both documents name. */
  Point near(Candidate one, Candidate other, Object key) {
    return key instanceof Entity organization
            && surroundings.withParents(other.employers()).contains(organization)
        ? named(one, other, organization)
        : beside(one, other, key);
  }

  /** Both documents name {@code key}, an organisation or a person's name. */
  Point beside(Candidate one, Candidate other, Object key) {
    return point(
        label(one, key) + " in both documents",
        surroundings.naming(one.naming().source(), key),
        surroundings.naming(other.naming().source(), key));
  }

  /** Both have a role, and their documents name {@code beside}, where something is needed. */
  Point role(Candidate one, Candidate other, String role, Optional<Object> beside) {
    List<Held> ones = held(one, h -> h.is(role));
    List<Held> others = held(other, h -> h.is(role));
    String words = "the role " + ones.stream().findFirst().map(Held::role).orElse(role);
    Stream<Fact> around =
        beside.stream()
            .flatMap(
                key ->
                    Stream.of(one, other)
                        .flatMap(c -> surroundings.naming(c.naming().source(), key).stream()));
    return point(
        beside.map(key -> words + ", with " + label(one, key) + " in both documents").orElse(words),
        Stream.concat(facts(ones).stream(), around).toList(),
        facts(others));
  }

  /** Both documents name the same others, of whom few do. */
  Point company(Candidate one, Candidate other, String own) {
    Set<String> shared = surroundings.persons(one.naming().source(), own);
    shared.retainAll(surroundings.persons(other.naming().source(), own));
    List<String> told = shared.stream().filter(surroundings::tells).limit(TOLD).toList();
    List<Fact> facts = new ArrayList<>();
    for (String name : told) {
      facts.addAll(surroundings.naming(one.naming().source(), name));
      facts.addAll(surroundings.naming(other.naming().source(), name));
    }
    String names = String.join(" and ", told.stream().map(name -> label(one, name)).toList());
    return point(names + " in both documents", facts, List.of());
  }

  private String label(Candidate one, Object key) {
    if (key instanceof Entity organization) {
      return organization.label();
    }
    return surroundings.naming(one.naming().source(), key).stream()
        .findFirst()
        .map(Fact::detail)
        .orElse(key.toString());
  }

  private boolean isAt(Held held, Entity employer) {
    return held.organization()
        .filter(o -> surroundings.withParents(Set.of(o)).contains(employer))
        .isPresent();
  }

  private List<Held> held(Candidate candidate, Predicate<Held> wanted) {
    return careers.of(candidate.naming()).stream().filter(wanted).toList();
  }

  /** What says that they are held, and that they are so at a part of {@code employer}. */
  private List<Fact> facts(List<Held> held, Entity employer) {
    List<Fact> facts = new ArrayList<>(facts(held));
    held.forEach(
        h ->
            h.organization()
                .filter(o -> !o.equals(employer))
                .ifPresent(o -> facts.addAll(surroundings.chain(o, employer))));
    return facts;
  }

  private static List<Fact> facts(List<Held> held) {
    return held.stream().map(Held::fact).toList();
  }

  private static List<Fact> names(Candidate one, Candidate other) {
    return List.of(one.grounds().fact(), other.grounds().fact());
  }

  private static Point point(String words, List<Fact> one, List<Fact> other) {
    return new Point(words, Stream.concat(one.stream(), other.stream()).toList());
  }
}
