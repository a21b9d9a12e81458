package org.entente.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The item that Entente began with is read completely, and nothing wrong in it. */
class FoundingItemTest {
  private static final String STEM = "ichei-unesco-cooperation-2019";

  @Test
  void everyFactIsFoundAndNoneIsWrong() throws Exception {
    GoldFolder bundled = Measured.folder("bundled");
    GoldFolder founding =
        new GoldFolder(
            Map.of(STEM, bundled.annotations().get(STEM)),
            Map.of(STEM, bundled.documents().get(STEM)));
    Evaluation evaluation = Measured.on(founding).evaluation();
    List<String> errors = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      evaluation.errors(kind).forEach(error -> errors.add(kind.label() + " " + error));
    }
    assertEquals(List.of(), errors);
    Map<Kind, Counts> counts = evaluation.counts();
    assertEquals(new Counts(3, 3, 3), counts.get(Kind.PERSONS));
    assertEquals(new Counts(7, 7, 7), counts.get(Kind.ORGANIZATIONS));
    assertEquals(new Counts(5, 5, 5), counts.get(Kind.UNIT_OF));
    assertEquals(new Counts(3, 3, 3), counts.get(Kind.POSTS));
    assertEquals(new Counts(1, 1, 1), counts.get(Kind.APPOINTMENTS));
    assertEquals(new Counts(1, 1, 1), counts.get(Kind.MEETINGS));
    assertEquals(new Counts(2, 2, 2), counts.get(Kind.PARTICIPANTS));
  }
}
