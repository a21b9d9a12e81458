package org.entente.extraction.mention;

import java.util.Set;
import org.entente.text.Sentence;

/**
 * Tells in a headline a name that stands by itself ("Press Office", "Elm University | News", "By:
 * Office of the Dean") from one that is part of what the headline tells, where all words have
 * capitals and a name's end is uncertain.
 */
final class LoneNames {
  private static final Set<String> MARKS = Set.of("|", ">", "-", "–", "—", "·", "•", "/", ":");

  private LoneNames() {}

  /**
   * Whether nothing but marks that part a line stand beside a tag. What is in brackets says whose
   * somebody is: "Apologies: Ida Lund (Birch University)".
   */
  static boolean isAlone(Sentence s, Tag tag) {
    int begin = s.is(tag.begin() - 1, "the") ? tag.begin() - 1 : tag.begin();
    return (parts(s, begin - 1) || s.is(begin - 1, ")"))
        && (parts(s, tag.end()) || s.is(tag.end(), "("));
  }

  private static boolean parts(Sentence s, int i) {
    return i < 0 || i >= s.size() || MARKS.contains(s.token(i).text());
  }
}
