package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Post;
import org.jspecify.annotations.Nullable;

/** An encounter while its sentences are being read. */
final class Scene {
  private final int number;
  private final Evidence evidence;
  private MeetingKind kind;
  private @Nullable Found<PartialDate> date;
  private @Nullable Found<PartialDate> end;
  private @Nullable Found<String> place;
  private @Nullable Found<String> venue;
  private @Nullable String chair;
  private final Map<String, Set<Part>> parts = new LinkedHashMap<>();
  private final Map<String, Evidence> persons = new LinkedHashMap<>();
  private final Map<String, Evidence> organizations = new LinkedHashMap<>();
  private final SortedSet<Integer> sentences = new TreeSet<>();

  Scene(int number, MeetingKind kind, Evidence evidence) {
    this.number = number;
    this.kind = kind;
    this.evidence = evidence;
  }

  /** How many encounters were told before. */
  int number() {
    return number;
  }

  MeetingKind kind() {
    return kind;
  }

  void kind(MeetingKind better) {
    this.kind = better;
  }

  @Nullable Found<PartialDate> date() {
    return date;
  }

  @Nullable Found<String> place() {
    return place;
  }

  Map<String, Evidence> persons() {
    return persons;
  }

  Map<String, Evidence> organizations() {
    return organizations;
  }

  /** The numbers of the sentences that tell of it, in order. */
  SortedSet<Integer> sentences() {
    return sentences;
  }

  void dated(Found<PartialDate> from, @Nullable Found<PartialDate> to) {
    if (date == null || from.value().day() > 0 && date.value().day() == 0) {
      date = from;
      end = to;
    }
  }

  /** Whether it goes over several days. */
  boolean lasts() {
    return end != null || date != null && date.value().day() == 0;
  }

  void at(Found<String> where) {
    place = place == null ? where : place;
  }

  void in(Found<String> where) {
    venue = venue == null ? where : venue;
  }

  void chairedBy(String person) {
    chair = chair == null ? person : chair;
  }

  void add(String person, Part part, Evidence why) {
    persons.putIfAbsent(person, why);
    Set<Part> own = parts.computeIfAbsent(person, p -> new TreeSet<>());
    own.add(Part.ATTENDEE);
    own.add(part);
  }

  void addOrganization(String organization, Evidence why) {
    organizations.putIfAbsent(organization, why);
  }

  Meeting meeting(String id, PostsByPerson posts, List<Evidence> topics) {
    List<Participation> participants = new ArrayList<>();
    persons.forEach((person, why) -> participants.add(participation(person, why, posts)));
    List<Attendance> attending = new ArrayList<>();
    for (Participation p : participants) {
      p.organizations().forEach(o -> organizations.putIfAbsent(o, p.evidence()));
    }
    organizations.forEach((o, why) -> attending.add(new Attendance(o, why)));
    return new Meeting(
        id,
        kind,
        Optional.ofNullable(date),
        Optional.ofNullable(end),
        Optional.ofNullable(place),
        Optional.ofNullable(venue),
        participants,
        attending,
        Optional.ofNullable(chair),
        topics,
        evidence);
  }

  private Participation participation(String person, Evidence why, PostsByPerson posts) {
    List<Integer> capacities = new ArrayList<>();
    List<String> represented = new ArrayList<>();
    for (PostsByPerson.Numbered held : posts.of(person)) {
      Post post = held.post();
      if (!post.former()) {
        capacities.add(held.number());
        post.organization().filter(o -> !represented.contains(o)).ifPresent(represented::add);
      }
    }
    return new Participation(
        person, capacities, represented, parts.getOrDefault(person, Set.of(Part.ATTENDEE)), why);
  }
}
