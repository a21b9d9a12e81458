package org.entente.extraction.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that are not those of an encounter, and of which day an agreement is. */
class OtherDatesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The university, founded on 3 May 1992, has ten faculties. | history",
        "It was the fifth visit since assuming office in 2016. | history",
        "They have been partners since May 2016. | history",
        "The agreement has been in force since 3 May 2016. | ",
        "The next session is scheduled for 3 June 2018. | planned",
        "He said that a delegation would come to the capital on 3 June 2018. | planned",
        "The session that will be held on 3 June 2018 was announced. | planned",
        "The delegation, which will come again, was received on 3 June 2018. | ",
        "The session was held on 3 June 2018. | ",
      })
  void whatADateTells(String text, String what) throws Exception {
    var reading =
        EXTRACTOR
            .draft(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)))
            .reading();
    Sentence s = reading.sentences().get(0);
    List<DateTag> dates =
        reading.tags(s).stream()
            .filter(DateTag.class::isInstance)
            .map(DateTag.class::cast)
            .toList();
    assertEquals(1, dates.size());
    String told =
        OtherDates.isHistory(s, dates.get(0))
            ? "history"
            : OtherDates.isPlanned(s, dates.get(0)) ? "planned" : null;
    assertEquals(what, told);
  }

  @Test
  void anEncounterHasNoDateOfOtherNews() throws Exception {
    Facts facts =
        read(
            """
            Rector of Elm University receives guest

            The Ambassador of Norway, Mr. Nils Aaberg, visited Elm University and met with its \
            Rector, Prof. Ada Bell. During the meeting the two sides discussed cooperation.

            Other news in this section
            16.02.2022 [20:34]
            Birch University signs protocol
            14.02.2022 [13:36]
            Ash University holds fair
            """);
    assertEquals(1, facts.meetings().size());
    assertEquals(Optional.empty(), facts.meetings().get(0).date());
    assertEquals(Optional.empty(), facts.document().date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-04-04 | Following the visit of Elm University to Birch University in July 2023, on"
            + " April 4, 2024 Prof. Ada Bell, Rector of Birch University, visited Elm University"
            + " and signed a memorandum of understanding between Elm University and Birch"
            + " University with Rector Carl Dorn.",
        "2025-07-15 | Elm University and Birch University have signed a renewed memorandum of"
            + " understanding. The signing ceremony of Elm University and Birch University, held"
            + " in Oslo on July 15, 2025, was attended by Rector Ada Bell and Rector Carl Dorn.",
      })
  void anAgreementIsOfTheDayOfItsSigning(String date, String text) throws Exception {
    Facts facts = read(text);
    assertEquals(1, facts.agreements().size());
    assertEquals(date, facts.agreements().get(0).date().orElseThrow().toString());
  }

  private static Facts read(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return EXTRACTOR.extract(DocumentReader.read("a.txt", bytes));
  }
}
