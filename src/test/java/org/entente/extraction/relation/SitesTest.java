package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.relation.Sites.Form;
import org.entente.extraction.relation.Sites.Site;
import org.junit.jupiter.api.Test;

/** What is weighed as the town, and as the venue, of an encounter. */
class SitesTest {
  private static final String TEXT =
      """
      Newsletter of Quenland University

      Guests from Oslo

      Kangarbat, Monday – The delegation came from Oslo and travelled on to Gorokamba by bus. \
      Its members visited Tarvona, and the Rector of the University of Lobrinje received them on \
      its Armidalo campus.

      The agreement was signed in the hall of the Rectorate, and the guests had lunch at the \
      Institute's Oakes Field campus. They met in the Council Chamber and in Graha Wiyata. In \
      January they will visit the Ministry of Education.
      """;

  /** Each is found at least, as what it is found as. */
  private static final Map<String, Form> PLACES =
      Map.of(
          "Kangarbat", Form.DATELINE,
          "Oslo", Form.LISTED,
          "Gorokamba", Form.BEHIND,
          "Tarvona", Form.BEHIND,
          "Lobrinje", Form.WITHIN,
          "Armidalo", Form.CAMPUS);

  private static final Map<String, Form> VENUES =
      Map.of(
          "hall of the Rectorate", Form.HOUSE,
          "hall", Form.PART,
          "Institute's Oakes Field campus", Form.HOUSE,
          "Oakes Field campus", Form.PART,
          "Council Chamber", Form.HOUSE,
          "Graha Wiyata", Form.BEHIND,
          "Ministry of Education", Form.NAMED,
          "University of Lobrinje", Form.NAMED);

  private static Scenery scenery(String text) throws Exception {
    Extractor.Draft draft =
        Extractor.standard()
            .draft(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    return new Scenery(draft.reading(), draft.context());
  }

  @Test
  void whatStandsWhereTheNameOfAPlaceDoesIsWeighed() throws Exception {
    Scenery scenery = scenery(TEXT);
    assertEquals(List.of(), missing(PLACES, Sites.places(scenery)));
    assertEquals(List.of(), missing(VENUES, Sites.venues(scenery)));
  }

  @Test
  void namesOfMonthsAndOrganisationsAreNoTowns() throws Exception {
    List<String> names = Sites.places(scenery(TEXT)).stream().map(Site::name).toList();
    for (String name : List.of("January", "Monday", "Ministry", "Council Chamber", "Rectorate")) {
      assertTrue(!names.contains(name), name);
    }
  }

  @Test
  void townsHaveSmallWordsInside() throws Exception {
    String text = "The Rector went to Santa Cruz de la Sierra, then to Kangarbat del Este by bus.";
    assertEquals(
        List.of("Kangarbat del Este", "Santa Cruz de la Sierra"),
        Sites.places(scenery(text)).stream().map(Site::name).distinct().sorted().toList());
  }

  @Test
  void capitalsOfAWholeNameAreWrittenSmall() throws Exception {
    List<Site> sites = Sites.places(scenery("KANGARBAT: The Rector of Elm University left."));
    assertEquals(List.of("Kangarbat"), sites.stream().map(Site::name).toList());
  }

  @Test
  void aListOfManyPlacesIsNotWeighedToItsEnd() throws Exception {
    StringBuilder many = new StringBuilder("The delegation visited");
    for (int i = 0; i < 200; i++) {
      many.append(" Town").append((char) ('a' + i % 26)).append("ia, and then to");
    }
    assertEquals(60, Sites.places(scenery(many + " Oslo.")).size());
  }

  private static List<String> missing(Map<String, Form> wanted, List<Site> found) {
    List<String> missing = new ArrayList<>();
    wanted.forEach(
        (name, form) -> {
          if (found.stream().noneMatch(s -> s.name().equals(name) && s.form() == form)) {
            missing.add(name + " as " + form + " of " + found.stream().map(Site::name).toList());
          }
        });
    return missing;
  }
}
