package org.entente.extraction.fact;

/** What a participant did at an encounter besides being there. */
public enum Part {
  ATTENDEE,
  CHAIR,
  HOST,
  SPEAKER,
  SIGNATORY
}
