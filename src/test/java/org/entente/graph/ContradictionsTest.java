package org.entente.graph;

import static org.entente.extraction.fact.OrganizationKind.ORGANIZATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.evidence.Found;
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
import org.junit.jupiter.api.Test;

/** Two documents that disagree: what they say stays, and a question finds it. */
class ContradictionsTest {
  private static final DatasetGraph GRAPH =
      new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "0.1.0")
          .build(
              List.of(
                  told("elm.txt", "Elm University", "Ada Bell", 3),
                  told("fern.txt", "Fern College", "Eve Fox", 5)));

  /** Ada Bell and Cy Dunn met; whose the laboratory is, and who heads Ash Fund, differs. */
  private static Reading told(String name, String owner, String head, int day) {
    String text =
        "Ada Bell and Cy Dunn met on "
            + day
            + " May 2020. The Zeta Laboratory of "
            + owner
            + " was host. "
            + head
            + ", president of Ash Fund, spoke. Eve Fox came too.\n";
    FactsAt at = new FactsAt(text);
    PartialDate published = PartialDate.of(LocalDate.of(2020, 5, 9));
    List<Participation> present =
        List.of("p1", "p2").stream()
            .map(
                id ->
                    new Participation(
                        id, List.of(), List.of(), Set.of(Part.ATTENDEE), at.sentence("met", "m")))
            .toList();
    return new Reading(
        FactsAt.document(name, text),
        new Facts(
            name,
            new DocumentFacts(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Found<>(published, at.words("2020", "d")))),
            List.of(
                new Person("p1", "Ada Bell", List.of(), List.of(), at.mentions("Ada Bell")),
                new Person("p2", "Cy Dunn", List.of(), List.of(), at.mentions("Cy Dunn")),
                new Person("p3", "Eve Fox", List.of(), List.of(), at.mentions("Eve Fox"))),
            List.of(
                new Organization(
                    "o1",
                    "Zeta Laboratory",
                    List.of(),
                    ORGANIZATION,
                    "",
                    at.mentions("Zeta Laboratory")),
                new Organization("o2", owner, List.of(), ORGANIZATION, "", at.mentions(owner)),
                new Organization(
                    "o3", "Ash Fund", List.of(), ORGANIZATION, "", at.mentions("Ash Fund"))),
            List.of(new UnitOf("o1", "o2", at.sentence("Laboratory of", "unit.of"))),
            List.of(
                new Post(
                    head.equals("Ada Bell") ? "p1" : "p3",
                    "president",
                    Optional.of("o3"),
                    false,
                    at.sentence("president", "post"))),
            List.of(),
            List.of(
                new Meeting(
                    "m1",
                    MeetingKind.MEETING,
                    Optional.of(at.date(day + " May 2020", 2020, 5, day)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    present,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    at.sentence("met on", "meeting.met"))),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static List<String> rows(String question) throws Exception {
    List<String> lines = Questions.csv(Questions.query(question), GRAPH).lines().toList();
    return lines.subList(1, lines.size());
  }

  @Test
  void aUnitUnderTwoParentsIsFoundWithBothSentences() throws Exception {
    List<String> rows = rows("two-parents");
    assertEquals(
        List.of(
            "Zeta Laboratory,Elm University,The Zeta Laboratory of Elm University was host.,"
                + "Fern College,The Zeta Laboratory of Fern College was host."),
        rows);
  }

  @Test
  void oneMeetingToldWithTwoDatesIsFoundWithBothPassages() throws Exception {
    List<String> rows = rows("meetings-two-dates");
    assertEquals(
        List.of(
            "\"Meeting, 2020-05-03: Ada Bell and Cy Dunn\",3 May 2020,"
                + "\"Meeting, 2020-05-05: Ada Bell and Cy Dunn\",5 May 2020,2"),
        rows);
  }

  @Test
  void twoHoldersOfOnePostOnOneDayAreFound() throws Exception {
    assertEquals(
        List.of("\"president, Ash Fund\",2020-05-09,Ada Bell,Eve Fox"), rows("contradictions"));
  }

  @Test
  void whatBothTellIsFound() throws Exception {
    List<String> rows = rows("several-sources");
    assertTrue(rows.contains("person,Cy Dunn,2,elm.txt fern.txt"), rows.toString());
    assertTrue(rows.contains("organisation,Ash Fund,2,elm.txt fern.txt"), rows.toString());
  }
}
