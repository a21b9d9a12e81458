package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.MeetingKind;
import org.junit.jupiter.api.Test;

/** Of which sort encounters are. */
class EncounterSortTest {
  @Test
  void theSortOfAnEncounterIsWhatTheSentenceSays() throws Exception {
    Map<String, MeetingKind> sorts =
        Map.of(
            "On 3 May 2022 Ada Bell, Rector of Keio University, visited the University of Nairobi.",
            MeetingKind.VISIT,
            "On 3 May 2022 Ada Bell, Rector of Keio University, opened the workshop on water.",
            MeetingKind.WORKSHOP,
            "On 3 May 2022 Ada Bell, Rector of Keio University, chaired the 12th session of the"
                + " Governing Board.",
            MeetingKind.SESSION);
    for (Map.Entry<String, MeetingKind> sort : sorts.entrySet()) {
      byte[] text = sort.getKey().getBytes(StandardCharsets.UTF_8);
      Facts facts = Extractor.standard().extract(DocumentReader.read("a.txt", text));
      assertEquals(1, facts.meetings().size(), sort.getKey());
      assertEquals(sort.getValue(), facts.meetings().get(0).kind(), sort.getKey());
    }
    assertEquals(3, sorts.size());
  }
}
