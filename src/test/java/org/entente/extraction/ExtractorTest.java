package org.entente.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.document.DocumentReader;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small texts and the facts they state. */
class ExtractorTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  private static Facts facts(String text) throws Exception {
    return EXTRACTOR.extract(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String person(Facts facts, String id) {
    return facts.persons().stream()
        .filter(p -> p.id().equals(id))
        .map(Person::name)
        .findFirst()
        .orElseThrow();
  }

  private static String organization(Facts facts, Optional<String> id) {
    return facts.organizations().stream()
        .filter(o -> Optional.of(o.id()).equals(id))
        .map(Organization::name)
        .findFirst()
        .orElse("-");
  }

  private static String posts(String text) throws Exception {
    Facts facts = facts(text);
    List<String> posts = new ArrayList<>();
    facts
        .posts()
        .forEach(
            p ->
                posts.add(
                    person(facts, p.person())
                        + ", "
                        + (p.former() ? "former " : "")
                        + p.role()
                        + ", "
                        + organization(facts, p.organization())));
    return String.join("; ", posts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Bell is Rector of Elm University. | Ada Bell, Rector, Elm University",
        "Ada Bell, Rector of Elm University, spoke. | Ada Bell, Rector, Elm University",
        "The Rector of Elm University, Ada Bell, spoke. | Ada Bell, Rector, Elm University",
        "Elm University Rector Ada Bell spoke. | Ada Bell, Rector, Elm University",
        "Elm University's Rector, Ada Bell, spoke. | Ada Bell, Rector, Elm University",
        "Ada Bell, former Rector of Elm University, spoke. | Ada Bell, former Rector, Elm"
            + " University",
        "Professor Ada Bell, who is Rector of Elm University, spoke. | Ada Bell, Rector, Elm"
            + " University",
        "They were Ada Bell, Rector of Elm University; and Cy Dunn, Dean of Fern College. | Ada"
            + " Bell, Rector, Elm University; Cy Dunn, Dean, Fern College",
        "Mr Cy Dunn, Director and Chair of Elm Institute, spoke. | Cy Dunn, Director, Elm"
            + " Institute; Cy Dunn, Chair, Elm Institute",
      })
  void postsInTheirUsualForms(String text, String expected) throws Exception {
    assertEquals(expected, posts(text));
  }

  @Test
  void anEncounterHasItsDatePlaceAndParticipants() throws Exception {
    Facts facts =
        facts(
            """
            Rector of Elm University meets the Dean of Fern College

            4 May 2020

            On 3 May 2020 Professor Ada Bell, Rector of Elm University, met Dr Cy Dunn, Dean of Fern College, in Geneva.
            """);
    assertEquals(1, facts.meetings().size());
    Meeting meeting = facts.meetings().get(0);
    assertEquals(MeetingKind.MEETING, meeting.kind());
    assertEquals("2020-05-03", meeting.date().orElseThrow().value().toString());
    assertEquals("Geneva", meeting.place().orElseThrow().value());
    assertEquals(
        List.of("Ada Bell", "Cy Dunn"),
        meeting.participants().stream().map(p -> person(facts, p.person())).toList());
    assertEquals(List.of(0), meeting.participants().get(0).posts());
    assertEquals("2020-05-04", facts.document().date().orElseThrow().value().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Rector, Ada Bell, hopes to meet the Dean of Fern College, Cy Dunn.",
        "Ada Bell did not meet Cy Dunn in Geneva on 3 May 2020.",
        "Elm University was founded in 1901 by Ada Bell.",
      })
  void wishesDenialsAndHistoryAreNoEncounters(String text) throws Exception {
    assertEquals(List.of(), facts(text).meetings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Oak State University hosted the guests in May. The delegation thanked OSU for its welcome."
            + " | 1",
        "The National University of Elm named after Ada Bell signed first. The National University"
            + " of Elm has many partners. | 1",
        "The Board of Trustees of Elm University met. The Trustees Board was glad. | 2",
        "The Faculty of Law of Elm University and the Faculty of Music of Elm University took part."
            + " | 3",
        "Elm University and the University of Fern signed. | 2",
        "Ada Bell is Rector of the University of Elm. Cy Dunn is Dean of Arts at UoE. | 1",
      })
  void namesOfOneOrganizationAreOneAndOthersStayApart(String text, int organizations)
      throws Exception {
    assertEquals(organizations, facts(text).organizations().size(), text);
  }

  @Test
  void anAgreementNamesItsPartiesAndTheSentence() throws Exception {
    String text =
        "Elm University and Fern Polytechnic signed a memorandum of understanding on 3 May 2020."
            + " The students look forward to it.";
    Facts facts = facts(text);
    assertEquals(1, facts.agreements().size());
    assertEquals(
        List.of("Elm University", "Fern Polytechnic"),
        facts.agreements().get(0).parties().stream()
            .map(id -> organization(facts, Optional.of(id)))
            .toList());
    assertEquals("memorandum of understanding", facts.agreements().get(0).kind());
    assertEquals("agreement.model", facts.agreements().get(0).evidence().rule());
    assertTrue(text.startsWith(facts.agreements().get(0).evidence().quote()));
  }

  @Test
  void anAppointmentNamesWhoWhatByWhomAndWhen() throws Exception {
    Facts facts =
        facts(
            "Ms Ada Bell was appointed as Director of Elm Institute by Cy Dunn, President of Fern"
                + " College, in 2019.");
    assertEquals(1, facts.appointments().size());
    assertEquals("Ada Bell", person(facts, facts.appointments().get(0).person()));
    assertEquals("Director", facts.appointments().get(0).role());
    assertEquals("Cy Dunn", person(facts, facts.appointments().get(0).by().orElseThrow()));
    assertEquals("2019", facts.appointments().get(0).date().orElseThrow().toString());
  }

  @Test
  void theUnitsOfAResponsibilityAreUnitsOfWhatThePersonHeads() throws Exception {
    Facts facts =
        facts(
            """
            Ms Ada Bell is Director of the Division for Learning of UNESCO. \
            She is responsible for three sections, including Section of Policy; and Section of Skills.
            """);
    assertEquals(1, facts.responsibilities().size());
    assertEquals(3, facts.responsibilities().get(0).claimed().orElseThrow());
    assertEquals(2, facts.responsibilities().get(0).units().size());
    assertEquals(3, facts.unitOf().size());
  }

  @Test
  void everyFactQuotesItsWords() throws Exception {
    String text = "In 2019 Ada Bell was Rector of Elm University’s sister, Fern College.";
    Facts facts = facts(text);
    for (Person person : facts.persons()) {
      Evidence evidence = person.mentions().get(0).evidence();
      assertEquals(evidence.span().of(text), evidence.quote());
      assertTrue(evidence.quote().contains("Ada Bell"));
    }
    assertEquals(1, facts.persons().size());
  }

  @Test
  void factsAreWrittenInTheFormOfTheGold() throws Exception {
    JsonNode json =
        new ObjectMapper()
            .readTree(FactsJson.line(facts("Dr Ada Bell is Rector of Elm University.")));
    assertEquals(
        """
        {"id":"p1","name":"Ada Bell","aliases":[],"honorifics":["Dr"]}\
        """,
        json.at("/persons/0").toString());
    assertEquals(
        """
        {"id":"o1","name":"Elm University","aliases":[],"kind":"organization"}\
        """,
        json.at("/organizations/0").toString());
    assertEquals(
        """
        {"person":"p1","role":"Rector","organization":"o1","former":false}\
        """,
        json.at("/posts/0").toString());
    assertEquals("", json.at("/document/title").asText());
    assertTrue(json.at("/document/date").isNull());
  }

  @Test
  void noNameHoldsHalfABracket() throws Exception {
    Facts facts =
        facts(
            "Professor Ada Bell is Chairman of the Elm University (EU) Council. Members were"
                + " appointed to the Caribbean Elm University (CEU) Council.");
    List<String> names = facts.organizations().stream().map(Organization::name).toList();
    assertTrue(
        names.stream().anyMatch(n -> n.contains("Caribbean Elm University")), names.toString());
    assertTrue(names.stream().allMatch(n -> n.contains("(") == n.contains(")")), names.toString());
  }

  private static List<Post> seats(Facts facts) {
    return facts.posts().stream()
        .filter(p -> p.role().equals("member") && p.evidence().rule().startsWith("member."))
        .toList();
  }

  @Test
  void whoStandsInTheListOfABodySitsOnIt() throws Exception {
    Facts facts =
        facts(
            """
            Elm University has a new Governing Board. The General Assembly elected it on 6 July 2022.

            The members of the Governing Board are:
            - Prof. Ada Bell, Rector, Fern College
            - Dr Cy Dunn, Director, Oak Institute
            - Ms Eve Ford, Registrar, Ash Polytechnic

            The Rector of the university congratulated them and wished them well.
            """);
    assertEquals(
        List.of(
            "Ada Bell, Governing Board", "Cy Dunn, Governing Board", "Eve Ford, Governing Board"),
        seats(facts).stream()
            .map(p -> person(facts, p.person()) + ", " + organization(facts, p.organization()))
            .toList());
  }

  @Test
  void whoStandsUnderTheNameOfABodySitsOnItWithoutAWordThatSaysSo() throws Exception {
    Facts facts =
        facts(
            """
            New Governing Board of Elm University

            6 July 2022

            The General Assembly of Elm University elected a new Governing Board on 6 July 2022. The\
             Board has a term of two years.

            New Governing Board:

            - Prof. Ada Bell, Rector, Fern College
            - Dr Cy Dunn, Director, Oak Institute
            - Ms Eve Ford, Registrar, Ash Polytechnic

            The Rector of the university congratulated them and wished them well.
            """);
    List<Post> seats = seats(facts);
    assertTrue(seats.size() >= 2, seats.toString());
    for (Post seat : seats) {
      assertEquals("member.model", seat.evidence().rule());
      assertTrue(seat.evidence().quote().contains(person(facts, seat.person())), seat.toString());
      assertEquals("Governing Board", organization(facts, seat.organization()));
    }
  }
}
