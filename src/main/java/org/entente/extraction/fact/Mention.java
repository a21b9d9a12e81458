package org.entente.extraction.fact;

import org.entente.evidence.Evidence;

/**
 * A place where a document names a person or an organisation.
 *
 * @param zone the kind of text it stands in, lower case: {@code title}, {@code body}, {@code
 *     caption}, {@code heading}, {@code boilerplate}
 * @param anaphoric whether it only refers back ("the Centre", "he") and gives no name
 */
public record Mention(Evidence evidence, String zone, boolean anaphoric) {}
