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
      byte[] bytes = entry.getKey().getBytes(StandardCharsets.UTF_8);
      Facts facts = Extractor.standard().extract(DocumentReader.read("a.txt", bytes));
      String publisher = facts.document().publisher().orElseThrow();
      assertEquals(
          entry.getValue(),
          facts.organizations().stream()
              .filter(o -> o.id().equals(publisher))
              .map(Organization::name)
              .findFirst()
              .orElseThrow());
    }
    assertEquals(2, BY_TEXT.size());
  }
}
