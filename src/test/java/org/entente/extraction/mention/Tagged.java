package org.entente.extraction.mention;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.document.UnreadableDocument;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Tokenizer;

/** A text read up to its typed spans, for tests. */
record Tagged(Reading reading) {
  private static final Lexicon LEXICON = Lexicon.standard();
  private static final Tokenizer TOKENIZER = new Tokenizer(LEXICON.abbreviations());
  private static final Reader READER = new Reader(LEXICON);

  static Tagged of(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Tagged(READER.read(Passages.of(DocumentReader.read("a.txt", bytes), TOKENIZER)));
    } catch (UnreadableDocument e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The words of the tags of a type, in order. */
  List<String> words(Class<? extends Tag> type) {
    List<String> words = new ArrayList<>();
    for (Sentence s : reading.sentences()) {
      for (Tag tag : reading.tags(s)) {
        if (type.isInstance(tag)) {
          words.add(s.span(tag.begin(), tag.end()).of(reading.passages().document().text()));
        }
      }
    }
    return words;
  }

  /** The dates, ranges with a slash. */
  List<String> dates() {
    List<String> dates = new ArrayList<>();
    for (Sentence s : reading.sentences()) {
      for (Tag tag : reading.tags(s)) {
        if (tag instanceof Tag.DateTag date) {
          dates.add(date.date() + (date.last() == null ? "" : "/" + date.last()));
        }
      }
    }
    return dates;
  }
}
