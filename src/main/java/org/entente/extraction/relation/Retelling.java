package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.Participation;

/**
 * Finds encounters that a document tells twice, at its head and again further down: of one kind and
 * one day, in no two places, and whoever one names the other names too. Two encounters of the same
 * persons on one day stay two where their kinds or places differ: a courtesy visit, then a signing.
 */
final class Retelling {
  private Retelling() {}

  /** The encounters with each told once, where it is told first, and numbered anew. */
  static List<Meeting> joined(List<Meeting> meetings) {
    List<Meeting> once = new ArrayList<>();
    for (Meeting m : meetings) {
      int same = -1;
      for (int i = 0; i < once.size() && same < 0; i++) {
        same = isSame(once.get(i), m) ? i : -1;
      }
      if (same < 0) {
        once.add(with("m" + (once.size() + 1), m, m));
      } else {
        once.set(same, with(once.get(same).id(), once.get(same), m));
      }
    }
    return once;
  }

  private static boolean isSame(Meeting first, Meeting again) {
    Set<String> there = persons(first);
    Set<String> named = persons(again);
    boolean one = there.containsAll(named) || named.containsAll(there);
    return first.kind() == again.kind()
        && first.date().map(d -> d.value()).equals(again.date().map(d -> d.value()))
        && (first.place().isEmpty()
            || again.place().isEmpty()
            || first.place().get().value().equals(again.place().get().value()))
        && !there.isEmpty()
        && !named.isEmpty()
        && one;
  }

  private static Set<String> persons(Meeting m) {
    return m.participants().stream().map(Participation::person).collect(Collectors.toSet());
  }

  /** The first telling, with what only the second says. */
  private static Meeting with(String id, Meeting first, Meeting again) {
    Map<String, Participation> persons = new LinkedHashMap<>();
    first.participants().forEach(p -> persons.put(p.person(), p));
    again.participants().forEach(p -> persons.merge(p.person(), p, Retelling::both));
    Map<String, Attendance> bodies = new LinkedHashMap<>();
    first.organizations().forEach(o -> bodies.put(o.organization(), o));
    again.organizations().forEach(o -> bodies.putIfAbsent(o.organization(), o));
    return new Meeting(
        id,
        first.kind(),
        first.date(),
        or(first.end(), again.end()),
        or(first.place(), again.place()),
        or(first.venue(), again.venue()),
        List.copyOf(persons.values()),
        List.copyOf(bodies.values()),
        or(first.chair(), again.chair()),
        Stream.concat(first.topics().stream(), again.topics().stream()).distinct().toList(),
        first.evidence());
  }

  /** What somebody did and stood for by both tellings. */
  private static Participation both(Participation first, Participation again) {
    Set<Part> parts = new TreeSet<>(first.parts());
    parts.addAll(again.parts());
    return new Participation(
        first.person(),
        Stream.concat(first.posts().stream(), again.posts().stream()).distinct().toList(),
        Stream.concat(first.organizations().stream(), again.organizations().stream())
            .distinct()
            .toList(),
        parts,
        first.evidence());
  }

  private static <T> Optional<T> or(Optional<T> first, Optional<T> second) {
    return first.isPresent() ? first : second;
  }
}
