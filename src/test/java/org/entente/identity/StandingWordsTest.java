package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingWordsTest {
  @Test
  void aBadLineIsNamed() {
    Map<String, String> bad =
        Map.of(
            "student", "a tab and a pattern",
            "pupil\tpupil", "is not one of the sorts",
            "student\t(", "has no pattern",
            "student\ta\tb", "a tab and a pattern");
    bad.forEach(
        (line, why) -> {
          List<String> lines = List.of("# words", "", line);
          String said =
              assertThrows(IllegalArgumentException.class, () -> new StandingWords(lines))
                  .getMessage();
          assertTrue(said.startsWith("standing.txt, line 3, "), said);
          assertTrue(said.contains(why), said);
        });
    assertThrows(IllegalArgumentException.class, () -> new StandingWords(List.of("second\ta")));
  }

  @Test
  void rolesHaveTheirRank() {
    Map<String, Integer> ranks =
        Map.of(
            "Rector", 5,
            "Vice-Chancellor", 5,
            "Deputy Vice-Chancellor", 4,
            "Vice-Rector", 4,
            "Assistant Dean", 2,
            "Associate Professor", 1,
            "Senior Lecturer in Law", 1,
            "Board Member", 0,
            "Gardener", 0);
    ranks.forEach((role, rank) -> assertEquals(rank, of(role).rank(), role));
    assertTrue(of("PhD student").student());
    assertTrue(of("Undergraduate").student());
    assertFalse(of("Dean of Students").student());
    assertTrue(Standing.isOfState("Deputy Prime Minister"));
    assertFalse(Standing.isOfState("President"));
  }

  private static Standing of(String role) {
    return Standing.of(role, Optional.empty(), false, Optional.empty());
  }
}
