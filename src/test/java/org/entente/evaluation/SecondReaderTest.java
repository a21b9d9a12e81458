package org.entente.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How far two annotators agree on documents that neither wrote rules for: what the engine's figures
 * on these are to be measured by.
 */
class SecondReaderTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final Map<Kind, Double> LEAST =
      Map.of(
          Kind.PERSONS, 1.0,
          Kind.ORGANIZATIONS, 0.98,
          Kind.UNIT_OF, 0.96,
          Kind.POSTS, 0.97,
          Kind.APPOINTMENTS, 1.0,
          Kind.MEETINGS, 0.92,
          Kind.PARTICIPANTS, 0.91,
          Kind.AGREEMENTS, 1.0,
          Kind.TOPICS, 0.84,
          Kind.DOCUMENT, 1.0);

  @Test
  void twoReadersAgreeOnUnseenDocuments() throws Exception {
    Map<String, Annotation> again = GoldFolder.annotations(GOLD.resolve("again")).annotations();
    Map<String, Annotation> first =
        new TreeMap<>(GoldFolder.annotations(GOLD.resolve("unseen")).annotations());
    first.keySet().retainAll(again.keySet());
    Evaluation agreement = Evaluation.of(first, again);
    assertEquals(36, agreement.size());
    assertTrue(agreement.headline() >= 0.96, "headline " + agreement.headline());
    assertEquals(Set.of(Kind.values()), LEAST.keySet());
    for (Map.Entry<Kind, Double> least : LEAST.entrySet()) {
      double f1 = agreement.counts().get(least.getKey()).f1();
      assertTrue(f1 >= least.getValue(), least.getKey() + " " + f1);
    }
  }
}
