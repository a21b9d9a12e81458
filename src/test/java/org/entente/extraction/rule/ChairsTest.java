package org.entente.extraction.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was in the chair. */
class ChairsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Senate met on 8 February 2023 with Prof. Ida Lund in the chair.",
        "Prof. Ida Lund was in the chair at the meeting of the Senate on 8 February 2023.",
        "In the chair was Prof. Ida Lund, and Dr. Bo Ek took the minutes of the meeting.",
        "Prof. Ida Lund took the chair, and Dr. Bo Ek spoke about the work of the Senate.",
        "Present: Prof. Ida Lund (in the chair), Dr. Bo Ek, Dr. Ann Bell and the deans."
      })
  void whoIsInTheChairIsFoundBeforeOrBehind(String words) throws Exception {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    Reading reading = Extractor.standard().draft(DocumentReader.read("a.txt", bytes)).reading();
    String chair = new Chairs(Lexicon.standard()).outright(reading, reading.sentences().get(0));
    String name =
        reading.persons().stream()
            .filter(p -> p.id().equals(Objects.toString(chair)))
            .map(p -> p.name())
            .findFirst()
            .orElse("nobody");
    assertEquals("Ida Lund", name, words);
  }
}
