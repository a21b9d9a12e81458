package org.entente.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LargeNumbersTest {
  @Test
  void largeNumbersHaveSeparatorsInEveryCountry() {
    assertEquals("7", Lists.count(7));
    assertEquals("28,849", Lists.count(28_849));
    assertEquals(
        "Page 3 of 1,501, 450,001 documents",
        Lists.turns("documents", "/documents/", 450_001, 3).get("position"));
  }
}
