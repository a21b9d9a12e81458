package org.entente.extraction.rule;

import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.lexicon.EncounterWord;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The word of a sentence that tells of an encounter: the first that does so by itself, else the
 * first.
 *
 * @param kind of encounter, null where no word tells of one
 * @param strong whether the word tells of it by itself
 * @param at where it stands, or -1
 */
record Telling(@Nullable MeetingKind kind, boolean strong, int at) {
  static Telling of(Sentence s, Reading reading, Lexicon lexicon) {
    Telling told = new Telling(null, false, -1);
    for (int i = 0; i < s.size(); i++) {
      PhraseTable.Match<EncounterWord> match = lexicon.encounters().longest(s.tokens(), i);
      if (match == null || inName(s, i, reading)) {
        continue;
      }
      EncounterWord word = match.value();
      if (told.kind == null || word.strong() && !told.strong) {
        told = new Telling(word.kind(), word.strong(), i);
      }
      i = match.end() - 1;
    }
    return told;
  }

  /** A word inside an organisation's or post's name tells nothing: "Rectors' Conference". */
  private static boolean inName(Sentence s, int i, Reading reading) {
    for (Tag tag : reading.tags(s)) {
      boolean name = tag instanceof Tag.OrganizationTag || tag instanceof Tag.RoleTag;
      if (name && tag.covers(i)) {
        return true;
      }
    }
    return false;
  }
}
