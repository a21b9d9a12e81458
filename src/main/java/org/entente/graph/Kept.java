package org.entente.graph;

import java.util.Optional;

/**
 * A document as a store keeps it.
 *
 * @param reading its text and what was read from it
 * @param origin what a register says of where it comes from
 * @param reader what read it: the version of Entente, and which word lists of one's own, if any
 */
public record Kept(Reading reading, Optional<Source> origin, String reader) {
  /** The document's name, by which a later load replaces or withdraws it. */
  public String name() {
    return reading.document().name();
  }
}
