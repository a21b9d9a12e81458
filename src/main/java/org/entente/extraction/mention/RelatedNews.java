package org.entente.extraction.mention;

import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.text.Sentence;
import org.entente.text.Zone;

/** The headlines of other items that stand below a text, under "Related news" and the like. */
public final class RelatedNews {
  private static final Set<String> OTHER = WordGroups.of("other-items");
  private static final Set<String> ITEMS = WordGroups.of("names-items");
  private static final int LONGEST = 6;

  private RelatedNews() {}

  /**
   * The index of the sentence that they begin with, the number of sentences where there are none.
   */
  public static int begin(List<Sentence> sentences) {
    boolean text = false;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      text |= s.zone() == Zone.BODY;
      boolean first = i == 0 || sentences.get(i - 1).block() != s.block();
      if (text && first && s.zone() != Zone.BODY && isHead(s)) {
        return i;
      }
    }
    return sentences.size();
  }

  /** "Latest News", "Other news in this section", "You may also like". */
  private static boolean isHead(Sentence s) {
    if (s.size() > LONGEST || !OTHER.contains(s.token(0).lower())) {
      return false;
    }
    return s.size() == 1
        || s.tokens().subList(1, s.size()).stream().anyMatch(t -> ITEMS.contains(t.lower()));
  }
}
