package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.entente.extraction.fact.Post;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who had a post before whoever is appointed to it. */
class PredecessorsTest {
  private static final String APPOINTED =
      """
      The Senate of Elm University appointed Dr. Maria Keller Director of the Language Centre on \
      5 March 2020. %s
      """;

  private static Map<String, Boolean> posts(String sentence) throws Exception {
    return new TreeMap<>(PostsByName.of(String.format(APPOINTED, sentence), Post::former));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She succeeds Prof. John Osei.",
        "She takes over from Prof. John Osei, who has moved to Accra.",
        "Maria Keller replaces Prof. John Osei.",
        "Prof. John Osei was succeeded by Keller last week."
      })
  void thePredecessorHadTheSamePost(String sentence) throws Exception {
    Map<String, Boolean> posts = posts(sentence);
    assertEquals(false, posts.get("Maria Keller, Director"), sentence);
    assertEquals(true, posts.get("John Osei, Director"), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She met Prof. John Osei.",
        "Prof. John Osei, who succeeds Anna Nowak in Accra, congratulated her."
      })
  void nobodyElseHadIt(String sentence) throws Exception {
    Map<String, Boolean> posts = posts(sentence);
    assertTrue(posts.containsKey("Maria Keller, Director"), sentence);
    assertTrue(posts.keySet().stream().noneMatch(p -> p.equals("John Osei, Director")), sentence);
  }
}
