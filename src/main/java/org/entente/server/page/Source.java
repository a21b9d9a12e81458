package org.entente.server.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entente.evidence.Span;

/**
 * Where a fact comes from.
 *
 * @param href the passage in the document's page
 * @param document the document's title
 * @param span the passage's place in the document's text
 * @param quote the passage's words
 * @param rule the rule that read the fact
 * @param confidence over 0 and at most 1
 * @param claim the page that tells why it is believed
 */
public record Source(
    String href,
    String document,
    Span span,
    String quote,
    String rule,
    BigDecimal confidence,
    String claim)
    implements Comparable<Source> {

  /** By document and place. */
  @Override
  public int compareTo(Source other) {
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : span.compareTo(other.span);
  }

  /** Whether the reading is less than sure. */
  public boolean unsure() {
    return confidence.compareTo(BigDecimal.ONE) < 0;
  }

  /** The confidence as people write it, such as {@code 80 %}; never rounded up to being sure. */
  public String percent() {
    return confidence.movePointRight(2).setScale(0, RoundingMode.DOWN).toPlainString() + " %";
  }
}
