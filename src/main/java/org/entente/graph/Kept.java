package org.entente.graph;

import java.util.Optional;

/**
 * A document as a store keeps it.
 *
 * @param reading its text and what was read from it
 * @param origin what a register says of where it comes from
 */
public record Kept(Reading reading, Optional<Source> origin) {
  /** The document's name, by which a later load replaces or withdraws it. */
  public String name() {
    return reading.document().name();
  }
}
