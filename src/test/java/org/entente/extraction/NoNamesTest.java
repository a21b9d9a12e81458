package org.entente.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.document.DocumentReader;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Person;
import org.junit.jupiter.api.Test;

/** Short words that look like names of people, organisations and places, and are none. */
class NoNamesTest {
  private static Facts read(String text) throws Exception {
    return Extractor.standard()
        .extract(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anAgreementsLettersAreNoNameOfWhoSignsIt() throws Exception {
    Facts facts =
        read(
            """
            Birchwood University
            Memorandum with Elmstad University signed

            12 March 2019

            The President of Birchwood University, Dr Ada Bell, and the Rector of Elmstad \
            University (MOU), Prof. Ida Lund, signed the memorandum of understanding on 11 March \
            2019.
            """);
    List<Organization> elmstad =
        facts.organizations().stream().filter(o -> o.name().startsWith("Elmstad")).toList();
    assertEquals(1, elmstad.size());
    assertEquals(List.of(), elmstad.get(0).aliases());
  }

  @Test
  void aMonthIsNoPlaceOfAnEncounter() throws Exception {
    Facts facts =
        read(
            """
            Birchwood University

            12 March 2019

            Dr Ada Bell, President of Birchwood University, visited Elmstad University in January \
            and met its Rector, Prof. Ida Lund.
            """);
    assertEquals(1, facts.meetings().size());
    Meeting meeting = facts.meetings().get(0);
    assertEquals(2, meeting.participants().size());
    assertEquals(Optional.empty(), meeting.place());
  }

  @Test
  void aSentenceGoesOnBehindRightHonourable() throws Exception {
    Facts facts =
        read(
            """
            Birchwood University

            12 March 2019

            The Prime Minister, the Rt. Hon. Tom Oak, met the President of Birchwood University, Dr \
            Ada Bell, on 11 March 2019.
            """);
    assertEquals(2, facts.posts().size());
    String passage = facts.posts().get(0).evidence().quote();
    assertTrue(passage.startsWith("The Prime Minister, the Rt. Hon. Tom Oak, met"), passage);
    assertEquals(2, facts.persons().size());
  }

  @Test
  void oneLetterIsNoPerson() throws Exception {
    List<String> sentences =
        List.of(
            "Mr X, Rector of Elmstad University, and Ms Y, Dean, saw Dr Ada Bell.",
            "Professor K and Rector J saw Dr Ada Bell.",
            "Prof. É, Rector of Elmstad University, and Mr. K of Birchwood University saw Dr Ada Bell.");
    int seen = 0;
    for (String sentence : sentences) {
      Facts facts = read("Birchwood University\n\n12 March 2019\n\n" + sentence + "\n");
      assertEquals(
          List.of("Ada Bell"), facts.persons().stream().map(Person::name).toList(), sentence);
      seen++;
    }
    assertEquals(3, seen);
  }

  @Test
  void anInitialBeforeANameIsOfIt() throws Exception {
    Facts facts =
        read("Birchwood University\n\n12 March 2019\n\nMr X. Oak, the Rector, saw Ms Y. Lund.\n");
    assertEquals(List.of("X. Oak", "Y. Lund"), facts.persons().stream().map(Person::name).toList());
  }
}
