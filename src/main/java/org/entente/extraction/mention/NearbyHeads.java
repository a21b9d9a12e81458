package org.entente.extraction.mention;

import java.util.Set;
import java.util.function.Function;
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
  private final Sentence sentence;

  NearbyHeads(Lexicon lexicon, Sentence sentence) {
    this.lexicon = lexicon;
    this.sentence = sentence;
  }

  /** The head noun of an organisation to the right, with how far it is. */
  int organizationRight(int i) {
    return seek(i, 1, this::organization);
  }

  int organizationLeft(int i) {
    return seek(i, -1, this::organization);
  }

  int roleRight(int i) {
    return seek(i, 1, this::role);
  }

  int roleLeft(int i) {
    return seek(i, -1, this::role);
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

  private int seek(int from, int step, Function<Token, @Nullable String> heads) {
    for (int far = 0; far < REACH; far++) {
      int i = from + step * (far + 1);
      if (i < 0 || i >= sentence.size()) {
        return NONE;
      }
      Token t = sentence.token(i);
      String noun = heads.apply(t);
      if (noun != null) {
        return noun.hashCode() << 4 | Math.min(4, far) + 4;
      }
      if (!t.isCapital() && !LINKS.contains(t.lower())) {
        return BROKEN;
      }
    }
    return NONE;
  }
}
