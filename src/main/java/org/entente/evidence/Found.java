package org.entente.evidence;

/** A value together with the passage it was read from. */
public record Found<T>(T value, Evidence evidence) {}
