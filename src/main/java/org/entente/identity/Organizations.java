package org.entente.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.UnitOf;

/**
 * Organisations are the same when a full name is, or when one is known by nothing but an acronym
 * that just one other binds. Units, bodies and organisations with a name that many have are looked
 * at within their parent only, or within their document where neither it nor their name says the
 * parent. What one document names apart is not joined, except one name in two languages or by its
 * initials.
 */
final class Organizations {
  /** One document's organisation, within what it may be compared. */
  record Candidate(Naming naming, Organization organization, String scope)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      return naming.compareTo(other.naming);
    }

    /** Whether it is compared with others of its parent only. */
    boolean hasParent() {
      return scope.startsWith("of ");
    }

    /** Whether its name tells nothing beyond its document. */
    boolean isInDocument() {
      return scope.startsWith("in ");
    }

    /** Much is said of one, and the naming tells it from all others. */
    @Override
    public int hashCode() {
      return naming.hashCode();
    }

    Decision.Grounds grounds() {
      return Decision.Grounds.of(
          naming, organization.name(), organization.mentions().get(0).evidence());
    }
  }

  /**
   * What the documents tell of organisations.
   *
   * @param words by which names are compared
   * @param witnesses what persons tell of organisations of a common name
   * @param company what the documents name besides
   * @param points says what organisations have in common
   * @param parents what a document says of which an organisation is a part
   */
  record Telling(
      IdentityWords words,
      Witnesses witnesses,
      Company company,
      OrganizationPoints points,
      Map<Naming, Naming> parents) {}

  private final List<Facts> documents;
  private final IdentityWords words;
  private final Registrations registrations;
  private final NamedParents namedParents;
  private final Map<Naming, Naming> parents = new TreeMap<>();

  /** Whether all that are known the world over are found. */
  private boolean rooted;

  private final Map<String, Entity> scopes = new TreeMap<>();

  /**
   * @param registrations is given what the organisations are in registers
   */
  Organizations(List<Facts> documents, Registrations registrations, IdentityWords words) {
    this.documents = documents;
    this.words = words;
    this.registrations = registrations;
    this.namedParents = new NamedParents(documents, words);
  }

  /** Adds what the organisations stand for, and what was decided. */
  void resolve(Map<Naming, Entity> entities, List<Decision> decisions) {
    Map<Naming, Organization> open = new TreeMap<>();
    for (Facts facts : documents) {
      facts.organizations().forEach(o -> open.put(new Naming(facts.source(), o.id()), o));
      for (UnitOf unit : facts.unitOf()) {
        parents.putIfAbsent(
            new Naming(facts.source(), unit.child()), new Naming(facts.source(), unit.parent()));
      }
    }
    Telling telling =
        new Telling(
            words,
            new Witnesses(documents, words),
            new Company(documents),
            new OrganizationPoints(documents),
            parents);
    Set<Candidate> outOfScope = new TreeSet<>();
    while (!open.isEmpty()) {
      List<Candidate> ready = ready(open, entities);
      ready.forEach(candidate -> open.remove(candidate.naming()));
      Map<String, List<Candidate>> together = new TreeMap<>();
      // What is known in its document only may yet be known by its acronym or its people.
      ready.forEach(
          c ->
              together
                  .computeIfAbsent(c.hasParent() ? c.scope() : "", s -> new ArrayList<>())
                  .add(c));
      together.forEach(
          (scope, candidates) ->
              new OrganizationScope(
                      telling,
                      scope,
                      Optional.ofNullable(scopes.get(scope)),
                      scope.isEmpty() ? registrations : Registrations.none(),
                      candidates)
                  .resolve(entities, decisions));
      ready.stream().filter(c -> !c.scope().isEmpty()).forEach(outOfScope::add);
      if (!rooted) {
        rooted = true;
        namedParents.add(entities.values());
      }
    }
    decisions.addAll(heldApart(outOfScope, entities));
  }

  /** The candidates whose parent is known; all that are left when parents run in a circle. */
  private List<Candidate> ready(Map<Naming, Organization> open, Map<Naming, Entity> entities) {
    List<Candidate> ready = new ArrayList<>();
    open.forEach(
        (naming, organization) ->
            scope(naming, organization, Optional.ofNullable(parents.get(naming)), entities)
                .ifPresent(s -> ready.add(new Candidate(naming, organization, s))));
    if (ready.isEmpty() && rooted) {
      open.forEach((naming, o) -> ready.add(new Candidate(naming, o, "in " + naming.source())));
    }
    return ready;
  }

  private Optional<String> scope(
      Naming naming,
      Organization organization,
      Optional<Naming> parent,
      Map<Naming, Entity> entities) {
    Optional<String> named = namedParents.in(organization);
    if (named.isPresent()
        && (parent.isEmpty() || organization.kind() == OrganizationKind.ORGANIZATION)) {
      if (!rooted) {
        return Optional.empty();
      }
      Optional<Entity> above = namedParents.of(naming.source(), named.get(), entities);
      if (above.isPresent()) {
        return above.map(this::within);
      }
    }
    if (organization.kind() == OrganizationKind.ORGANIZATION
        && !words.common().isGeneric(organization)) {
      return Optional.of("");
    }
    if (parent.isEmpty()) {
      return Optional.of("in " + naming.source());
    }
    return Optional.ofNullable(entities.get(parent.get())).map(this::within);
  }

  private String within(Entity parent) {
    String scope = "of " + parent.key();
    scopes.putIfAbsent(scope, parent);
    return scope;
  }

  /** Says of each name that occurs in several scopes that it was not taken for one thing. */
  private List<Decision> heldApart(Set<Candidate> scoped, Map<Naming, Entity> entities) {
    Map<String, List<Candidate>> byName = new TreeMap<>();
    for (Candidate candidate : scoped) {
      byName
          .computeIfAbsent(Names.fold(candidate.organization().name()), n -> new ArrayList<>())
          .add(candidate);
    }
    List<Decision> decisions = new ArrayList<>();
    for (List<Candidate> candidates : byName.values()) {
      List<Entity> found =
          candidates.stream().flatMap(c -> Stream.ofNullable(entities.get(c.naming()))).toList();
      if (new HashSet<>(found).size() > 1) {
        decisions.add(
            new Decision(
                Decision.Outcome.UNDECIDED,
                found,
                "organization.common-name",
                "Many organisations have a part or a body of this name, and the documents do not"
                    + " place it under the same parent.",
                places(candidates, entities),
                candidates.stream().map(Candidate::grounds).toList()));
      }
    }
    return decisions;
  }

  /** Where the documents place each. */
  private List<Point> places(List<Candidate> candidates, Map<Naming, Entity> entities) {
    Map<String, List<Fact>> places = new TreeMap<>();
    for (Candidate candidate : candidates) {
      Optional<Naming> parent = Optional.ofNullable(parents.get(candidate.naming()));
      String words =
          Optional.ofNullable(scopes.get(candidate.scope()))
              .or(() -> parent.map(entities::get))
              .map(above -> "of " + above.label())
              .orElse("no parent");
      places
          .computeIfAbsent(words, w -> new ArrayList<>())
          .add(OrganizationPoints.place(candidate, parent));
    }
    List<Point> points = new ArrayList<>();
    places.forEach((words, facts) -> points.add(new Point(words, facts)));
    return points;
  }
}
