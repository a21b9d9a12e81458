package org.entente.mapping;

import java.util.Optional;
import org.entente.document.Document;
import org.entente.document.Format;
import org.entente.document.UnreadableDocument;

/**
 * Reads one form of documents that say themselves what is what. Holds no state; safe for use by
 * many threads. The cost is linear in the length of the document, and the same document gives the
 * same facts.
 */
public interface Mapping {
  /** The mapping for documents of this name; empty where their prose is to be read. */
  static Optional<Mapping> of(String name) {
    return Format.ofName(name).flatMap(Mapping::of);
  }

  private static Optional<Mapping> of(Format format) {
    return switch (format) {
      case ROSTER -> Optional.of(new RosterMapping());
      case RDF -> Optional.of(new RdfMapping());
      case TEXT, HTML, MARKDOWN, PDF, DOCX, ODT, EMAIL -> Optional.empty();
    };
  }

  /**
   * The document in the form in which it is kept, cited and shown.
   *
   * @param raw as its format gives it
   * @throws UnreadableDocument if it is not of this form at all; the message tells the remedy
   */
  Document document(Document raw) throws UnreadableDocument;

  /**
   * What it says.
   *
   * @param document as {@link #document} made it
   */
  Mapped facts(Document document);
}
