package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

/** Which of what documents tell is the same, and which is not. */
final class Sameness {
  private Sameness() {}

  static Identities of(Told... documents) {
    return Identities.of(List.of(documents).stream().map(Told::facts).toList());
  }

  static void assertSame(Identities found, String id, String... sources) {
    for (String source : sources) {
      assertEquals(found.of(sources[0], id), found.of(source, id), source);
    }
  }

  static void assertApart(Identities found, String id, String... sources) {
    for (int i = 0; i < sources.length; i++) {
      for (int j = i + 1; j < sources.length; j++) {
        assertNotEquals(found.of(sources[i], id), found.of(sources[j], id));
      }
    }
  }

  static List<String> rules(Identities found) {
    return found.decisions().stream().map(Decision::rule).distinct().toList();
  }
}
