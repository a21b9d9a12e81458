package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prof. Awe succeeds Prof. Nana Amf. | true",
        "Prof. Awe is the successor; his predecessor, Prof. Nana Amf, taught law. | true",
        "Prof. Awe took over from Prof. Nana Amf in 2019. | true",
        "The dean, Prof. Nana Amf, was absent with apologies. | true",
        "Prof. Nana Amf, the dean, could not attend. | true",
        "Prof. Nana Amf sent a message. | true",
        "He chaired it in the absence of its President, Prof. Nana Amf. | true",
        "Apologies were received from Prof. Nana Amf. | true",
        "APOLOGIES / Dr. Bo Ek, Dean of Law / Prof. Nana Amf / IN ATTENDANCE / Ida Lund | true",
        "Apologies for absence / Dr. Bo Ek / IN ATTENDANCE / Prof. Nana Amf | false",
        "PRESENT / Prof. Nana Amf / ABSENT / Dr. Bo Ek, Dean of Law | false",
        "Prof. Nana Amf received a delegation of Prof. Ida Lund, who was unable to stay. | false",
        "Prof. Awe succeeds Prof. Nana Amf. Prof. Nana Amf thanked him. | false",
        "Prof. Nana Amf met the guests, not only the dean. | false",
        "The guests came over from Fern with Prof. Nana Amf. | false",
      })
  void whoHadAPostBeforeOrStaysAwayAndIsNamedNoMoreIsNotThere(String words, boolean absent)
      throws Exception {
    String text =
        "Prof. Gordon Awe, Rector of Elm University, received a delegation on 4 May 2020.\n\n"
            + words.replace(" / ", "\n\n");
    Extractor.Draft draft =
        Extractor.standard()
            .draft(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    String amf =
        draft.reading().persons().stream()
            .filter(p -> p.name().equals("Nana Amf"))
            .map(p -> p.id())
            .findFirst()
            .orElseThrow();
    assertEquals(
        absent, Absent.of(new Scenery(draft.reading(), draft.context())).contains(amf), words);
  }

  private static String name(Facts facts, String person) {
    return facts.persons().stream()
        .filter(p -> p.id().equals(person))
        .map(p -> p.name())
        .findFirst()
        .orElseThrow();
  }
}
