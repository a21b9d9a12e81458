package org.entente.graph;

import static org.entente.extraction.fact.OrganizationKind.ORGANIZATION;
import static org.entente.extraction.fact.OrganizationKind.UNIT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.DocumentFacts;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.Responsibility;
import org.entente.extraction.fact.Statement;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.fact.UnitOf;

/** The founding item of the bundled corpus, with all its facts written by hand. */
final class Founding {
  static final String NAME = "ichei-unesco-cooperation-2019.txt";
  private static final String DIVISION = "Division for Policies and Lifelong Learning Systems";
  private static final String MET = "met at UNESCO headquarters";
  private static final String APPOINTED = "appointed Mr CHAKROUN";
  private static final String UNITS = "four departments";

  private final String text = text();
  private final FactsAt at = new FactsAt(text);

  /** The document with its facts. */
  static Reading reading() {
    Founding founding = new Founding();
    return new Reading(FactsAt.document(NAME, founding.text), founding.facts());
  }

  private Facts facts() {
    return new Facts(
        NAME,
        new DocumentFacts(
            "UNESCO and ICHEI Look for Ways to Work More Closely Together",
            Optional.of("o1"),
            Optional.of(
                at.words(
                    "International Centre for Higher Education Innovation", "publisher.masthead")),
            Optional.of(at.date("March 9, 2019", 2019, 3, 9))),
        persons(),
        organizations(),
        units(),
        posts(),
        List.of(
            new Appointment(
                "p2",
                "Director",
                Optional.of("o3"),
                Optional.of("p3"),
                Optional.of(new PartialDate(2019, 0, 0)),
                at.sentence(APPOINTED, "appointment.by-person"))),
        List.of(meeting()),
        List.of(),
        topics(),
        List.of(
            new Responsibility(
                "p2",
                List.of("o4", "o5", "o6", "o7"),
                OptionalInt.of(4),
                at.sentence(UNITS, "responsibility.list", 0.9))),
        statements());
  }

  private List<Person> persons() {
    return List.of(
        new Person(
            "p1", "LI Ming", List.of(), List.of("Professor", "Director"), at.mentions("LI Ming")),
        new Person(
            "p2",
            "Borhene CHAKROUN",
            List.of("CHAKROUN"),
            List.of("Mr"),
            at.mentions("Borhene CHAKROUN", "CHAKROUN")),
        new Person("p3", "Audrey Azoulay", List.of(), List.of(), at.mentions("Audrey Azoulay")));
  }

  private List<Organization> organizations() {
    String ichei = "International Centre for Higher Education Innovation";
    return List.of(
        new Organization(
            "o1", ichei, List.of("ICHEI"), ORGANIZATION, "centre", at.mentions(ichei, "ICHEI")),
        new Organization("o2", "UNESCO", List.of(), ORGANIZATION, "", at.mentions("UNESCO")),
        unit("o3", DIVISION, "division"),
        unit("o4", "Section of Education Policy", "section"),
        unit("o5", "Section of Youth, Literacy and Skills Development", "section"),
        unit("o6", "Section of Higher Education", "section"),
        unit("o7", "Unit for ICT in Education", "unit"));
  }

  private Organization unit(String id, String name, String type) {
    return new Organization(id, name, List.of(), UNIT, type, at.mentions(name));
  }

  private List<UnitOf> units() {
    return List.of(
        new UnitOf("o3", "o2", at.sentence(DIVISION + " of UNESCO", "unit.of")),
        new UnitOf("o4", "o3", at.sentence(UNITS, "unit.responsible-for", 0.9)),
        new UnitOf("o5", "o3", at.sentence(UNITS, "unit.responsible-for", 0.9)),
        new UnitOf("o6", "o3", at.sentence(UNITS, "unit.responsible-for", 0.9)),
        new UnitOf("o7", "o3", at.sentence(UNITS, "unit.responsible-for", 0.9)));
  }

  private List<Post> posts() {
    String rule = "post.role-of-organization";
    return List.of(
        new Post("p1", "Director", Optional.of("o1"), false, at.sentence(MET, rule)),
        new Post("p2", "Director", Optional.of("o3"), false, at.sentence(MET, rule)),
        new Post("p3", "Director-General", Optional.of("o2"), false, at.sentence(APPOINTED, rule)));
  }

  private Meeting meeting() {
    return new Meeting(
        "m1",
        MeetingKind.MEETING,
        Optional.of(at.date("March 5, 2019", 2019, 3, 5)),
        Optional.empty(),
        Optional.of(at.place("Paris", "meeting.place")),
        Optional.of(at.place("UNESCO headquarters", "meeting.venue")),
        List.of(participation("p1", 0, "o1"), participation("p2", 1, "o3")),
        Stream.of("o1", "o2", "o3")
            .map(o -> new Attendance(o, at.sentence(MET, "meeting.organization")))
            .toList(),
        Optional.empty(),
        List.of(
            at.words(
                "how the cooperation between the two organizations can be taken further",
                "meeting.topic-words")),
        at.sentence(MET, "meeting.met"));
  }

  private Participation participation(String person, int post, String organization) {
    return new Participation(
        person,
        List.of(post),
        List.of(organization),
        Set.of(Part.ATTENDEE),
        at.sentence(MET, "meeting.participant"));
  }

  private List<Topic> topics() {
    return List.of(
        topic("sdg4", "sustainable development goal 4 (SDG4)"),
        topic("ict-in-education", "By means of ICT", "Unit for ICT in Education"),
        topic("recognition-of-qualifications", "recognition of qualifications"),
        topic("lifelong-learning", "lifelong learning"),
        topic("africa", "countries of Africa"),
        topic("asia-pacific", "Africa and Asia"),
        topic("capacity-building", "capacity-building"));
  }

  private Topic topic(String concept, String... words) {
    return new Topic(concept, Stream.of(words).map(w -> at.sentence(w, "topic.words")).toList());
  }

  private List<Statement> statements() {
    return Stream.of(
            Stream.of(
                new Statement(
                    "o1",
                    Statement.Kind.AUSPICES,
                    "o2",
                    at.words(
                        "International Centre for Higher Education Innovation\n"
                            + "under the auspices of UNESCO",
                        "auspices.of"))),
            Stream.of(
                    "information sharing",
                    "technical support",
                    "capacity-building",
                    "knowledge production")
                .map(w -> said(Statement.Kind.FUNCTION, w, "functions in the fields", "function")),
            Stream.of("Africa", "Asia")
                .map(w -> said(Statement.Kind.REGION, w, "countries of Africa", "region")))
        .flatMap(s -> s)
        .collect(
            () -> new java.util.ArrayList<>(List.of(plan())),
            java.util.ArrayList::add,
            java.util.ArrayList::addAll);
  }

  private Statement plan() {
    return new Statement(
        "o2",
        Statement.Kind.PLAN,
        "design further cooperation projects",
        at.sentence("design further cooperation projects", "plan.will", 0.8));
  }

  private Statement said(Statement.Kind kind, String words, String where, String rule) {
    return new Statement("o1", kind, words, at.sentence(where, rule));
  }

  private static String text() {
    try {
      return Files.readString(Path.of("data", NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
