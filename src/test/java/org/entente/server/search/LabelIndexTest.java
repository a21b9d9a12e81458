package org.entente.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is found by which words, and in which order. */
class LabelIndexTest {
  private static final LabelIndex INDEX =
      new LabelIndex(
          List.of(
              named(Sort.PERSON, 3, "LI Ming", "Ming Li"),
              named(Sort.PERSON, 9, "LI Minghua"),
              named(Sort.PERSON, 1, "Zoë Łukasiewicz"),
              named(Sort.PERSON, 1, "İpek Çelik"),
              named(Sort.PERSON, 1, "O’Brien, Seán"),
              named(Sort.ORGANIZATION, 5, "University of Leeds"),
              named(Sort.ORGANIZATION, 7, "Leeds Beckett University"),
              named(Sort.ORGANIZATION, 2, "International Centre for Innovation", "ICHEI"),
              named(Sort.ORGANIZATION, 1, "Universität Gießen"),
              named(Sort.PLACE, 4, "Leeds"),
              named(Sort.ORGANIZATION, 1, "北京大学")));

  @Test
  void anExactNameComesFirstThenItsBeginningsThenItsWords() {
    assertEquals(List.of("LI Ming", "LI Minghua"), found("li ming"));
    assertEquals(List.of("LI Ming", "LI Minghua"), found("Ming Li"));
    assertEquals(
        List.of("Leeds", "Leeds Beckett University", "University of Leeds"), found("leeds"));
    assertEquals(List.of("Leeds Beckett University", "University of Leeds"), found("LEEDS univ"));
  }

  @Test
  void accentsCaseAndApostrophesDoNotMatter() {
    Map<String, String> cases =
        Map.of(
            "zoe lukasiewicz", "Zoë Łukasiewicz",
            "ZOË ŁUKASIEWICZ", "Zoë Łukasiewicz",
            "ipek celik", "İpek Çelik",
            "IPEK", "İpek Çelik",
            "obrien sean", "O’Brien, Seán",
            "giessen", "Universität Gießen",
            "gießen", "Universität Gießen",
            "北京", "北京大学");
    assertEquals(8, cases.size());
    cases.forEach((query, name) -> assertEquals(List.of(name), found(query), query));
  }

  @Test
  void aHitTellsByWhichNameItWasFound() {
    Hit hit = INDEX.search("ichei", Optional.empty(), 0, 10).hits().get(0);
    assertEquals("International Centre for Innovation", hit.label());
    assertEquals("ICHEI", hit.matched());
    assertTrue(hit.alias());
  }

  @Test
  void hitsAreCountedBySortAndCutIntoPages() {
    Hits all = INDEX.search("leeds", Optional.empty(), 0, 2);
    assertEquals(2, all.hits().size());
    assertEquals(3, all.total());
    assertEquals(Map.of(Sort.PLACE, 1, Sort.ORGANIZATION, 2), all.bySort());
    Hits rest = INDEX.search("leeds", Optional.empty(), 2, 2);
    assertEquals("University of Leeds", rest.hits().get(0).label());
    Hits places = INDEX.search("leeds", Optional.of(Sort.PLACE), 0, 10);
    assertEquals(1, places.total());
    assertEquals(2, places.bySort().size());
  }

  @Test
  void whatHoldsNoWordFindsNothing() {
    for (String query : List.of("", " ", "'", "%", "\u0000", "x".repeat(5000), "leeds paris")) {
      assertEquals(0, INDEX.search(query, Optional.empty(), 0, 10).total(), query);
    }
  }

  private static List<String> found(String query) {
    return INDEX.search(query, Optional.empty(), 0, 10).hits().stream().map(Hit::label).toList();
  }

  private static Named named(Sort sort, int weight, String... names) {
    return new Named(sort, "urn:" + names[0], List.of(names), weight);
  }
}
