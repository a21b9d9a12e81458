package org.entente.document;

import java.util.List;
import java.util.Optional;

/**
 * A document as clean text. All positions anywhere in Entente count in {@code text}.
 *
 * @param name the document's name, such as its file name; unique in a corpus
 * @param text the clean text
 * @param blocks the stretches it is laid out in, in order, not overlapping
 * @param metadata what its format says about it
 */
public record Document(String name, String text, List<Block> blocks, Metadata metadata) {
  public Document {
    blocks = List.copyOf(blocks);
  }

  /**
   * Why its text is not read, if it is not; what says itself what is what, is read in any language.
   */
  public Optional<String> unreadBecause() {
    return Format.ofName(name).filter(Format::saysWhatIsWhat).isPresent()
        ? Optional.empty()
        : metadata.unreadBecause();
  }
}
