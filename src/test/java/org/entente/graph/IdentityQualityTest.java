package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names of many documents are told to be one thing or two at least as well as was measured. */
class IdentityQualityTest {
  @Test
  void figuresHoldTheirFloors() throws Exception {
    Map<String, IdentityMeasure.Figures> figures = IdentityMeasure.figures();
    assertEquals(Set.of("organization", "person"), figures.keySet());
    holds(figures.get("person"), 240, 0.99, 0.87, 0.97);
    holds(figures.get("organization"), 1284, 0.99, 0.86, 0.94);
  }

  private static void holds(
      IdentityMeasure.Figures found, int names, double precision, double recall, double bCubed) {
    assertNotNull(found);
    assertEquals(names, found.names());
    assertTrue(found.precision() >= precision, found.toString());
    assertTrue(found.recall() >= recall, found.toString());
    assertTrue(found.bCubed() >= bCubed, found.toString());
  }
}
