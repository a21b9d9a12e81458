package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.mention.Tag.PlaceTag;
import org.entente.text.Sentence;

/** Finds the names of places of the gazetteer. Safe for use by many threads. */
final class PlaceFinder {
  private final PhraseTable<PlaceKind> places;

  PlaceFinder(Lexicon lexicon) {
    this.places = lexicon.places();
  }

  List<PlaceTag> find(Sentence sentence) {
    List<PlaceTag> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      boolean capital = sentence.token(i).isCapital() || sentence.is(i, "the");
      PhraseTable.Match<PlaceKind> match = capital ? places.longest(sentence.tokens(), i) : null;
      if (match != null) {
        String name = sentence.tokens().get(i).text();
        if (match.end() > i + 1) {
          name = words(sentence, i, match.end());
        }
        found.add(new PlaceTag(sentence.index(), i, match.end(), name, match.value()));
      }
      i = match == null ? i + 1 : match.end();
    }
    return found;
  }

  /** The words as they stand, single spaces between them. */
  static String words(Sentence s, int begin, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = begin; i < end; i++) {
      boolean apart = i > begin && s.token(i).begin() > s.token(i - 1).end();
      words.append(apart ? " " : "").append(s.token(i).text());
    }
    return words.toString();
  }

  /** Whether the words from {@code begin} to {@code end} are a place, or part of one. */
  static boolean isPlace(Lexicon lexicon, Sentence s, int begin, int end) {
    PhraseTable.Match<PlaceKind> match = lexicon.places().longest(s.tokens(), begin);
    return match != null && match.end() >= end && match.value() != PlaceKind.ADJECTIVE;
  }
}
