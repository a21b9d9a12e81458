package org.entente.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.document.Document;
import org.entente.extraction.fact.Facts;
import org.entente.mapping.Mapped;
import org.entente.mapping.Mapping;

/**
 * What documents say: by their mapping where their form says itself what is what, else as prose.
 */
final class Understanding {
  private Understanding() {}

  /**
   * What a document says.
   *
   * @param prose reads a document that has no mapping
   */
  static Mapped of(Document document, Function<Document, Facts> prose) {
    Optional<Mapping> mapping = Mapping.of(document.name());
    return mapping.isPresent()
        ? mapping.get().facts(document)
        : new Mapped(prose.apply(document), List.of(), List.of());
  }

  /** What its owner should know of how a document is read, where that is not as others are. */
  static Optional<String> remark(Document document) {
    return document
        .unreadBecause()
        .map(
            reason ->
                "%s: %s; kept with its title, and without facts"
                    .formatted(document.name(), reason));
  }
}
