package org.entente.extraction.fact;

import java.util.Optional;
import org.entente.evidence.Evidence;

/**
 * Someone was appointed, elected or named to a post, or took office.
 *
 * @param by the person who appointed, if said
 * @param date when, if said
 */
public record Appointment(
    String person,
    String role,
    Optional<String> organization,
    Optional<String> by,
    Optional<PartialDate> date,
    Evidence evidence) {}
