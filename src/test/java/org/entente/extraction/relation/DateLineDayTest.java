package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day in a report's date line is not that of an encounter which was the day before. */
class DateLineDayTest {
  @ParameterizedTest
  @CsvSource({"yesterday afternoon,2020-07-08", "in the afternoon,2020-07-09"})
  void whatWasYesterdayWasNotOnTheDayOfTheDateLine(String when, String day) throws Exception {
    String text =
        "Minister receives Ambassador of Cuba\n\nPort Lazare, Thursday 9 July 2020: The Minister of"
            + " Education, Dr Leela Dooks, received the Ambassador of Cuba, Mrs Tania Xiques, at her"
            + " office in Elm Tower "
            + when
            + ".\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Facts facts = Extractor.standard().extract(DocumentReader.read("a.txt", bytes));
    List<String> days =
        facts.meetings().stream()
            .map(m -> m.date().map(d -> d.value().toString()).orElse("-"))
            .toList();
    assertEquals(List.of(day), days);
  }
}
