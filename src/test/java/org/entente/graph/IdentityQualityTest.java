package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.authority.RegisterFile;
import org.junit.jupiter.api.Test;

/** Names of many documents are told to be one thing or two at least as well as was measured. */
class IdentityQualityTest {
  @Test
  void figuresHoldTheirFloors() throws Exception {
    hold(IdentityMeasure.figures(List.of()));
  }

  @Test
  void figuresHoldTheirFloorsWithTheBundledRegister() throws Exception {
    hold(IdentityMeasure.figures(RegisterFile.bundled()));
  }

  /** What the texts are read wrong in joins nothing that is two. */
  @Test
  void whatIsReadFromTextIsJoinedAsCarefully() throws Exception {
    Map<String, IdentityMeasure.Figures> figures = IdentityMeasure.figuresFromText();
    assertEquals(Set.of("organization", "person"), figures.keySet());
    figures.values().forEach(f -> assertTrue(f.precision() >= 0.98, f.toString()));
    assertTrue(figures.get("person").names() > 230, figures.toString());
    assertTrue(figures.get("organization").names() > 1200, figures.toString());
    assertTrue(figures.get("organization").recall() > 0.78, figures.toString());
  }

  private static void hold(Map<String, IdentityMeasure.Figures> figures) {
    assertEquals(Set.of("organization", "person"), figures.keySet());
    holds(figures.get("person"), 240, 0.99, 0.92, 0.98);
    holds(figures.get("organization"), 1281, 0.99, 0.91, 0.96);
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
