package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.DocumentReader;
import org.entente.evidence.Evidence;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Participation;
import org.junit.jupiter.api.Test;

/** A list of participants tells of an encounter without a sentence. */
class GuestListTest {
  private static final String GUESTS =
      """
      Ms Anna Berg, Rector, University of Oslo
      Mr Juan Pérez Gómez, Director of International Relations, Universidad de Chile
      Dr Fatima Zahra El Idrissi, President, Mohammed V University
      """;

  private static Facts read(String name, String text) throws Exception {
    return Extractor.standard()
        .extract(DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void thoseListedWereAtTheMeetingThatStandsOverThem() throws Exception {
    List<String> texts =
        List.of(
            "List of participants\nSteering Committee Meeting, Geneva, 4 June 2024\n\n" + GUESTS,
            "Steering Committee Meeting, Geneva, 4 June 2024\n\nList of participants\n\n" + GUESTS,
            "Participants of the Rectors' Meeting, Geneva, 4 June 2024\n\n" + GUESTS);
    for (String text : texts) {
      Facts facts = read("a.txt", text);
      assertEquals(1, facts.meetings().size(), text);
      Meeting meeting = facts.meetings().get(0);
      assertEquals("2024-06-04", meeting.date().orElseThrow().value().toString());
      assertEquals("Geneva", meeting.place().orElseThrow().value());
      assertEquals(3, meeting.participants().size(), text);
      assertEquals(3, meeting.organizations().size(), text);
      assertEquals("encounter.guest-list", meeting.evidence().rule());
      assertEquals(
          Set.of("encounter.listed-guest"),
          Stream.concat(
                  meeting.participants().stream().map(Participation::evidence),
                  meeting.organizations().stream().map(Attendance::evidence))
              .map(Evidence::rule)
              .collect(Collectors.toSet()),
          text);
      assertEquals(3, facts.posts().size(), text);
    }
    assertEquals(3, texts.size());
  }

  @Test
  void aListUnderNothingThatHappenedIsNoEncounter() throws Exception {
    assertEquals(List.of(), read("a.txt", "Our staff\n\n" + GUESTS).meetings());
    assertEquals(List.of(), read("a.txt", "Guests of the house\n\n" + GUESTS).meetings());
  }

  @Test
  void whoSentApologiesWasNotThereWhereSentencesTell() throws Exception {
    String minutes =
        """
        Elm Alliance of Universities

        12 May 2022

        Minutes of the Board meeting

        Apologies: Dr Ida Lund (Birch University)

        The Board of the Elm Alliance of Universities met in Vienna on 12 May 2022. Prof. Maria \
        Koch, Rector of Ash University, and Dr Bo Ek, Rector of Oak University, attended the \
        meeting. Dr Ida Lund, Rector of Birch University, will report on student exchange.
        """;
    Facts facts = read("a.txt", minutes);
    assertEquals("encounter.model", facts.meetings().get(0).evidence().rule());
    Set<String> there =
        facts.meetings().get(0).participants().stream()
            .map(Participation::person)
            .collect(Collectors.toSet());
    assertEquals(
        Set.of("Maria Koch", "Bo Ek"),
        facts.persons().stream()
            .filter(p -> there.contains(p.id()))
            .map(p -> p.name())
            .collect(Collectors.toSet()));
  }

  @Test
  void whoSentApologiesWasNotThere() throws Exception {
    String minutes =
        """
        Elm Alliance of Universities

        MINUTES OF THE BOARD MEETING

        12 May 2022, Vienna

        Present: Prof. Maria Koch (Ash University), Dr Bo Ek (Oak University)
        Apologies: Dr Ida Lund (Birch University)
        Excused without notice: Dr Nils Aaberg (Alder University)

        The Board discussed student exchange.
        """;
    Facts facts = read("a.txt", minutes);
    assertEquals(4, facts.persons().size());
    assertEquals(1, facts.meetings().size());
    Set<String> there =
        facts.meetings().get(0).participants().stream()
            .map(Participation::person)
            .collect(Collectors.toSet());
    for (var person : facts.persons()) {
      boolean absent = person.name().equals("Ida Lund") || person.name().equals("Nils Aaberg");
      assertEquals(!absent, there.contains(person.id()), person.name());
    }
  }
}
