package org.entente.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How far two annotators agree on documents that neither wrote rules for: what the engine's figures
 * on these are to be measured by.
 */
class SecondReaderTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  @Test
  void twoReadersAgreeOnUnseenDocuments() throws Exception {
    Map<String, Annotation> again = GoldFolder.annotations(GOLD.resolve("again")).annotations();
    Map<String, Annotation> first =
        new TreeMap<>(GoldFolder.annotations(GOLD.resolve("unseen")).annotations());
    first.keySet().retainAll(again.keySet());
    Evaluation agreement = Evaluation.of(first, again);
    assertEquals(36, agreement.size());
    Map<Kind, Counts> counts = agreement.counts();
    assertTrue(agreement.headline() >= 0.96, "headline " + agreement.headline());
    assertTrue(counts.get(Kind.POSTS).f1() >= 0.97, "posts " + counts.get(Kind.POSTS).f1());
    assertTrue(counts.get(Kind.UNIT_OF).f1() >= 0.95, "units " + counts.get(Kind.UNIT_OF).f1());
    assertTrue(
        counts.get(Kind.PARTICIPANTS).f1() >= 0.91,
        "participants " + counts.get(Kind.PARTICIPANTS).f1());
  }
}
