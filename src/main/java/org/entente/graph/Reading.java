package org.entente.graph;

import org.entente.document.Document;
import org.entente.extraction.fact.Facts;

/**
 * A document and what was read from it.
 *
 * @param facts whose positions count in the text of {@code document}
 */
public record Reading(Document document, Facts facts) {
  public Reading {
    if (!document.name().equals(facts.source())) {
      throw new IllegalArgumentException(
          "facts of " + facts.source() + " do not belong to the document " + document.name());
    }
  }
}
