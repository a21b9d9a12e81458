package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.authority.Authority;
import org.entente.identity.Organizations.Candidate;

/** Which organisations of the documents registers know, as what, and why. */
final class Registrations {
  static final String RULE = "organization.register";

  private final AuthorityIndex index;
  private final List<Noted> noted = new ArrayList<>();

  /** A document's organisation, and the entry that its names there find. */
  private record Noted(Naming naming, Decision.Grounds grounds, Optional<Authority> entry) {}

  Registrations(AuthorityIndex index) {
    this.index = index;
  }

  /** For names that are known within a parent only, of which registers cannot speak. */
  static Registrations none() {
    return new Registrations(AuthorityIndex.EMPTY);
  }

  /** The entry that has one of the names, if all that have one are the same. */
  Optional<Authority> find(Collection<String> fullNames) {
    if (index.isEmpty()) {
      return Optional.empty();
    }
    List<Authority> found = fullNames.stream().map(index::named).flatMap(Optional::stream).toList();
    return found.stream().map(Authority::key).distinct().count() == 1
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** Takes note of what the names of each in {@code set} find, if those of one do. */
  void note(List<Candidate> set, Function<Candidate, Optional<Authority>> found) {
    List<Noted> all =
        set.stream().map(c -> new Noted(c.naming(), c.grounds(), found.apply(c))).toList();
    if (all.stream().anyMatch(n -> n.entry().isPresent())) {
      all.forEach(noted::add);
    }
  }

  /**
   * What is known of the organisations as they are in the end, whoever made them so; why is added
   * to {@code decisions}. Of several entries for one organisation none can be chosen, nor any of
   * several organisations for one entry, as when a person has parted what the register joins.
   */
  Map<Entity, Authority> of(Map<Naming, Entity> entities, List<Decision> decisions) {
    Map<Entity, List<Noted>> things = new TreeMap<>();
    Map<String, Set<Entity>> claimed = new TreeMap<>();
    for (Noted one : noted) {
      Entity entity = Objects.requireNonNull(entities.get(one.naming()));
      things.computeIfAbsent(entity, e -> new ArrayList<>()).add(one);
      one.entry()
          .ifPresent(
              entry -> claimed.computeIfAbsent(entry.key(), k -> new TreeSet<>()).add(entity));
    }
    Map<Entity, Authority> registered = new TreeMap<>();
    things.forEach(
        (entity, names) -> {
          Map<String, Authority> entries = new TreeMap<>();
          names.forEach(n -> n.entry().ifPresent(entry -> entries.put(entry.key(), entry)));
          boolean alone =
              entries.size() == 1
                  && claimed.getOrDefault(entries.keySet().iterator().next(), Set.of()).size() == 1;
          if (alone) {
            registered.put(entity, entries.values().iterator().next());
          }
          if (!entries.isEmpty()) {
            decisions.add(decision(entity, names, entries.values(), alone));
          }
        });
    return registered;
  }

  private static Decision decision(
      Entity entity, List<Noted> names, Collection<Authority> entries, boolean alone) {
    String known =
        entries.stream()
            .map(e -> e.name() + " (" + e.key() + ", " + e.register() + ")")
            .collect(Collectors.joining(" and "));
    String reason;
    if (alone) {
      reason = "A register has a name that the documents use, and no other entry has it: ";
    } else if (entries.size() > 1) {
      reason = "Registers have the names that the documents use for several: ";
    } else {
      reason = "A person holds apart what a register has one entry for: ";
    }
    return new Decision(
        alone ? Decision.Outcome.SAME : Decision.Outcome.UNDECIDED,
        List.of(entity),
        RULE,
        reason + known + ".",
        points(names),
        names.stream().map(Noted::grounds).toList());
  }

  /** The names by which entries are found. */
  private static List<Point> points(List<Noted> names) {
    Map<String, List<Fact>> found = new TreeMap<>();
    for (Noted one : names) {
      if (one.entry().isPresent()) {
        found
            .computeIfAbsent(one.grounds().name(), name -> new ArrayList<>())
            .add(one.grounds().fact());
      }
    }
    List<Point> points = new ArrayList<>();
    found.forEach((name, facts) -> points.add(new Point("the name “" + name + "”", facts)));
    return points;
  }
}
