package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.junit.jupiter.api.Test;

/** Who agreed with whom, where a document tells of several agreements and of one of several. */
class AgreementModelTest {
  private static Set<Set<String>> agreed(String text) throws Exception {
    Facts facts =
        Extractor.standard()
            .extract(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    return facts.agreements().stream()
        .map(
            a ->
                facts.organizations().stream()
                    .filter(o -> a.parties().contains(o.id()))
                    .map(Organization::name)
                    .collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  @Test
  void oneUniversityMaySignWithEachOfTwoOthers() throws Exception {
    assertEquals(
        Set.of(
            Set.of("University of Nairobi", "Waseda University"),
            Set.of("University of Nairobi", "Keio University")),
        agreed(
            """
            On 3 May 2022 the University of Nairobi signed a memorandum of understanding with \
            Waseda University. On 5 May 2022 it signed a second memorandum of understanding, with \
            Keio University, in Tokyo.
            """));
  }

  @Test
  void threeMaySignOneAgreement() throws Exception {
    assertEquals(
        Set.of(Set.of("University of Nairobi", "Waseda University", "Keio University")),
        agreed(
            """
            On 3 May 2022 the University of Nairobi, Waseda University and Keio University signed \
            a tripartite cooperation agreement in Tokyo.
            """));
  }
}
