package org.entente.extraction.fact;

import java.util.Optional;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;

/**
 * What a document says of itself.
 *
 * @param title the headline, or the empty string where there is none
 * @param publisher the identifier of the organisation that published it
 * @param date the date of publication
 * @param publisherEvidence the passage that shows the publisher, present when it is
 */
public record DocumentFacts(
    String title,
    Optional<String> publisher,
    Optional<Evidence> publisherEvidence,
    Optional<Found<PartialDate>> date) {}
