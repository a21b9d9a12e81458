package org.entente.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;

/**
 * Meetings in two documents are the same when their kind and day are and two persons took part in
 * both. Meetings that one document tells apart stay apart.
 */
final class Meetings {
  private static final int SHARED_PERSONS = 2;

  /** How many of those who met stand in the name of a meeting. */
  private static final int MOST_NAMED = 2;

  /**
   * One document's meeting.
   *
   * @param label what it is called
   * @param named whom the rules alone take its persons for
   */
  private record Candidate(
      Naming naming, Meeting meeting, String label, Set<Entity> persons, Set<Entity> named)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      return naming.compareTo(other.naming);
    }

    /** Much is said of one, and the naming tells it from all others. */
    @Override
    public int hashCode() {
      return naming.hashCode();
    }

    Decision.Grounds grounds() {
      return new Decision.Grounds(Fact.meeting(naming), label, meeting.evidence());
    }
  }

  private final List<Facts> documents;
  private final Map<Naming, Entity> entities;
  private final Map<Naming, Entity> byRules;

  /**
   * @param entities holds the persons; the meetings are added
   * @param byRules holds the persons as the rules alone have them, by whom meetings are named: what
   *     is said of a person later changes no meeting's name
   */
  Meetings(List<Facts> documents, Map<Naming, Entity> entities, Map<Naming, Entity> byRules) {
    this.documents = documents;
    this.entities = entities;
    this.byRules = byRules;
  }

  void resolve(List<Decision> decisions) {
    Map<String, List<Candidate>> alike = new TreeMap<>();
    for (Facts facts : documents) {
      Parties parties = new Parties(facts);
      for (Meeting meeting : facts.meetings()) {
        alike
            .computeIfAbsent(day(meeting) + " " + meeting.kind(), k -> new ArrayList<>())
            .add(candidate(facts, meeting, parties));
      }
    }
    alike.values().forEach(candidates -> resolve(candidates, decisions));
  }

  private void resolve(List<Candidate> candidates, List<Decision> decisions) {
    Clusters<Candidate> clusters = new Clusters<>();
    candidates.forEach(clusters::add);
    // All of one list have the same date; those without a day would be many.
    if (candidates.get(0).meeting().date().filter(d -> d.value().day() > 0).isPresent()) {
      join(candidates, clusters);
    }
    for (List<Candidate> set : clusters.sets()) {
      Candidate first = set.get(0);
      TreeSet<String> names = new TreeSet<>(Set.of(first.label()));
      Entity entity = new Entity(Entity.Type.MEETING, key(first), first.label(), names);
      set.forEach(c -> entities.put(c.naming(), entity));
      if (set.size() > 1) {
        decisions.add(same(entity, set));
      }
    }
  }

  private static void join(List<Candidate> candidates, Clusters<Candidate> clusters) {
    for (int i = 0; i < candidates.size(); i++) {
      Candidate one = candidates.get(i);
      for (Candidate other : candidates.subList(0, i)) {
        if (!one.naming().source().equals(other.naming().source())
            && one.persons().stream()
                    .filter(other.persons()::contains)
                    .limit(SHARED_PERSONS)
                    .count()
                == SHARED_PERSONS) {
          clusters.join(one, other);
        }
      }
    }
  }

  /** The day, and those who took part in several of {@code set}. */
  private List<Point> points(List<Candidate> set) {
    Map<Entity, List<Fact>> took = new TreeMap<>();
    for (Candidate one : set) {
      for (Participation p : one.meeting().participants()) {
        Optional.ofNullable(entities.get(new Naming(one.naming().source(), p.person())))
            .ifPresent(
                person ->
                    took.computeIfAbsent(person, k -> new ArrayList<>())
                        .add(Fact.participation(one.naming(), p.person())));
      }
    }
    List<Point> points = new ArrayList<>();
    List<Fact> days = set.stream().map(c -> Fact.day(c.naming())).toList();
    points.add(new Point("the day " + day(set.get(0).meeting()), days));
    took.forEach((person, facts) -> points.add(new Point(person.label(), facts)));
    points.removeIf(point -> point.sources().size() < 2);
    return points;
  }

  private Decision same(Entity entity, List<Candidate> set) {
    return new Decision(
        Decision.Outcome.SAME,
        List.of(entity),
        "meeting.same-day-and-persons",
        "The documents tell of a meeting of the same kind on the same day, and two persons or more"
            + " took part in both.",
        points(set),
        set.stream().map(Candidate::grounds).toList());
  }

  private Candidate candidate(Facts facts, Meeting meeting, Parties parties) {
    return new Candidate(
        new Naming(facts.source(), meeting.id()),
        meeting,
        label(parties, meeting),
        persons(facts, meeting, entities),
        persons(facts, meeting, byRules));
  }

  private static Set<Entity> persons(Facts facts, Meeting meeting, Map<Naming, Entity> known) {
    return meeting.participants().stream()
        .flatMap(p -> Stream.ofNullable(known.get(new Naming(facts.source(), p.person()))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String key(Candidate candidate) {
    Meeting meeting = candidate.meeting();
    String persons = candidate.named().stream().map(Entity::key).collect(Collectors.joining(","));
    return String.join(
        "|",
        label(meeting),
        persons,
        candidate.naming().source(),
        meeting.evidence().quote(),
        meeting.evidence().span().toString());
  }

  private static String day(Meeting meeting) {
    return meeting.date().map(found -> found.value()).map(PartialDate::toString).orElse("");
  }

  /**
   * "Meeting in Paris, 2019-03-05"; where the place or the day is not known, who met is said too,
   * as that document names them: "Visit, 2018-01-15: Elm University and Embassy of Chile". For
   * nothing else would tell two of them apart.
   */
  private static String label(Parties parties, Meeting meeting) {
    String label = label(meeting);
    if (meeting.place().isPresent() && meeting.date().isPresent()) {
      return label;
    }
    List<String> names = parties.of(meeting);
    if (names.size() > MOST_NAMED) {
      return label + ": " + String.join(", ", names.subList(0, MOST_NAMED)) + " and others";
    }
    return names.isEmpty() ? label : label + ": " + String.join(" and ", names);
  }

  /** What one document calls those who met. */
  private static final class Parties {
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> parts = new HashSet<>();

    Parties(Facts facts) {
      for (Organization o : facts.organizations()) {
        names.put(o.id(), o.name());
        if (o.kind() != OrganizationKind.ORGANIZATION) {
          parts.add(o.id());
        }
      }
      facts.persons().forEach(p -> names.put(p.id(), p.name()));
    }

    /** The organisations that took part, else the parts of some, else the persons. */
    List<String> of(Meeting meeting) {
      List<String> all = meeting.organizations().stream().map(Attendance::organization).toList();
      List<String> whole = all.stream().filter(id -> !parts.contains(id)).toList();
      List<String> told = whole.isEmpty() ? all : whole;
      List<String> people = meeting.participants().stream().map(Participation::person).toList();
      return (told.isEmpty() ? people : told)
          .stream().map(id -> names.getOrDefault(id, id)).distinct().toList();
    }
  }

  /** "Meeting in Paris, 2019-03-05", as far as it is known. */
  private static String label(Meeting meeting) {
    String kind = meeting.kind().label();
    StringBuilder label = new StringBuilder();
    label.append(Character.toUpperCase(kind.charAt(0))).append(kind, 1, kind.length());
    meeting.place().ifPresent(place -> label.append(" in ").append(place.value()));
    meeting.date().ifPresent(date -> label.append(", ").append(date.value()));
    return label.toString();
  }
}
