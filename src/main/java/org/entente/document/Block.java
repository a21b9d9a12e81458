package org.entente.document;

import org.entente.evidence.Span;

/**
 * A stretch of clean text that its format sets apart.
 *
 * @param span its place in the document's text, without the line break that ends it
 * @param kind what the format says it is; {@link Kind#LINE} where it says nothing
 */
public record Block(Span span, Kind kind) {
  /** What a format may say of a block. */
  public enum Kind {
    /** The name of the site, from its header. */
    SITE,
    TITLE,
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    CAPTION,
    /** A date line, an author line and the like. */
    META,
    /** A line of plain text. */
    LINE,
    /** What a letter repeats of an earlier one. */
    QUOTE
  }
}
