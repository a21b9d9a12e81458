package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Mention;

/**
 * Applies what persons say to what the rules decided, for things of one type. The rules are not
 * asked again: taking a word back and loading anew gives exactly what they say alone.
 */
final class Overruling {
  private static final String RULE = "overruled";

  /** A thing that a document names, with the forms of its name there. */
  private record Named(
      Naming naming, Entity.Type type, String name, List<String> aliases, Mention first) {
    boolean is(Overrule.Name wanted) {
      String folded = Names.fold(wanted.name());
      return naming.source().equals(wanted.source())
          && Stream.concat(Stream.of(name), aliases.stream())
              .anyMatch(form -> Names.fold(form).equals(folded));
    }

    Decision.Grounds grounds() {
      return Decision.Grounds.of(naming, name, first.evidence());
    }
  }

  private final List<Named> named = new ArrayList<>();
  private final Map<Naming, Entity> entities;
  private final List<Decision> decisions;

  /** An overruling of the things of one type among {@code entities} and {@code decisions}. */
  Overruling(
      Entity.Type type,
      List<Facts> documents,
      Map<Naming, Entity> entities,
      List<Decision> decisions) {
    this.entities = entities;
    this.decisions = decisions;
    documents.stream().flatMap(Overruling::named).filter(n -> n.type() == type).forEach(named::add);
  }

  private static Stream<Named> named(Facts facts) {
    Stream<Named> persons =
        facts.persons().stream()
            .map(
                p ->
                    new Named(
                        new Naming(facts.source(), p.id()),
                        Entity.Type.PERSON,
                        p.name(),
                        p.aliases(),
                        p.mentions().get(0)));
    Stream<Named> organizations =
        facts.organizations().stream()
            .map(
                o ->
                    new Named(
                        new Naming(facts.source(), o.id()),
                        Entity.Type.ORGANIZATION,
                        o.name(),
                        o.aliases(),
                        o.mentions().get(0)));
    return Stream.concat(persons, organizations);
  }

  /** Those of the names that no document has. */
  static List<Overrule.Name> unknown(Collection<Overrule> overrules, List<Facts> documents) {
    List<Named> all = documents.stream().flatMap(Overruling::named).toList();
    return overrules.stream()
        .flatMap(o -> o.names().stream())
        .distinct()
        .sorted()
        .filter(name -> all.stream().noneMatch(n -> n.is(name)))
        .toList();
  }

  void apply(Collection<Overrule> overrules) {
    for (Overrule overrule : overrules.stream().distinct().sorted().toList()) {
      List<Named> meant =
          overrule.names().stream().flatMap(name -> find(name).stream()).distinct().toList();
      if (meant.size() > 1) {
        if (overrule.outcome() == Decision.Outcome.SAME) {
          join(meant);
        } else {
          part(meant);
        }
        List<Entity> concerned = meant.stream().map(this::entity).toList();
        List<Decision.Grounds> grounds = meant.stream().map(Named::grounds).toList();
        // Who tells things apart decides what the rules left open; joined ones are amended already.
        decisions.removeIf(
            d -> d.outcome() == Decision.Outcome.UNDECIDED && concerned.containsAll(d.entities()));
        decisions.add(
            new Decision(
                overrule.outcome(), concerned, RULE, overrule.reason(), List.of(), grounds));
      }
    }
  }

  private Optional<Named> find(Overrule.Name name) {
    return named.stream().filter(n -> n.is(name)).findFirst();
  }

  private Entity entity(Named thing) {
    Entity entity = entities.get(thing.naming());
    if (entity == null) {
      throw new IllegalStateException(thing.naming() + " was not resolved");
    }
    return entity;
  }

