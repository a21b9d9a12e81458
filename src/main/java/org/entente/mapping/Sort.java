package org.entente.mapping;

import java.util.Locale;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.HeadNoun;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.jspecify.annotations.Nullable;

/**
 * The sort of an organisation, by the head noun of its name as the word lists have it.
 *
 * @param noun the head noun, small letters, or the empty string where the name shows none
 */
record Sort(OrganizationKind kind, String noun) {
  private static final PhraseTable<HeadNoun> HEADS = Lexicon.standard().organizationHeads();

  /** A name that shows no sort stands for itself. */
  static Sort of(String name) {
    @Nullable HeadNoun head = null;
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+")) {
      HeadNoun found = HEADS.of(word);
      boolean strong = found != null && (head == null || !found.weak() || head.weak());
      head = strong ? found : head;
      // What follows is a field or another organisation: "Division for ...", "University of ...".
      if (head != null && (word.equals("of") || word.equals("for") || word.equals("on"))) {
        break;
      }
    }
    return head == null
        ? new Sort(OrganizationKind.ORGANIZATION, "")
        : new Sort(head.kind(), head.noun());
  }

  /** The same sort as a part of an organisation. */
  Sort within() {
    return kind == OrganizationKind.BODY ? this : new Sort(OrganizationKind.UNIT, noun);
  }
}
