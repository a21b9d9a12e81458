package org.entente.extraction.relation;

import java.util.List;
import org.entente.text.Sentence;

/** The sentences of a document that are the first to tell of an encounter, in order. */
record Anchors(List<Sentence> sentences) {
  Anchors {
    sentences = List.copyOf(sentences);
  }

  int size() {
    return sentences.size();
  }

  Sentence get(int index) {
    return sentences.get(index);
  }

  /** How many other encounters are first told between two sentences. */
  int between(Sentence a, Sentence b) {
    int between = 0;
    for (Sentence anchor : sentences) {
      boolean within =
          anchor.index() > Math.min(a.index(), b.index())
              && anchor.index() <= Math.max(a.index(), b.index());
      between += within && anchor.index() != b.index() ? 1 : 0;
    }
    return between;
  }
}
