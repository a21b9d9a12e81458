package org.entente.extraction.mention;

import java.util.Set;
import org.entente.extraction.lexicon.HeadNoun;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.RoleHead;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The nearest head noun on each side of a token within one phrase: in "Bay of Plenty Technical
 * University" each word has "University" to its right, which a window of two words does not show.
 */
final class NearbyHeads {
  /** The phrase ends before any head noun. */
  private static final int BROKEN = 1;

  /** Neither head noun nor end of the phrase is within reach. */
  private static final int NONE = 2;

  private static final int REACH = 8;

  /** Words in small letters that names go over. */
  private static final Set<String> LINKS = WordGroups.of("links-name");

  private final Lexicon lexicon;

  /** The head noun that each token is, shifted to leave room for a distance; 0 for none. */
  private final int[] organizations;

  private final int[] roles;

  /** Whether a phrase may go on over the token. */
  private final boolean[] goesOn;

  /** For one sentence; what each token is, is looked up once. */
  NearbyHeads(Lexicon lexicon, Sentence sentence) {
    this.lexicon = lexicon;
    int n = sentence.size();
    this.organizations = new int[n];
    this.roles = new int[n];
    this.goesOn = new boolean[n];
    for (int i = 0; i < n; i++) {
      Token t = sentence.token(i);
      organizations[i] = code(organization(t));
      roles[i] = code(role(t));
      goesOn[i] = t.isCapital() || LINKS.contains(t.lower());
    }
  }

  /** The head noun of an organisation to the right, with how far it is. */
  int organizationRight(int i) {
    return seek(i, 1, organizations);
  }

  int organizationLeft(int i) {
    return seek(i, -1, organizations);
  }

  int roleRight(int i) {
    return seek(i, 1, roles);
  }

  int roleLeft(int i) {
    return seek(i, -1, roles);
  }

  /** The head noun alone, where {@code code} is of a noun and how far it is. */
  static int noun(int code) {
    return code >> 4;
  }

  private @Nullable String organization(Token t) {
    HeadNoun head = t.isCapital() ? lexicon.organizationHeads().of(t) : null;
    return head == null ? null : head.noun();
  }

  private @Nullable String role(Token t) {
    RoleHead head = lexicon.roleHeads().of(t);
    return head == null ? null : head.noun();
  }

  /** With the distance least, so that it is never 0. */
  private static int code(@Nullable String noun) {
    return noun == null ? 0 : noun.hashCode() << 4 | 4;
  }

  private int seek(int from, int step, int[] heads) {
    for (int far = 0; far < REACH; far++) {
      int i = from + step * (far + 1);
      if (i < 0 || i >= heads.length) {
        return NONE;
      }
      if (heads[i] != 0) {
        return heads[i] + Math.min(4, far);
      }
      if (!goesOn[i]) {
        return BROKEN;
      }
    }
    return NONE;
  }
}
