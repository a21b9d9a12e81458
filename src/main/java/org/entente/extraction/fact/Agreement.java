package org.entente.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.evidence.Evidence;

/**
 * An agreement between organisations.
 *
 * @param id identifier within the document, such as {@code a1}
 * @param kind as in the text, lower case: "memorandum of understanding"
 * @param meeting the identifier of the encounter at which it was signed, if one is told
 */
public record Agreement(
    String id,
    String kind,
    List<String> parties,
    List<String> signatories,
    Optional<PartialDate> date,
    Optional<String> meeting,
    Evidence evidence) {
  public Agreement {
    parties = List.copyOf(parties);
    signatories = List.copyOf(signatories);
  }
}
