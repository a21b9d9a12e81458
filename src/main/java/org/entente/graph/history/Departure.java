package org.entente.graph.history;

import java.util.Optional;

/**
 * Why a name stands for nothing any more.
 *
 * @param to the thing that took its place, as a path below the base such as {@code id/person/ada}
 * @param reason in words, for whoever follows the old name
 * @param label what it was called, or the empty string
 */
public record Departure(Optional<String> to, String reason, String label) {}
