package org.entente.extraction.rule;

import java.util.List;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.jspecify.annotations.Nullable;

/** What a pattern sees of a sentence: a person, an office, an organisation, a date, or a word. */
sealed interface Element {
  int begin();

  int end();

  /** A tag that stands for itself: person, pronoun, organisation, date, place. */
  record Span(Tag tag) implements Element {
    @Override
    public int begin() {
      return tag.begin();
    }

    @Override
    public int end() {
      return tag.end();
    }
  }

  /**
   * One or more posts with their organisation: "Director and CEO of the Institute".
   *
   * @param organization the nearest organisation, null where none is named
   * @param how the rule that joined them
   */
  record Office(
      int begin, int end, List<RoleTag> roles, @Nullable OrganizationTag organization, String how)
      implements Element {
    boolean isPlural() {
      return roles.get(roles.size() - 1).plural();
    }

    boolean isWeak() {
      if (organization != null) {
        return false;
      }
      for (RoleTag role : roles) {
        if (!role.weak()) {
          return false;
        }
      }
      return true;
    }
  }

  /** A word or mark. */
  record Word(int begin, int end, String lower) implements Element {}
}
