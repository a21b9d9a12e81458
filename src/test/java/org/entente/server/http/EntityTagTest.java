package org.entente.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityTagTest {
  private final EntityTag tag = tag("text/csv", "true");

  @Test
  void dependsOnTypeAndBytesAndOnNothingElse() {
    assertEquals(tag, tag("text/csv", "true"));
    assertNotEquals(tag, tag("text/tab-separated-values", "true"));
    assertNotEquals(tag, tag("text/csv", "false"));
  }

  @Test
  void matchesItselfInAList() {
    assertTrue(tag.matches(Optional.of(tag.value())));
    assertTrue(tag.matches(Optional.of("\"other\", W/" + tag.value())));
    assertTrue(tag.matches(Optional.of("*")));
    assertFalse(tag.matches(Optional.of("\"other\"")));
    assertFalse(tag.matches(Optional.empty()));
  }

  private static EntityTag tag(String type, String body) {
    return EntityTag.of(type, body.getBytes(StandardCharsets.UTF_8));
  }
}
