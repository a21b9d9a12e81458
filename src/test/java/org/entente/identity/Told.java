package org.entente.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.evidence.Span;
import org.entente.extraction.fact.DocumentFacts;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.UnitOf;

/** Facts of a document, told one by one. */
final class Told {
  private final String source;
  private final List<Person> persons = new ArrayList<>();
  private final List<Organization> organizations = new ArrayList<>();
  private final List<UnitOf> units = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<Meeting> meetings = new ArrayList<>();
  private Optional<Found<PartialDate>> date = Optional.empty();

  Told(String source) {
    this.source = source;
  }

  Told person(String id, String name) {
    persons.add(new Person(id, name, List.of(), List.of(), mention(name)));
    return this;
  }

  /** Published in a month. */
  Told on(int year, int month) {
    date = Optional.of(new Found<>(new PartialDate(year, month, 0), evidence("date")));
    return this;
  }

  /** A person who is named at a place of the text, which stands nowhere else in it. */
  Told personAt(String id, String name, int at) {
    persons.add(new Person(id, name, List.of(), List.of(), mention(name, at)));
    return this;
  }

  Told organizationAt(String id, String name, int at) {
    organizations.add(
        new Organization(
            id, name, List.of(), OrganizationKind.ORGANIZATION, "", mention(name, at)));
    return this;
  }

  Told post(String person, String organization) {
    return post(person, "Director", organization);
  }

  Told post(String person, String role, String organization) {
    posts.add(new Post(person, role, Optional.of(organization), false, evidence(role)));
    return this;
  }

  Told organization(String id, String type, String name, String... aliases) {
    return add(id, OrganizationKind.ORGANIZATION, type, name, aliases);
  }

  Told body(String id, String name) {
    return add(id, OrganizationKind.BODY, "board", name);
  }

  Told unit(String id, String type, String name) {
    return add(id, OrganizationKind.UNIT, type, name);
  }

  Told unitOf(String child, String parent) {
    units.add(new UnitOf(child, parent, evidence("of")));
    return this;
  }

  Told meeting(String id, MeetingKind kind, int day, String... people) {
    List<Participation> participants = new ArrayList<>();
    for (String person : people) {
      participants.add(
          new Participation(
              person, List.of(), List.of(), java.util.Set.of(Part.ATTENDEE), evidence("met")));
    }
    meetings.add(
        new Meeting(
            id,
            kind,
            Optional.of(new Found<>(new PartialDate(2020, 5, day), evidence("May"))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            participants,
            List.of(),
            Optional.empty(),
            List.of(),
            evidence("met in " + source)));
    return this;
  }

  Facts facts() {
    return new Facts(
        source,
        new DocumentFacts("", Optional.empty(), Optional.empty(), date),
        persons,
        organizations,
        units,
        posts,
        List.of(),
        meetings,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Told add(String id, OrganizationKind kind, String type, String name, String... aliases) {
    organizations.add(new Organization(id, name, List.of(aliases), kind, type, mention(name)));
    return this;
  }

  private static List<Mention> mention(String name) {
    return mention(name, 0);
  }

  private static List<Mention> mention(String name, int at) {
    Evidence evidence = new Evidence(new Span(at, at + name.length()), name, "told", 1);
    return List.of(new Mention(evidence, "body", false));
  }

  private static Evidence evidence(String quote) {
    return new Evidence(new Span(0, quote.length()), quote, "told", 1);
  }
}
