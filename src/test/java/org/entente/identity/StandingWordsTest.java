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
  private static final StandingWords WORDS = IdentityWords.standard().standing();

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
            "Gardener", 0,
            "Vice", 0);
    ranks.forEach((role, rank) -> assertEquals(rank, of(role).rank(), role));
    assertTrue(of("PhD student").student());
    assertTrue(of("Undergraduate").student());
    assertFalse(of("Dean of Students").student());
    assertTrue(Standing.isOfState("Deputy Prime Minister", WORDS));
    assertFalse(Standing.isOfState("President", WORDS));
  }

  @Test
  void aStarStandsForAnyWordsAndAPlusForOneOrMore() {
    StandingWords words =
        IdentityWords.adding(
                Map.of("standing.txt", "second | + elm ; * oak * ; ash tree + ; + yew +\n"))
            .standing();
    List<String> are =
        List.of("an elm", "a big elm", "oak", "big oak", "oak tree", "ash tree top", "a yew tree");
    List<String> not =
        List.of("elm", "an elm tree", "oaken", "bigoak", "ash tree", "ash trees top", "yew tree");
    are.forEach(role -> assertTrue(words.is("second", role), role));
    not.forEach(role -> assertFalse(words.is("second", role), role));
    assertThrows(IllegalArgumentException.class, () -> words.is("third", "elm"));
  }

  private static Standing of(String role) {
    return Standing.of(role, Optional.empty(), false, Optional.empty(), WORDS);
  }
}
