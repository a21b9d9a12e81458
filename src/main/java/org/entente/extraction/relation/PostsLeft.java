package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Fold;
import org.entente.text.Sentence;

/**
 * Whose post is over because another has it now: "her predecessor, Professor Example". In the
 * annotated documents 55 of 57 who are called so had left.
 */
final class PostsLeft {
  private static final Set<String> WORDS = WordGroups.of("predecessors");

  /** Words that tell of a change to come, before or behind the name. */
  private static final Set<String> AHEAD = WordGroups.of("changes-to-come");

  /** A comma, an article or two titles may stand between the word and the name. */
  private static final int NEAR = 4;

  private static final int MOST_BEHIND = 12;

  private PostsLeft() {}

  /** The posts, those told to be over that another person has from a predecessor. */
  static List<Post> over(Scenery scenery, List<Post> posts) {
    List<Post> all = new ArrayList<>();
    for (Post post : posts) {
      boolean left =
          !post.former()
              && posts.stream().anyMatch(other -> isSame(post, other))
              && scenery.spots(post.person()).stream().anyMatch(PostsLeft::isPredecessor);
      all.add(left ? post.over() : post);
    }
    return all;
  }

  /** Whether another has the same post. */
  private static boolean isSame(Post post, Post other) {
    return !post.person().equals(other.person())
        && !other.former()
        && post.organization().equals(other.organization())
        && Fold.of(post.role()).equals(Fold.of(other.role()));
  }

  private static boolean isPredecessor(Spot person) {
    Sentence s = person.sentence();
    int word = -1;
    for (int i = Math.max(0, person.begin() - NEAR); i < person.begin(); i++) {
      word = WORDS.contains(s.token(i).lower()) ? i : word;
    }
    if (word < 0) {
      return false;
    }
    for (int i = word + 1; i < person.begin(); i++) {
      if (!s.is(i, ",") && !s.is(i, "the") && !s.token(i).isCapital()) {
        return false;
      }
    }
    return !isYetToLeave(person, word - 2);
  }

  /** Whether words from there on until shortly behind a person tell of a change to come. */
  static boolean isYetToLeave(Spot person, int from) {
    Sentence s = person.sentence();
    int end = Math.min(s.size(), person.end() + MOST_BEHIND);
    for (int i = Math.max(0, from); i < end; i++) {
      if (AHEAD.contains(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
