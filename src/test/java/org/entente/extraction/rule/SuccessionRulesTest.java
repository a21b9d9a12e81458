package org.entente.extraction.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionRulesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Fern Academy of Arts, formerly known as Elm College, signed an agreement.|Elm College > Fern Academy of Arts",
        "Elm College was renamed Fern Academy of Arts in 2019.|Elm College > Fern Academy of Arts",
        "Fern University of Technology (formerly Elm Polytechnic) hosted Ash University.|Elm Polytechnic > Fern University of Technology",
        "Elm Polytechnic changed its name to Fern University of Technology.|Elm Polytechnic > Fern University of Technology",
        "Elm Polytechnic and Fern University of Technology signed an agreement.|",
        "Ash University became Fern University's partner in 2019.|",
        "The Rector of Fern University, formerly Dean at Elm College, spoke.|"
      })
  void whoWentOnAsWhom(String text, String expected) throws Exception {
    Document document = DocumentReader.read("a.txt", text.getBytes("UTF-8"));
    Facts facts = EXTRACTOR.extract(document);
    List<String> found =
        facts.statements().stream()
            .filter(s -> s.kind() == Statement.Kind.SUCCESSION)
            .map(s -> name(facts, s.words()) + " > " + name(facts, s.organization()))
            .toList();
    assertEquals(expected == null ? List.of() : List.of(expected), found);
    facts
        .statements()
        .forEach(s -> assertEquals(s.evidence().span().of(document.text()), s.evidence().quote()));
  }

  private static String name(Facts facts, String id) {
    return facts.organizations().stream()
        .filter(o -> o.id().equals(id))
        .map(Organization::name)
        .findFirst()
        .orElseThrow();
  }
}
