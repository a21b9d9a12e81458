package org.entente.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.evaluation.Annotation.Encounter;
import org.entente.evaluation.Annotation.Holding;
import org.entente.evaluation.Annotation.Named;
import org.entente.evaluation.Annotation.Unit;

/** The facts found in one document, set beside those of the gold. */
final class Comparison {
  private final Map<Kind, List<Item>> gold = new EnumMap<>(Kind.class);
  private final Map<Kind, List<Item>> found = new EnumMap<>(Kind.class);

  private Comparison() {}

  static Comparison of(Annotation gold, Annotation found) {
    Matching persons = Matching.ofPersons(gold.persons(), found.persons());
    Matching organizations = Matching.ofOrganizations(gold.organizations(), found.organizations());
    Map<Integer, Integer> meetings =
        Encounters.match(gold.meetings(), found.meetings(), persons, organizations);
    Comparison comparison = new Comparison();
    new Side(gold, id -> id, id -> id, i -> "" + i).write(comparison.gold);
    new Side(
            found,
            persons::gold,
            organizations::gold,
            j -> meetings.containsKey(j) ? "" + meetings.get(j) : "?" + j)
        .write(comparison.found);
    return comparison;
  }

  /** The gold's facts of a kind, each once. */
  Set<Item> gold(Kind kind) {
    return distinct(gold.getOrDefault(kind, List.of()));
  }

  /** The found facts of a kind, in the order stated; the same one may be there several times. */
  List<Item> stated(Kind kind) {
    return found.getOrDefault(kind, List.of());
  }

  /** The found facts of a kind, each once. */
  Set<Item> found(Kind kind) {
    return distinct(stated(kind));
  }

  boolean isRight(Kind kind, Item item) {
    return gold.getOrDefault(kind, List.of()).stream()
        .anyMatch(g -> g.parts().equals(item.parts()));
  }

  private static Set<Item> distinct(List<Item> items) {
    Set<List<String>> seen = new LinkedHashSet<>();
    Set<Item> distinct = new LinkedHashSet<>();
    items.stream().filter(item -> seen.add(item.parts())).forEach(distinct::add);
    return distinct;
  }

  /** One annotation with its identifiers brought into the gold's. */
  private record Side(
      Annotation facts,
      Function<String, String> person,
      Function<String, String> organization,
      Function<Integer, String> meeting) {

    void write(Map<Kind, List<Item>> items) {
      items.put(Kind.PERSONS, each(facts.persons(), p -> item(name(p.id()), person(p.id()))));
      items.put(
          Kind.ORGANIZATIONS,
          each(facts.organizations(), o -> item(name(o.id()), organization(o.id()))));
      items.put(Kind.UNIT_OF, each(facts.unitOf(), this::unit));
      items.put(Kind.POSTS, each(facts.posts(), this::holding));
      items.put(Kind.APPOINTMENTS, each(facts.appointments(), this::holding));
      meetings(items);
      items.put(Kind.AGREEMENTS, each(facts.agreements(), this::agreement));
      items.put(Kind.TOPICS, each(facts.topics(), t -> item(t, t)));
      items.put(Kind.DOCUMENT, facts.date().map(d -> List.of(item(d, d))).orElse(List.of()));
    }

    private void meetings(Map<Kind, List<Item>> items) {
      List<Item> encounters = new ArrayList<>();
      List<Item> participants = new ArrayList<>();
      for (int i = 0; i < facts.meetings().size(); i++) {
        Encounter encounter = facts.meetings().get(i);
        String index = meeting.apply(i);
        String when = encounter.date().orElse("no date");
        encounters.add(item(when + " " + names(encounter.participants()), index));
        for (String id : encounter.participants()) {
          participants.add(item(when + " | " + name(id), index, person(id)));
        }
      }
      items.put(Kind.MEETINGS, encounters);
      items.put(Kind.PARTICIPANTS, participants);
    }

    private Item unit(Unit unit) {
      return item(
          name(unit.child()) + " | " + name(unit.parent()),
          organization(unit.child()),
          organization(unit.parent()));
    }

    private Item holding(Holding h) {
      String of = h.organization().map(this::name).orElse(Matching.NONE);
      return item(
          name(h.person()) + " | " + h.role() + " | " + of,
          person(h.person()),
          Keys.role(h.role()),
          h.organization().map(this::organization).orElse(Matching.NONE));
    }

    private Item agreement(List<String> parties) {
      Set<String> ids = new TreeSet<>();
      parties.forEach(party -> ids.add(organization(party)));
      return new Item(List.copyOf(ids), names(parties));
    }

    private String person(String id) {
      return person.apply(id);
    }

    private String organization(String id) {
      return organization.apply(id);
    }

    private String names(List<String> ids) {
      return ids.stream().map(this::name).toList().toString();
    }

    private String name(String id) {
      Optional<Named> named = facts.persons().stream().filter(n -> n.id().equals(id)).findFirst();
      return named
          .or(() -> facts.organizations().stream().filter(n -> n.id().equals(id)).findFirst())
          .map(Named::name)
          .orElse(id);
    }

    private static Item item(String words, String... parts) {
      return new Item(List.of(parts), words);
    }

    private static <T> List<Item> each(List<T> stated, Function<T, Item> make) {
      return stated.stream().map(make).toList();
    }
  }
}
