package org.entente.extraction.fact;

import org.entente.evidence.Evidence;

/** An organisation took part in an encounter through a representative, or hosted it. */
public record Attendance(String organization, Evidence evidence) {}
