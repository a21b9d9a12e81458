package org.entente.extraction.relation;

import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;

/**
 * The lines that tell whom to write to: "For more information contact:" and the short lines below.
 * Who stands there has the post that stands there, and no other of the text.
 */
final class Contacts {
  private static final Set<String> WORDS = WordGroups.of("tells-of-contact");

  /** The lines below that belong to it, and their most words. */
  private static final int MOST_LINES = 8;

  private static final int MOST_WORDS = 12;

  /** The number of the contact that each sentence belongs to, 0 for none. */
  private final int[] parts;

  Contacts(List<Sentence> sentences) {
    this.parts = new int[sentences.size()];
    int part = 0;
    int left = 0;
    for (Sentence s : sentences) {
      boolean opens = isOpening(s);
      part += opens ? 1 : 0;
      left = opens ? MOST_LINES : isLine(s) ? left - 1 : 0;
      parts[s.index()] = left > 0 ? part : 0;
    }
  }

  /** Whether two sentences belong to the same contact, or both to none. */
  boolean together(Sentence a, Sentence b) {
    return parts[a.index()] == parts[b.index()];
  }

  /** Whether a sentence belongs to a contact. */
  boolean isIn(Sentence s) {
    return parts[s.index()] > 0;
  }

  /** A short line with a word for it, and not the end of a sentence. */
  private static boolean isOpening(Sentence s) {
    boolean word = false;
    for (Token t : s.tokens()) {
      word |= WORDS.contains(t.lower());
    }
    return word && isLine(s);
  }

  private static boolean isLine(Sentence s) {
    boolean plain = s.zone() == Zone.TITLE || s.is(s.size() - 1, ".");
    return s.size() <= MOST_WORDS && !plain;
  }
}
