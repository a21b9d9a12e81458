package org.entente.extraction.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.entente.document.DocumentReader;
import org.entente.evidence.Evidence;
import org.entente.evidence.Span;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose document it is. */
class PublisherTest {
  private static final Map<String, String> BY_TEXT =
      Map.of(
          """
          Report on a mission to Japan, March 2024
          Prepared by Dr. Nils Aaberg, Director of International Relations, Trondelag University

          In Tokyo I met Keiko Yamashita, Vice-President of Musashino Institute of Science. Musashino \
          Institute of Science renewed the agreement. At Musashino Institute of Science I saw the \
          library.
          """,
          "Trondelag University",
          """
          Apologies: Dr Ida Lund (Birch University)

          MINUTES

          Elm Alliance of Universities met on 12 May 2022. Elm Alliance of Universities thanked \
          Maria Koch, Rector of Ash University.
          """,
          "Elm Alliance of Universities");

  /** How sure it is, by where the publisher is named first: as often as it was right. */
  private static final Map<String, Evidence> BY_PLACE =
      Map.of(
          """
          Birchwood University
          New laboratory opened

          12 March 2019

          Dr Ada Bell, President of Elmstad University, visited the laboratory.
          """,
          found("Birchwood University", 0, "masthead", 0.9),
          """
          Elmstad University opens a laboratory

          12 March 2019

          Dr Ada Bell, President of Elmstad University, opened the laboratory.
          """,
          found("Elmstad University", 0, "title", 0.64),
          """
          New laboratory opened

          12 March 2019

          Dr Ada Bell, President of Elmstad University, opened the laboratory of Elmstad University. \
          The Rector of Oakham College came.
          """,
          found("Elmstad University", 64, "body", 0.42));

  private static Evidence found(String name, int begin, String zone, double confidence) {
    return new Evidence(
        new Span(begin, begin + name.length()), name, "document.publisher." + zone, confidence);
  }

  @Test
  void itIsToldAsSurelyAsItsPlaceWasRight() throws Exception {
    for (Map.Entry<String, Evidence> entry : BY_PLACE.entrySet()) {
      byte[] bytes = entry.getKey().getBytes(StandardCharsets.UTF_8);
      Facts facts = Extractor.standard().extract(DocumentReader.read("a.txt", bytes));
      assertEquals(entry.getValue(), facts.document().publisherEvidence().orElseThrow());
    }
    assertEquals(3, BY_PLACE.size());
  }

  @Test
  void whoWroteItOrIsNotJustSomebodysThere() throws Exception {
    for (Map.Entry<String, String> entry : BY_TEXT.entrySet()) {
      assertEquals(entry.getValue(), publisher(entry.getKey()));
    }
    assertEquals(2, BY_TEXT.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EPN | Manila, March 4, 2021 (EPN) - %s%s",
        "EPN | Manila (EPN): %s%s",
        "ELNA | Manila, ELNA \u2013 %s%s",
        "ELMTAC | Talks on exchange;Manila, March 4, ELMTAC;%s%s",
        "ELN | %s%s;-ELN",
        "KBNA | %s%s;\u2014 KBNA",
        "Republic of Moravia Ministry of Foreign Affairs"
            + " | Source: Republic of Moravia Ministry of Foreign Affairs in English;%s%s",
        // A day, a title, a province and an office of the publisher's own are no agencies.
        "Elm University | Manila, March 4 (Wed) - %s%s",
        "Elm University | %s%s;(PDF)",
        "Elm University | %s%s;Source: International Office",
      })
  void theAgencyThatATextIsFrom(String publisher, String text) throws Exception {
    String first =
        "The Rector of Elm University, Prof. Ada Bell, received the Ambassador of Norway, Mr. Nils"
            + " Aaberg, on Thursday.";
    String second =
        " Elm University has partners in Norway. Prof. Bell thanked the guest for his visit.";
    assertEquals(publisher, publisher(text.formatted(first, second).replace(";", "\n\n")));
  }

  @Test
  void namesInHeadlinesOfOtherNewsDoNotCount() throws Exception {
    String text =
        """
        Rector of Elm University receives guest

        Prof. Ada Bell, Rector of Elm University, received Mr. Nils Aaberg on 4 March 2021.

        Latest News
        14:14
        Ministry of Defence of Moravia presents weekly summary
        13:41
        Ministry of Defence of Moravia denies reports
        12:38
        Ministry of Defence of Moravia buys ships
        """;
    assertEquals("Elm University", publisher(text));
  }

  @Test
  void aUnitThatIsNamedInPassingDoesNotPublish() throws Exception {
    String text =
        "I am delighted to announce the reappointment of Ada Bell as dean. The Performance Review"
            + " Committee conducted the review. Appreciation is extended to Carl Dorn for chairing"
            + " it.";
    assertEquals("", publisher(text));
  }

  private static String publisher(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Facts facts = Extractor.standard().extract(DocumentReader.read("a.txt", bytes));
    String publisher = facts.document().publisher().orElse("");
    return facts.organizations().stream()
        .filter(o -> o.id().equals(publisher))
        .map(Organization::name)
        .findFirst()
        .orElse("");
  }
}
