package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who stands in the lines that tell whom to write to has no post of the text. */
class ContactsTest {
  private static final String TEXT =
      """
      3 May 2021

      Elm University has a new Rector.

      %s: Carla Dunn, tel. 12345
      """;

  @Test
  void aContactHasNoPostOfTheText() throws Exception {
    assertEquals(Set.of(), PostPairsTest.weighed("Rector", TEXT.formatted("Contact")));
    assertEquals(Set.of(), PostPairsTest.weighed("Rector", TEXT.formatted("For enquiries")));
    assertEquals(Set.of("Carla Dunn"), PostPairsTest.weighed("Rector", TEXT.formatted("Now")));
  }
}
