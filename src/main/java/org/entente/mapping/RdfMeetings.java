package org.entente.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;
import org.entente.mapping.Statements.Line;

/** Who met, when and where, as schema.org and our own terms say it. For one thread. */
final class RdfMeetings {
  private final Statements statements;
  private final RdfNames names;
  private final RdfPosts posts;
  private final Book book;
  private final RdfPlaces places;

  RdfMeetings(Statements statements, RdfNames names, RdfPosts posts, Book book) {
    this.statements = statements;
    this.names = names;
    this.posts = posts;
    this.book = book;
    this.places = new RdfPlaces(statements);
  }

  void read() {
    int count = 0;
    for (Node meeting : statements.things(Terms.MEETING.keySet())) {
      count++;
      meeting(meeting, "m" + count);
    }
  }

  private void meeting(Node meeting, String id) {
    List<Line> types = statements.types(meeting, Terms.MEETING.keySet());
    MeetingKind kind =
        types.stream()
            .map(line -> Terms.MEETING.getOrDefault(line.object(), MeetingKind.MEETING))
            .filter(k -> k != MeetingKind.MEETING)
            .findFirst()
            .orElse(MeetingKind.MEETING);
    Map<String, Participation> persons = new LinkedHashMap<>();
    List<Attendance> organizations = new ArrayList<>();
    attend(meeting, Terms.ATTENDEE, Part.ATTENDEE, persons, organizations);
    attend(meeting, Terms.SPEAKER, Part.SPEAKER, persons, organizations);
    attend(meeting, Terms.HOST, Part.HOST, persons, organizations);
    attend(meeting, Terms.INVOLVES, Part.ATTENDEE, persons, organizations);
    for (Line line :
        Statements.join(
            statements.of(meeting, Terms.PARTICIPATION),
            statements.to(meeting, Terms.IN_MEETING))) {
      boolean outwards = Terms.PARTICIPATION.contains(line.triple().getPredicate());
      participation(outwards ? line.object() : line.subject(), line, persons);
    }
    book.meeting(
        new Meeting(
            id,
            kind,
            date(meeting, Terms.DATE),
            date(meeting, Terms.END),
            places.place(meeting),
            places.venue(meeting),
            List.copyOf(persons.values()),
            organizations,
            Optional.empty(),
            statements.of(meeting, Terms.TOPIC).stream()
                .filter(line -> line.object().isLiteral())
                .map(statements::words)
                .toList(),
            statements.evidence(types)));
  }

  private Optional<Found<PartialDate>> date(Node meeting, Collection<Node> properties) {
    for (Line line : statements.of(meeting, properties)) {
      Optional<PartialDate> date = Dates.of(RdfNames.words(line));
      if (date.isPresent()) {
        return Optional.of(new Found<>(date.get(), statements.evidence(List.of(line))));
      }
    }
    return Optional.empty();
  }

  private void attend(
      Node meeting,
      List<Node> properties,
      Part part,
      Map<String, Participation> persons,
      List<Attendance> organizations) {
    for (Line line : statements.of(meeting, properties)) {
      boolean isOrganization =
          Terms.INVOLVES.equals(properties) || names.isOrganization(line.object());
      Optional<String> id =
          isOrganization
              ? names.organization(line.object(), List.of(line))
              : names.person(line.object(), List.of(line));
      if (id.isPresent()) {
        Evidence evidence = statements.evidence(List.of(line));
        if (isOrganization) {
          organizations.add(new Attendance(id.get(), evidence));
        } else {
          add(persons, new Participation(id.get(), List.of(), List.of(), Set.of(part), evidence));
        }
      }
    }
  }

  private void participation(Node node, Line line, Map<String, Participation> persons) {
    Optional<Line> who = statements.first(node, Terms.PARTICIPANT);
    Optional<String> id = who.flatMap(w -> names.person(w.object(), List.of(w)));
    if (who.isEmpty() || id.isEmpty()) {
      return;
    }
    List<Line> own = new ArrayList<>(List.of(who.get()));
    List<Integer> capacities = found(node, Terms.CAPACITY, l -> posts.tenureOf(l.object()), own);
    List<String> organizations =
        found(node, Terms.FOR, l -> names.organization(l.object(), List.of(l)), own);
    Set<Part> parts = new TreeSet<>(Set.of(Part.ATTENDEE));
    parts.addAll(found(node, Terms.PART, l -> part(l.object()), own));
    statements.understand(List.of(line));
    add(
        persons,
        new Participation(id.get(), capacities, organizations, parts, statements.evidence(own)));
  }

  /** What some statements say, so far as it is understood; those that are, are added to a list. */
  private <T> List<T> found(
      Node node, Collection<Node> properties, Function<Line, Optional<T>> what, List<Line> own) {
    List<T> all = new ArrayList<>();
    for (Line line : statements.of(node, properties)) {
      Optional<T> one = what.apply(line);
      if (one.isPresent()) {
        all.add(one.get());
        own.add(line);
      }
    }
    return all;
  }

  private static Optional<Part> part(Node node) {
    String name = node.isURI() ? node.getLocalName().toUpperCase(Locale.ROOT) : "";
    return List.of(Part.values()).stream()
        .filter(part -> part.name().equals(name.equals("SIGNING") ? "SIGNATORY" : name))
        .findFirst();
  }

  /** Who is named twice took part once, in all that is said. */
  private static void add(Map<String, Participation> persons, Participation next) {
    Participation before = persons.get(next.person());
    if (before == null) {
      persons.put(next.person(), next);
      return;
    }
    Set<Part> parts = new TreeSet<>(before.parts());
    parts.addAll(next.parts());
    List<Integer> capacities = new ArrayList<>(before.posts());
    capacities.addAll(next.posts());
    List<String> organizations = new ArrayList<>(before.organizations());
    organizations.addAll(next.organizations());
    persons.put(
        next.person(),
        new Participation(
            next.person(),
            capacities.stream().distinct().toList(),
            organizations.stream().distinct().toList(),
            parts,
            next.posts().isEmpty() ? before.evidence() : next.evidence()));
  }
}
