package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.junit.jupiter.api.Test;

/** Whoever is represented is not there. */
class RepresentedAbsenceTest {
  @Test
  void onWhoseBehalfGuestsAreReceivedIsNotThere() throws Exception {
    String text =
        "Prof. Gordon Awe, Pro-Rector of Elm University, has, on behalf of the Rector, Prof. Nana"
            + " Amf, received a delegation from Birch University led by its Rector, Prof. Ida"
            + " Lund. Prof. Awe thanked Prof. Lund on behalf of Elm University.";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Facts facts = Extractor.standard().extract(DocumentReader.read("a.txt", bytes));
    assertEquals(1, facts.meetings().size());
    List<String> there =
        facts.meetings().get(0).participants().stream()
            .map(p -> name(facts, p.person()))
            .sorted()
            .toList();
    assertEquals(List.of("Gordon Awe", "Ida Lund"), there);
  }

  private static String name(Facts facts, String person) {
    return facts.persons().stream()
        .filter(p -> p.id().equals(person))
        .map(p -> p.name())
        .findFirst()
        .orElseThrow();
  }
}
