package org.entente.extraction.fact;

import org.entente.evidence.Evidence;

/**
 * Something said of an organisation in words that are kept as they are.
 *
 * @param organization whom it is said of
 * @param kind what is said
 * @param words the words themselves: "capacity-building", "Africa", "further design cooperation
 *     projects"; for {@link Kind#AUSPICES} and {@link Kind#SUCCESSION} the other organisation's
 *     identifier
 */
public record Statement(String organization, Kind kind, String words, Evidence evidence) {
  /** What a statement says of an organisation. */
  public enum Kind {
    /** It works under the auspices of another organisation. */
    AUSPICES,
    /** A field of its function. */
    FUNCTION,
    /** A region in which it works. */
    REGION,
    /** It is what another organisation went on as, under a new name or merged. */
    SUCCESSION,
    /** Something it plans to do, which has not happened. */
    PLAN
  }
}
