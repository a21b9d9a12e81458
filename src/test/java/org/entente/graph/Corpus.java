package org.entente.graph;

import static org.entente.extraction.fact.OrganizationKind.BODY;
import static org.entente.extraction.fact.OrganizationKind.ORGANIZATION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Agreement;
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
import org.entente.extraction.fact.UnitOf;

/** The founding item and two small ones that name some of the same people. */
final class Corpus {
  private Corpus() {}

  static List<Reading> readings() {
    return List.of(Founding.reading(), board(), signing());
  }

  /**
   * Names ICHEI by its acronym only, the director in the other order, and a body of a common name.
   */
  private static Reading board() {
    String name = "board.txt";
    String text =
        "The Governing Board of ICHEI met on 3 May 2020. Ming Li, director of ICHEI, spoke."
            + " Mr Tang Qian, former Assistant Director-General of UNESCO, was in the chair.\n";
    FactsAt at = new FactsAt(text);
    Facts facts =
        new Facts(
            name,
            new DocumentFacts("", Optional.empty(), Optional.empty(), Optional.empty()),
            List.of(
                new Person("p1", "Ming Li", List.of(), List.of(), at.mentions("Ming Li")),
                new Person("p2", "Tang Qian", List.of(), List.of("Mr"), at.mentions("Tang Qian"))),
            List.of(
                new Organization("o1", "ICHEI", List.of(), ORGANIZATION, "", at.mentions("ICHEI")),
                new Organization(
                    "o2",
                    "Governing Board",
                    List.of(),
                    BODY,
                    "board",
                    at.mentions("Governing Board")),
                new Organization(
                    "o3", "UNESCO", List.of(), ORGANIZATION, "", at.mentions("UNESCO"))),
            List.of(new UnitOf("o2", "o1", at.sentence("Board of ICHEI", "unit.of"))),
            List.of(
                new Post(
                    "p1", "director", Optional.of("o1"), false, at.sentence("Ming Li", "post")),
                new Post(
                    "p2",
                    "Assistant Director-General",
                    Optional.of("o3"),
                    true,
                    at.sentence("former", "post"))),
            List.of(),
            List.of(
                new Meeting(
                    "m1",
                    MeetingKind.SESSION,
                    Optional.of(at.date("3 May 2020", 2020, 5, 3)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(
                        new Participation(
                            "p1",
                            List.of(0),
                            List.of("o1"),
                            Set.of(Part.SPEAKER),
                            at.sentence("Ming Li", "meeting.participant"))),
                    List.of(new Attendance("o2", at.sentence("met on", "meeting.organization"))),
                    Optional.of("p2"),
                    List.of(),
                    at.sentence("met on", "meeting.met"))),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Reading(FactsAt.document(name, text), facts);
  }

  /** Another body of the common name, a shared first name, and an agreement. */
  private static Reading signing() {
    String name = "signing.txt";
    String text =
        "The University of Exampleton and UNESCO signed a letter of intent in June 2021."
            + " Its Governing Board agrees. Tang was there.\n";
    FactsAt at = new FactsAt(text);
    Facts facts =
        new Facts(
            name,
            new DocumentFacts("Letter", Optional.empty(), Optional.empty(), Optional.empty()),
            List.of(new Person("p1", "Tang", List.of(), List.of(), at.mentions("Tang"))),
            List.of(
                new Organization(
                    "o1",
                    "University of Exampleton",
                    List.of(),
                    ORGANIZATION,
                    "university",
                    at.mentions("University of Exampleton")),
                new Organization(
                    "o2", "UNESCO", List.of(), ORGANIZATION, "", at.mentions("UNESCO")),
                new Organization(
                    "o3",
                    "Governing Board",
                    List.of(),
                    BODY,
                    "board",
                    at.mentions("Governing Board"))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Agreement(
                    "a1",
                    "letter of intent",
                    List.of("o1", "o2"),
                    List.of(),
                    Optional.of(new PartialDate(2021, 6, 0)),
                    Optional.empty(),
                    at.sentence("signed", "agreement.signed"))),
            List.of(),
            List.of(),
            List.of());
    return new Reading(FactsAt.document(name, text), facts);
  }
}
