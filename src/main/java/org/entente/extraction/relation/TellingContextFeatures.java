package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;

/**
 * What the model sees of where a sentence stands that may tell of an encounter: the words of the
 * title and of the sentences beside it, and the capitalised words that belong to no name. An item
 * about an appointment has sentences that by themselves could tell of a ceremony or a visit.
 */
final class TellingContextFeatures {
  private static final int TITLE_WORDS = 40;
  private static final int WORDS = 40;

  private final Scenery scenery;
  private final List<String> title;

  TellingContextFeatures(Scenery scenery) {
    this.scenery = scenery;
    this.title = title(scenery.reading().sentences());
  }

  /** Adds to the features of a sentence. */
  void add(Sentence s, Features f) {
    for (String word : title) {
      f.add(350, word);
    }
    beside(s.index() - 1, 379, f);
    beside(s.index() + 1, 381, f);
    capitals(s, f);
  }

  /** The words of the title, else of the first heading. */
  private static List<String> title(List<Sentence> sentences) {
    List<String> words = new ArrayList<>();
    for (Zone zone : List.of(Zone.TITLE, Zone.HEADING)) {
      for (Sentence s : sentences) {
        if (s.zone() == zone && words.isEmpty()) {
          s.tokens().stream()
              .filter(Token::isWord)
              .limit(TITLE_WORDS)
              .forEach(t -> words.add(t.lower()));
        }
      }
    }
    return words;
  }

  private void beside(int index, int template, Features f) {
    List<Sentence> sentences = scenery.reading().sentences();
    if (index < 0 || index >= sentences.size()) {
      return;
    }
    sentences.get(index).tokens().stream()
        .filter(t -> t.isWord() && !t.isCapital())
        .limit(WORDS)
        .forEach(t -> f.add(template, t.lower()));
  }

  /** "Opening Ceremony", "the Workshop": no names, and yet capitalised. */
  private void capitals(Sentence s, Features f) {
    String last = "";
    for (int i = 0; i < s.size(); i++) {
      Token t = s.token(i);
      boolean named = scenery.isNamed(s, i);
      if (i > 0 && t.isWord() && t.isCapital() && !named) {
        f.add(390, t.lower());
        f.add(391, last, t.lower());
      }
      last = !t.isWord() ? "" : named ? "#" + scenery.code(s, i) : t.lower();
    }
  }
}
