package org.entente.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityTagTest {
  private final EntityTag tag = EntityTag.of("graph", "/doc/person/x", "ttl");

  @Test
  void dependsOnEachPartAndOnNothingElse() {
    assertEquals(tag, EntityTag.of("graph", "/doc/person/x", "ttl"));
    assertNotEquals(tag, EntityTag.of("graph", "/doc/person/x", "nt"));
    assertNotEquals(tag, EntityTag.of("graph2", "/doc/person/x", "ttl"));
  }

  @Test
  void matchesItselfInAList() {
    assertTrue(tag.matches(Optional.of(tag.value())));
    assertTrue(tag.matches(Optional.of("\"other\", W/" + tag.value())));
    assertTrue(tag.matches(Optional.of("*")));
    assertFalse(tag.matches(Optional.of("\"other\"")));
    assertFalse(tag.matches(Optional.empty()));
  }
}
