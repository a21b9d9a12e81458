package org.entente.extraction.lexicon;

import org.entente.extraction.fact.MeetingKind;

/** A phrase that tells of an encounter; a weak one needs a witness beside it. */
public record EncounterWord(MeetingKind kind, boolean strong) {}
