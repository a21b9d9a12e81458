package org.entente.extraction.relation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which organisations may have a post. */
class FitnessTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Governing Board of Elm University met. Ann Bell is Dean of Law.|Elm University",
        "The Governing Board of Elm University met. Ann Bell is Director.|Elm University, Governing Board",
        "The Governing Board of Elm University met. Ann Bell is the Governing Board's Dean.|Elm University, Governing Board",
        "Minister of Education Ann Bell spoke at Elm University in Oslo.|",
        "Minister of Education Ann Bell spoke at the Ministry of Universities.|Ministry of Universities",
        "Elm University met Ash College, whose new President Ann Bell joined Fern College.|Ash College, Elm University",
        "Elm University met Ash College. Ann Bell is President of Fern College.|Ash College, Elm University, Fern College"
      })
  void whoMayHaveThePost(String text, String expected) throws Exception {
    assertEquals(expected == null ? "" : expected, String.join(", ", fitting(text)));
  }

  @Test
  void everyOrganizationFitsWhereNothingSpeaksAgainst() throws Exception {
    assertEquals(List.of("Elm University"), fitting("Ann Bell is Manager of Elm University."));
  }

  private static List<String> fitting(String text) throws Exception {
    byte[] bytes = (text + "\n").getBytes(UTF_8);
    Extractor.Draft draft = EXTRACTOR.draft(DocumentReader.read("a.txt", bytes));
    Scenery scenery = new Scenery(draft.reading(), draft.context());
    Fitness fitness = new Fitness(scenery);
    List<Spot> roles =
        draft.reading().sentences().stream()
            .flatMap(s -> scenery.spots(s).stream())
            .filter(Spot::isRole)
            .toList();
    assertEquals(1, roles.size(), text);
    List<String> names = new ArrayList<>();
    for (Organization o : draft.reading().organizations()) {
      if (fitness.fits(roles.get(0), o)) {
        names.add(o.name());
      }
    }
    return names.stream().sorted().toList();
  }
}
