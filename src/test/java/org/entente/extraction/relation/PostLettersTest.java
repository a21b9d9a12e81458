package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The letters in brackets behind a post. */
class PostLettersTest {
  @Test
  void theLettersOfAPostAreNoOrganization() throws Exception {
    String text =
        """
        3 April 2023

        Prof. George Adjei, Pro Vice-Chancellor for Academic and Student Affairs (ASA) of the \
        University of Volta, received the guests. Dr. Kofi Mensah, Director for Research and \
        Innovation (RID), was there. They were joined by Prof. Ann Bell, Vice-Chancellor (UNZA).
        """;
    assertEquals(
        new TreeMap<>(
            Map.of(
                "George Adjei, Pro Vice-Chancellor for Academic and Student Affairs",
                "University of Volta",
                "Kofi Mensah, Director for Research and Innovation",
                "University of Volta",
                "Ann Bell, Vice-Chancellor",
                "UNZA")),
        PostsByName.employers(text));
  }
}