  /**
   * Makes one thing of all that the names stand for now: that of them whose name is the one to show
   * goes on under its key, and so its address, with the names of all.
   */
  private void join(List<Named> meant) {
    Set<Entity> old = new TreeSet<>(meant.stream().map(this::entity).toList());
    if (old.size() < 2) {
      return;
    }
    List<Named> all = named.stream().filter(n -> old.contains(entity(n))).toList();
    Entity survivor = survivor(old, all);
    TreeSet<String> names = new TreeSet<>();
    old.forEach(entity -> names.addAll(entity.names()));
    Entity joined = new Entity(survivor.type(), survivor.key(), survivor.label(), names);
    all.forEach(n -> entities.put(n.naming(), joined));
    Map<Entity, Entity> instead = new HashMap<>();
    old.forEach(entity -> instead.put(entity, joined));
    amend(instead, Set.of());
  }

  /** The one whose label is to be shown for all; of several with that label the first. */
  private static Entity survivor(Set<Entity> old, List<Named> all) {
    Set<String> labels = old.stream().map(Entity::label).collect(Collectors.toSet());
    // Every label is a name that a document uses.
    String shown = Label.of(all.stream().map(Named::name).filter(labels::contains).toList());
    return old.stream().filter(entity -> entity.label().equals(shown)).findFirst().orElseThrow();
  }

  /** Makes a thing of its own of each name but the first that stands for the same as another. */
  private void part(List<Named> meant) {
    Set<Entity> taken = new HashSet<>();
    for (Named thing : meant) {
      Entity old = entity(thing);
      if (taken.add(old)) {
        continue;
      }
      List<Named> rest =
          named.stream().filter(n -> entity(n).equals(old) && !n.equals(thing)).toList();
      String key = old.key() + "|apart|" + thing.naming().source() + ": " + thing.name();
      entities.put(thing.naming(), of(key, List.of(thing)));
      Entity smaller = of(old.key(), rest);
      rest.forEach(n -> entities.put(n.naming(), smaller));
      taken.add(smaller);
      amend(Map.of(old, smaller), Set.of(thing.naming()));
    }
  }

  private static Entity of(String key, List<Named> things) {
    TreeSet<String> names = new TreeSet<>();
    things.forEach(t -> names.add(t.name()));
    things.forEach(t -> names.addAll(t.aliases()));
    String label = Label.of(things.stream().map(Named::name).toList());
    return new Entity(things.get(0).type(), key, label, names);
  }

  /** Lets decisions speak of the new things, and drops those that have nothing left to decide. */
  private void amend(Map<Entity, Entity> instead, Set<Naming> gone) {
    List<Decision> amended = new ArrayList<>();
    for (Decision d : decisions) {
      List<Entity> concerned =
          d.entities().stream().map(e -> instead.getOrDefault(e, e)).distinct().toList();
      List<Decision.Grounds> grounds =
          d.rule().equals(RULE)
              ? d.grounds()
              : d.grounds().stream().filter(g -> !gone.contains(g.fact().of())).toList();
      boolean decides =
          d.outcome() == Decision.Outcome.SAME ? grounds.size() > 1 : concerned.size() > 1;
      if (decides) {
        List<Point> points = gone.isEmpty() ? d.points() : points(d, grounds);
        amended.add(new Decision(d.outcome(), concerned, d.rule(), d.general(), points, grounds));
      }
    }
    decisions.clear();
    decisions.addAll(amended);
  }

  /** The points of {@code decision} without what documents say that are no longer among them. */
  private static List<Point> points(Decision decision, List<Decision.Grounds> grounds) {
    Set<String> had = sources(decision.grounds());
    had.removeAll(sources(grounds));
    List<Point> points = new ArrayList<>();
    for (Point point : decision.points()) {
      List<Fact> facts =
          point.facts().stream().filter(fact -> !had.contains(fact.of().source())).toList();
      boolean shared = decision.outcome() != Decision.Outcome.SAME || had.isEmpty();
      Point left = new Point(point.words(), facts);
      if (!facts.isEmpty() && (shared || left.sources().size() > 1)) {
        points.add(left);
      }
    }
    return points;
  }

  private static Set<String> sources(List<Decision.Grounds> grounds) {
    return grounds.stream()
        .map(Decision.Grounds::source)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
