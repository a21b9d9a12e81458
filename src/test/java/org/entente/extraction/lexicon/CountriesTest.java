package org.entente.extraction.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountriesTest {
  private static List<String> words(String name) {
    return List.of(name.split(" "));
  }

  @Test
  void theLongestNameCountsWhateverItsForm() {
    assertEquals(Set.of("latvia"), Countries.in(words("latvian ministry of education")));
    assertEquals(
        Set.of("bosnia and herzegovina", "latvia"),
        Countries.in(words("embassy of bosnia and herzegovina in latvia")));
    assertEquals(Set.of(), Countries.in(words("elm university")));
  }

  @Test
  void twoNamesDifferWhereBothNameCountriesAndNoneIsInBoth() {
    assertTrue(Countries.differ(words("latvian ministry"), words("ministry of lithuania")));
    assertFalse(Countries.differ(words("latvian ministry"), words("ministry of latvia")));
    assertFalse(Countries.differ(words("latvian ministry"), words("ministry")));
    assertFalse(Countries.differ(words("latvian embassy in austria"), words("embassy of latvia")));
  }
}
