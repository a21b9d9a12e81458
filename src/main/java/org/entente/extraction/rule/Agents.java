package org.entente.extraction.rule;

import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;

/**
 * Who does what a passive verb tells: "sworn in by Ann Example", "sworn in by the Chancellor of Elm
 * University, Mrs Ann Example".
 */
public final class Agents {
  /** What may stand between "by" and the name, beside posts and organisations. */
  private static final Set<String> PASSED_OVER = WordGroups.of("passed-to-agent");

  /** Fewer words before "by" open a sentence whose subject comes behind the comma. */
  private static final int OPENING = 3;

  private Agents() {}

  /**
   * Whether "by" stands before the tag, or nothing but a post and its organisation between them;
   * "appointed by the Minister, Ann Example took office" makes nobody an agent.
   */
  public static boolean isAgent(Reading reading, Sentence s, Tag tag) {
    List<Tag> tags = reading.tags(s);
    int i = tag.begin() - 1;
    boolean apart = false;
    boolean posted = false;
    while (i >= 0 && !s.is(i, "by")) {
      int begin = PASSED_OVER.contains(s.token(i).lower()) ? i : -1;
      for (Tag other : tags) {
        boolean post = other instanceof RoleTag || other instanceof OrganizationTag;
        boolean here = post && other.begin() <= i && i < other.end();
        begin = here ? other.begin() : begin;
        posted |= here && other instanceof RoleTag;
      }
      apart |= s.is(i, ",");
      if (begin < 0) {
        return false;
      }
      i = begin - 1;
    }
    return i >= 0 && (posted || i == tag.begin() - 1 || !apart) && !(apart && i < OPENING);
  }
}
