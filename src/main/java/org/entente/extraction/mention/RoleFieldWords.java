package org.entente.extraction.mention;

import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words that the field of a post is made of: everyday words, lists of them, none of them an
 * organisation, place, person or other post. Safe for use by many threads.
 */
final class RoleFieldWords {
  private static final Set<String> STOP = WordGroups.of("ends-role-field");
  private static final int MOST = 14;

  private final Lexicon lexicon;

  RoleFieldWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The end of the field that begins at {@code from}, or {@code from} where none does. */
  int end(Sentence s, int from, List<OrganizationTag> organizations) {
    int end = from;
    int best = from;
    while (end < s.size() && end - from < MOST) {
      Token t = s.token(end);
      boolean comma = t.is(",");
      boolean joint =
          t.is("and")
              || t.is("&")
              || comma
              || t.is("of")
              || t.is("with")
              || t.is("for") && end > from;
      if (joint) {
        int next = nextWord(s, end);
        if (next < 0
            || !isField(s, next, organizations)
            || leadsToRole(s, next)
            || (comma && !s.is(next - 1, "and") && !isListed(s, next, organizations))) {
          break;
        }
        end = next;
        continue;
      }
      if (!isField(s, end, organizations)) {
        break;
      }
      end++;
      best = end;
    }
    return best;
  }

  /** "and university librarian": what follows is the next post. */
  private boolean leadsToRole(Sentence s, int i) {
    int k = i;
    while (k < s.size() && k - i < 4) {
      if (lexicon.roleHeads().longest(s.tokens(), k) != null) {
        return true;
      }
      if (!lexicon.isRoleModifier(s.token(k).lower())) {
        return false;
      }
      k++;
    }
    return false;
  }

  private static int nextWord(Sentence s, int i) {
    int next = i + 1;
    while (s.is(next, "and") || s.is(next, "the") || s.is(next, "&")) {
      next++;
    }
    return next < s.size() ? next : -1;
  }

  boolean isField(Sentence s, int i, List<OrganizationTag> organizations) {
    Token t = s.token(i);
    if (!t.isWord()
        || STOP.contains(t.lower())
        || tagAt(organizations, i, false) != null
        || lexicon.honorifics().longest(s.tokens(), i) != null) {
      return false;
    }
    if (lexicon.roleHeads().longest(s.tokens(), i) != null && !lexicon.isRoleModifier(t.lower())) {
      return false;
    }
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), i);
    if (place != null
        && place.value() != PlaceKind.REGION
        && place.value() != PlaceKind.ADJECTIVE) {
      return false;
    }
    if (lexicon.verbs("speaks").of(t) != null && !t.isCapital()
        || lexicon.verbs("attends").of(t) != null) {
      return false;
    }
    boolean last =
        t.isCapital()
            && (s.is(i - 1, "and") || s.is(i - 1, "&"))
            && !lexicon.isGivenName(t.lower())
            && !(i + 1 < s.size() && s.token(i + 1).isCapital())
            && t.shape() == Shape.CAPITALIZED;
    return last
        || lexicon.isCommon(t.lower())
        || t.lower().indexOf('-') > 0
        || !t.isCapital() && t.text().length() > 2;
  }

  /** Whether a comma goes on with a list that ends in "and" before anything else comes. */
  private boolean isListed(Sentence s, int i, List<OrganizationTag> organizations) {
    for (int k = i; k < Math.min(s.size(), i + 7); k++) {
      if (s.is(k, "and") || s.is(k, "&")) {
        return k + 1 < s.size() && isField(s, k + 1, organizations);
      }
      if (!s.is(k, ",") && !isField(s, k, organizations)) {
        return false;
      }
    }
    return false;
  }

  static @Nullable OrganizationTag tagAt(List<OrganizationTag> organizations, int i, boolean any) {
    for (OrganizationTag tag : organizations) {
      if (tag.covers(i) && (any || !tag.anaphoric() || tag.begin() == i)) {
        return tag;
      }
    }
    return null;
  }
}
