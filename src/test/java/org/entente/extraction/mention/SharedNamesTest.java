package org.entente.extraction.mention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two organisations may each have a part of one name; one organisation has but one. */
class SharedNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Faculty of Medicine of Kumasa University | the Faculty of Medicine of Delft University | Faculty of Medicine of Kumasa University; Faculty of Medicine of Delft University",
        "the Faculty of Medicine at Kumasa University | Delft University's Faculty of Medicine | Faculty of Medicine at Kumasa University; Delft University's Faculty of Medicine",
        "the Faculty of Medicine, Kumasa University | the Faculty of Medicine, Delft University | Faculty of Medicine, Kumasa University; Faculty of Medicine, Delft University",
      })
  void ownersBesideThemPartThem(String one, String other, String aliases) throws Exception {
    Facts facts = facts(one, other);
    List<Organization> parts = parts(facts);
    assertEquals(List.of(aliases.split("; ")), aliases(parts));
    assertEquals(
        List.of("Kumasa University", "Delft University"),
        parts.stream().flatMap(part -> owners(facts, part)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Faculty of Medicine of Kumasa University | the Faculty of Medicine",
        "the Faculty of Medicine of Kumasa University | the Faculty of Medicine of Kumasa University",
        "the Faculty of Medicine of Kumasa University | the Faculty of Medicine of Kumasa University in Delft",
      })
  void whatHasOneOwnerIsOne(String one, String other) throws Exception {
    assertEquals(1, parts(facts(one, other)).size());
  }

  private static Facts facts(String one, String other) throws Exception {
    String text =
        """
        3 May 2021

        The Dean of %s, Dr Ann Bell, met the guests on Monday. Dr Carl Dee, Dean of %s, spoke.
        """
            .formatted(one, other);
    return Extractor.standard().extract(DocumentReader.read("a.txt", text.getBytes(UTF_8)));
  }

  private static List<Organization> parts(Facts facts) {
    return facts.organizations().stream()
        .filter(o -> o.name().equals("Faculty of Medicine"))
        .toList();
  }

  private static List<String> aliases(List<Organization> parts) {
    return parts.stream().flatMap(part -> part.aliases().stream()).toList();
  }

  private static Stream<String> owners(Facts facts, Organization part) {
    return facts.unitOf().stream()
        .filter(unit -> unit.child().equals(part.id()))
        .flatMap(unit -> facts.organizations().stream().filter(o -> o.id().equals(unit.parent())))
        .map(Organization::name);
  }
}
