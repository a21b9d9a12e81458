package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.junit.jupiter.api.Test;

/** Of which kind organisations and encounters are. */
class OrganizationKindsTest {
  private static Facts read(String text) throws Exception {
    return Extractor.standard()
        .extract(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aUniversityItsInstituteAndItsBoardAreThreeKinds() throws Exception {
    Facts facts =
        read(
            """
            On 3 May 2022 Ada Bell, Director of the Institute for Water Studies of the University \
            of Nairobi, met Mari Walls, Chair of the Governing Board of Keio University.
            """);
    Map<String, OrganizationKind> kinds =
        facts.organizations().stream()
            .collect(Collectors.toMap(Organization::name, Organization::kind));
    assertEquals(
        Map.of(
            "Institute for Water Studies", OrganizationKind.UNIT,
            "University of Nairobi", OrganizationKind.ORGANIZATION,
            "Governing Board", OrganizationKind.BODY,
            "Keio University", OrganizationKind.ORGANIZATION),
        kinds);
  }

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
      Facts facts = read(sort.getKey());
      assertEquals(1, facts.meetings().size(), sort.getKey());
      assertEquals(sort.getValue(), facts.meetings().get(0).kind(), sort.getKey());
    }
    assertEquals(3, sorts.size());
  }
}
