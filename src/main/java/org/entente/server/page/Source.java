package org.entente.server.page;

import java.math.BigDecimal;

/**
 * Where a fact comes from.
 *
 * @param href the passage in the document's page
 * @param document the document's title
 * @param quote the passage's words
 * @param rule the rule that read the fact
 * @param confidence over 0 and at most 1
 */
public record Source(
    String href, String document, String quote, String rule, BigDecimal confidence) {

  /** Whether the reading is less than sure. */
  public boolean unsure() {
    return confidence.compareTo(BigDecimal.ONE) < 0;
  }

  /** The confidence as people write it, such as {@code 80 %}. */
  public String percent() {
    return confidence.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
