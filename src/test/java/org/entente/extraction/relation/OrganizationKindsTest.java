package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.junit.jupiter.api.Test;

/** Of which kind organisations are. */
class OrganizationKindsTest {
  @Test
  void aUniversityItsInstituteAndItsBoardAreThreeKinds() throws Exception {
    String text =
        """
        On 3 May 2022 Ada Bell, Director of the Institute for Water Studies of the University of \
        Nairobi, met Mari Walls, Chair of the Governing Board of Keio University.
        """;
    Facts facts =
        Extractor.standard()
            .extract(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
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
}
