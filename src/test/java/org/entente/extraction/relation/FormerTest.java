package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.entente.extraction.fact.Post;
import org.junit.jupiter.api.Test;

/** Which posts were over when the document was written. */
class FormerTest {
  private static final String TEXT =
      """
      12 May 2022

      Colin Reed has been appointed Rector of Keio University. He was Dean of Science at the \
      University of Nairobi from 2012 to 2016 and served as Vice-President of Fudan University. \
      He succeeds Ada Bell, who was Rector of Keio University for six years. Mari Walls, President \
      of the University of Tampere, congratulated him.
      """;

  @Test
  void whatSomebodyHeldBeforeIsOver() throws Exception {
    Map<String, Boolean> over = PostsByName.of(TEXT, Post::former);
    assertEquals(
        Map.of(
            "Colin Reed, Rector", false,
            "Colin Reed, Dean of Science", true,
            "Colin Reed, Vice-President", true,
            "Ada Bell, Rector", true,
            "Mari Walls, President", false),
        over);
  }

  @Test
  void aPredecessorHasLeftButNotWhoIsYetToLeave() throws Exception {
    String text =
        """
        12 January 2015

        Professor Karl Lindner is Rector of Ostmark University. The Senate of the university \
        elected Professor Greta Vogel as Rector. Her predecessor, %s.
        """;
    assertEquals(
        Map.of("Karl Lindner, Rector", true, "Greta Vogel, Rector", false),
        PostsByName.of(text.formatted("Professor Lindner, had led it since 2003"), Post::former));
    assertEquals(
        Map.of("Karl Lindner, Rector", false, "Greta Vogel, Rector", false),
        PostsByName.of(text.formatted("Professor Lindner, leaves in May"), Post::former));
  }
}
