package org.entente.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /**
   * What was added, as a document of which the title is the one that its text shows. What office
   * programs keep beside the text is often that of the document which it was made from.
   */
  Document written(String name, Metadata beside) {
    Optional<String> shown =
        blocks.stream()
            .filter(block -> block.kind() == Block.Kind.TITLE)
            .map(block -> block.span().of(text.toString()))
            .findFirst();
    return document(
        name,
        new Metadata(
            shown.or(beside::title), beside.site(), beside.published(), beside.language()));
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
