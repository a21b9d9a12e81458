package org.entente.document;

import java.util.ArrayList;
import java.util.List;
import org.entente.evidence.Span;

/** A text in the making: one block a line. For one thread. */
final class Blocks {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  /** Adds a block, its white space made single blanks; adds nothing if it is blank. */
  void add(String words, Block.Kind kind) {
    String clean = clean(words.replace("\u00AD", "")); // a soft hyphen is no letter
    if (clean.isEmpty()) {
      return;
    }
    if (text.length() > 0) {
      text.append('\n');
    }
    int begin = text.length();
    text.append(clean);
    blocks.add(new Block(new Span(begin, text.length()), kind));
  }

  /** What was added, as a document. */
  Document document(String name, Metadata metadata) {
    return new Document(name, text.toString(), blocks, metadata);
  }

  /** The words with single blanks between them, and none about them. */
  static String clean(String words) {
    return words.replaceAll("[\\s\u00A0]+", " ").strip();
  }
}
