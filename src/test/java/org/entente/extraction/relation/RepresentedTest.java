package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Person;
import org.junit.jupiter.api.Test;

/** Who came for an organisation without a post there. */
class RepresentedTest {
  private static final String TEXT =
      """
      Oslo, 7 May 2024. Kari Nordmann, Rector of the University of Oslo, met Wei Zhang, President \
      of Fudan University. Dr Ola Hansen, representing the Norwegian Agency for Quality Assurance \
      in Education, and Mr Kenji Sato of Waseda University also attended. Lina Khoury, who \
      represents the American University of Beirut, joined them. Ms Aroha Ngata attended on behalf \
      of Victoria University of Wellington. Keele University was represented by Dr John Reed.
      """;

  @Test
  void theWordsBetweenTheNamesSayForWhomSomebodyIsThere() throws Exception {
    Facts facts =
        Extractor.standard()
            .extract(DocumentReader.read("a.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
    Map<String, String> represented = new TreeMap<>();
    for (Participation p : facts.meetings().get(0).participants()) {
      represented.put(person(facts, p.person()), organizations(facts, p));
    }
    assertEquals(
        Map.of(
            "Kari Nordmann", "University of Oslo",
            "Wei Zhang", "Fudan University",
            "Ola Hansen", "Norwegian Agency for Quality Assurance in Education",
            "Kenji Sato", "Waseda University",
            "Lina Khoury", "American University of Beirut",
            "Aroha Ngata", "Victoria University of Wellington",
            "John Reed", "Keele University"),
        represented);
    assertEquals(1, facts.meetings().size());
  }

  private static String person(Facts facts, String id) {
    return facts.persons().stream()
        .filter(p -> p.id().equals(id))
        .map(Person::name)
        .findFirst()
        .orElseThrow();
  }

  private static String organizations(Facts facts, Participation p) {
    return String.join(
        "; ",
        facts.organizations().stream()
            .filter(o -> p.organizations().contains(o.id()))
            .map(Organization::name)
            .toList());
  }
}
