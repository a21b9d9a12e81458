package org.entente.extraction.fact;

import org.entente.evidence.Evidence;

/** An organisation {@code child} is a unit or body of the organisation {@code parent}. */
public record UnitOf(String child, String parent, Evidence evidence) {}
