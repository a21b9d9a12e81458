package org.entente.extraction.lexicon;

/** A phrase that shows a topic, with its weight: 2 is enough alone. */
public record TopicWord(String concept, int weight) {}
