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
    assertTrue(differ("latvian ministry", "ministry of lithuania"));
    assertFalse(differ("latvian ministry", "ministry of latvia"));
    assertFalse(differ("latvian ministry", "ministry"));
    assertFalse(differ("latvian embassy in austria", "embassy of latvia"));
  }

  private static boolean differ(String one, String other) {
    return Countries.differ(Countries.in(words(one)), Countries.in(words(other)));
  }
}
