package org.entente.mapping;

import java.util.List;
import org.entente.evidence.Span;
import org.entente.extraction.fact.Facts;

/**
 * What a mapping made of a document.
 *
 * @param facts whose positions count in the document's text
 * @param problems what is wrong in it, a line each, with the place and the remedy
 * @param left the places of what is right and was not understood, in order
 */
public record Mapped(Facts facts, List<String> problems, List<Span> left) {
  public Mapped {
    problems = List.copyOf(problems);
    left = List.copyOf(left);
  }
}
