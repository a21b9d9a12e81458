package org.entente.graph;

import java.util.List;
import java.util.Optional;

/**
 * What a register says of a document's origin.
 *
 * @param addresses where the facts were published
 * @param licence the address of the licence of the copy that is read
 * @param note what a reader must know about that copy
 */
public record Source(List<String> addresses, Optional<String> licence, Optional<String> note) {
  public Source {
    addresses = List.copyOf(addresses);
  }
}
