package org.entente.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
  @ParameterizedTest
  @CsvSource({
    "Académie d’Été, academie d ete",
    "STRASSE Straße, strasse strasse",
    "UNESCO's Division, unesco division",
    "UNESCO’s Division, unesco division",
    "'  Vice-Rector\t(Research) ', vice rector research",
    "ﬁnance İstanbul, finance istanbul",
    "snake_case 4th, snake_case 4th",
    "'...', ''",
  })
  void foldsCaseAccentsPunctuationAndSpace(String written, String folded) {
    assertEquals(folded, Keys.fold(written));
  }

  @Test
  void aPersonIsTheSameInAnyOrderAndWithoutTitles() {
    assertEquals(Set.of("li ming"), Keys.person("Professor LI Ming", List.of("Ming Li", "Li")));
  }

  @Test
  void anAliasOfOneWordIsNoKeyOfAPerson() {
    assertEquals(Set.of("chakroun"), Keys.person("CHAKROUN", List.of()));
    assertFalse(
        Keys.person("Borhene Chakroun", List.of("Chakroun", "Mr Chakroun")).contains("chakroun"));
  }

  @Test
  void theLastWordOfANameIsKeptEvenIfItIsATitle() {
    assertEquals(Set.of("dean"), Keys.person("Dr Dean", List.of()));
  }

  @Test
  void anOrganisationHasAKeyForEachNameWithoutArticle() {
    assertEquals(
        Set.of("university of ghana", "ug"),
        Keys.organization("The University of Ghana", List.of("UG", "the", "")));
    assertEquals(Collections.emptySet(), Keys.organization("The", List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "the Director of the Center, director of centre",
    "Former Vice-Chancellor, vice chancellor",
    "newly appointed Rector, rector",
    "Acting Rector, acting rector",
    "formerly Dean, formerly dean",
  })
  void aRoleIsComparedWithoutArticlesAndStatus(String written, String key) {
    assertEquals(key, Keys.role(written));
  }
}
