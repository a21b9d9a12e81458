package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Post;
import org.junit.jupiter.api.Test;

/** Two titles of one office are one post, two offices in one hand are two. */
class TitlesOfOneOfficeTest {
  private static final String TEXT =
      """
      12 May 2022

      Professor Colin Reed, President and Vice-Chancellor of Flinders Ranges University, met Ada \
      Bell, Founder and Director of the Lakeland Foundation, and Mari Walls, Principal & Chief \
      Executive of Erie Shore College.
      """;

  @Test
  void titlesOfOneOfficeAreOnePost() throws Exception {
    Set<String> posts = PostsByName.of(TEXT, Post::organization).keySet();
    assertEquals(
        Set.of(
            "Colin Reed, President and Vice-Chancellor",
            "Ada Bell, Founder",
            "Ada Bell, Director",
            "Mari Walls, Principal & Chief Executive"),
        posts);
  }

  @Test
  void theOfficeHasItsOrganization() throws Exception {
    assertEquals(
        3,
        PostsByName.of(TEXT, Post::organization).values().stream()
            .flatMap(Optional::stream)
            .distinct()
            .count());
  }
}
