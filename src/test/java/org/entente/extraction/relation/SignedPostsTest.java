package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.entente.extraction.fact.Post;
import org.junit.jupiter.api.Test;

/** Posts on lines of their own, under the name of whoever has them. */
class SignedPostsTest {
  @Test
  void whoSignsALetter() throws Exception {
    String text =
        """
        A word before term

        Dear colleagues,

        The University of Westmere opens its doors again on 4 September 2017. I thank all who \
        helped, and I wish everybody a good year.

        Professor Helen Marsh
        Vice-Chancellor
        University of Westmere
        """;
    assertEquals(
        Map.of("Helen Marsh, Vice-Chancellor", "University of Westmere"),
        PostsByName.employers(text));
  }

  @Test
  void thoseAboveTheTextHaveTheirOwnPostsAlone() throws Exception {
    String text =
        """
        Prof. Ibrahim Sesay
        Rector
        University of Bonthe

        Dr. Fatmata Koroma
        Registrar
        University of Bonthe

        The University of Bonthe and its partners came together on 2 February 2016 to celebrate \
        ten years of cooperation. The Rector thanked the partners for their support.
        """;
    assertEquals(
        new TreeMap<>(
            Map.of(
                "Ibrahim Sesay, Rector", "University of Bonthe",
                "Fatmata Koroma, Registrar", "University of Bonthe")),
        PostsByName.employers(text));
  }

  @Test
  void aMenuSignsNothing() throws Exception {
    String text =
        """
        Press Releases
        President and Council
        University Library

        The University of Bonthe celebrated ten years of cooperation on 2 February 2016 with its \
        partners, and thanked them for their support.
        """;
    assertEquals(Map.of(), PostsByName.of(text, Post::role));
  }
}
