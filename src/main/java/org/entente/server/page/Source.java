package org.entente.server.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.entente.evidence.Span;

/**
 * Where a fact comes from.
 *
 * @param href the passage in the document's page
 * @param document the document's title
 * @param span the passage's place in the document's text
 * @param quote the passage's words, those of a statement of RDF in short
 * @param around some characters of the text before and behind them
 * @param rule the rule that read the fact
 * @param confidence over 0 and at most 1
 * @param claim the page that tells why it is believed
 */
public record Source(
    String href,
    String document,
    Span span,
    String quote,
    Around around,
    String rule,
    BigDecimal confidence,
    String claim)
    implements Comparable<Source> {
  /** The rule of documents that are RDF themselves. */
  private static final String STATEMENT = "rdf.statement";

  /** Words that say little by themselves, such as a date's. */
  private static final int BRIEF = 60;

  /** What stands in the text before and behind a passage. */
  public record Around(String before, String behind) {
    static final Around NOTHING = new Around("", "");

    /** As many characters the graph keeps; where there are fewer, the text begins or ends. */
    private static final int KEPT = 32;

    Around terse() {
      return new Around(Terse.of(before), Terse.of(behind));
    }

    /** The end of the line before, from its first whole word. */
    String lead() {
      String line = before.substring(before.lastIndexOf('\n') + 1);
      boolean whole = line.length() < KEPT || line.indexOf(' ') < 0;
      return whole ? line : "… " + line.substring(line.indexOf(' ') + 1);
    }

    /** The beginning of the line behind, up to its last whole word. */
    String rest() {
      int end = behind.indexOf('\n');
      String line = end < 0 ? behind : behind.substring(0, end);
      boolean whole = line.length() < KEPT || line.indexOf(' ') < 0;
      return whole ? line : line.substring(0, line.lastIndexOf(' ')) + " …";
    }
  }

  public Source {
    if (rule.equals(STATEMENT)) {
      quote = Terse.of(quote);
      around = around.terse();
    }
  }

  /** The confidence of the surest; zero where there is none. */
  static BigDecimal surest(List<Source> sources) {
    return sources.stream()
        .map(Source::confidence)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  /** Whether the passage is a statement of RDF and no words for people. */
  boolean isStatement() {
    return rule.equals(STATEMENT);
  }

  /** Whether the words are so few that those round them are shown too. */
  public boolean brief() {
    return quote.length() < BRIEF && !(lead() + rest()).isBlank();
  }

  public String lead() {
    return around.lead();
  }

  public String rest() {
    return around.rest();
  }

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
