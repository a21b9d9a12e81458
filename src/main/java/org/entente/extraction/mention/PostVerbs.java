package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Posts that a verb tells: who "heads the Language Centre" is its head, and a board "chaired by" a
 * person has a chair. The verb counts only where an organisation stands right behind it, or right
 * before "headed by": one may also head a delegation or chair a meeting. Safe for use by many
 * threads.
 */
public final class PostVerbs {
  private static final Map<String, String> POSTS = posts();

  /** Words that may stand between the verb and its organisation. */
  private static final Set<String> BEFORE_NAME =
      Set.of("the", "its", "his", "her", "their", "our", "this", "a", "an", "'s");

  private static final Set<String> BEFORE_VERB =
      Set.of(",", "(", ")", "is", "was", "which", "that", "currently", "now", "been", "has", "and");

  private static final Set<String> TRAVELLERS = WordGroups.of("travellers");

  private static final int FAR = 4;

  /** How many words before an organisation may tell that it sends somebody. */
  private static final int SENT = 6;

  private PostVerbs() {}

  private static Map<String, String> posts() {
    Map<String, String> posts = new HashMap<>();
    for (String told : WordGroups.of("tells-post")) {
      int gap = told.lastIndexOf(' ');
      posts.put(told.substring(0, gap), told.substring(gap + 1));
    }
    return Map.copyOf(posts);
  }

  /** Whether a tag of this sentence is a post told by a verb. */
  public static boolean isVerb(Sentence s, RoleTag tag) {
    return tag.role().equals(POSTS.get(words(s, tag.begin(), tag.end())));
  }

  /** The tags of a sentence and those of the posts that its verbs tell. */
  static List<Tag> with(Sentence s, List<Tag> tags) {
    List<Tag> added = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      RoleTag tag = at(s, i, 2, tags);
      tag = tag == null ? at(s, i, 1, tags) : tag;
      if (tag != null) {
        added.add(tag);
      }
    }
    if (added.isEmpty()) {
      return tags;
    }
    for (Tag tag : tags) {
      if (added.stream().noneMatch(told -> SentenceTagger.overlaps(told, tag))) {
        added.add(tag);
      }
    }
    return SentenceTagger.sorted(added);
  }

  /** The post that so many words from {@code i} on tell, or null. */
  private static @Nullable RoleTag at(Sentence s, int i, int size, List<Tag> tags) {
    int end = i + size;
    String post = end > s.size() ? null : POSTS.get(words(s, i, end));
    if (post == null || !isFree(i, tags) || !(rules(s, end, tags) || isRuledBy(s, i, tags))) {
      return null;
    }
    return new RoleTag(s.index(), i, end, post, "current", post, false, false, false, false);
  }

  private static String words(Sentence s, int begin, int end) {
    return end - begin == 1
        ? s.token(begin).lower()
        : s.token(begin).lower() + " " + s.token(end - 1).lower();
  }

  /** Whether no name covers a word; "heads" may have been taken for several heads. */
  private static boolean isFree(int i, List<Tag> tags) {
    for (Tag tag : tags) {
      boolean alone = tag instanceof RoleTag && tag.end() - tag.begin() == 1;
      if (tag.covers(i) && !alone) {
        return false;
      }
    }
    return true;
  }

  /** "Heads the university's Language Centre". */
  private static boolean rules(Sentence s, int behind, List<Tag> tags) {
    for (int i = behind; i < s.size() && i < behind + FAR; i++) {
      OrganizationTag organization = organization(i, tags);
      if (organization != null) {
        return true;
      }
      if (!BEFORE_NAME.contains(s.token(i).lower())) {
        return false;
      }
    }
    return false;
  }

  /** "The Language Centre, headed by", but not "the delegation of the Language Centre". */
  private static boolean isRuledBy(Sentence s, int verb, List<Tag> tags) {
    if (!s.is(verb + 1, "by")) {
      return false;
    }
    for (int i = verb - 1; i >= 0 && i >= verb - FAR; i--) {
      OrganizationTag organization = organization(i, tags);
      if (organization != null) {
        return !isSent(s, organization.begin());
      }
      if (!BEFORE_VERB.contains(s.token(i).lower())) {
        return false;
      }
    }
    return false;
  }

  /** Whether shortly before an organisation stands whom it sends. */
  private static boolean isSent(Sentence s, int organization) {
    for (int i = Math.max(0, organization - SENT); i < organization; i++) {
      if (TRAVELLERS.contains(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable OrganizationTag organization(int i, List<Tag> tags) {
    for (Tag tag : tags) {
      if (tag.covers(i) && tag instanceof OrganizationTag organization) {
        return organization;
      }
    }
    return null;
  }
}
