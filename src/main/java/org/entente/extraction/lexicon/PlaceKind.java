package org.entente.extraction.lexicon;

/** What a place name stands for. */
public enum PlaceKind {
  COUNTRY,
  REGION,
  CITY,
  /** "Ghanaian": of a country or region, no place itself. */
  ADJECTIVE
}
