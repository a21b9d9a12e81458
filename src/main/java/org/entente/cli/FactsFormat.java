package org.entente.cli;

import java.util.Locale;

/** The forms in which {@code extract} writes facts. */
enum FactsFormat {
  /** One JSON object a document. */
  JSONL,
  TRIG,
  NQUADS,
  /** The default graph alone, which holds every fact. */
  TURTLE;

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
