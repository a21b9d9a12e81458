package org.entente.extraction.mention;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.document.Block;
import org.entente.document.Document;
import org.entente.evidence.Span;
import org.entente.extraction.fact.PartialDate;
import org.entente.text.Passages;
import org.entente.text.Zone;

/** The date of publication that a document's metadata give, and what shows it to a reader. */
final class DeclaredDate {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*", Pattern.DOTALL);

  private DeclaredDate() {}

  /** The day, if the metadata give one. */
  static Optional<PartialDate> of(Document document) {
    return document.metadata().published().flatMap(DeclaredDate::iso);
  }

  /** What a reader is shown for a date that stands nowhere in the text: the title, or the start. */
  static Span shown(Passages passages) {
    List<Block> blocks = passages.document().blocks();
    int title = passages.zones().indexOf(Zone.TITLE);
    return blocks.isEmpty()
        ? new Span(0, Math.min(1, passages.document().text().length()))
        : blocks.get(Math.max(0, title)).span();
  }

  private static Optional<PartialDate> iso(String date) {
    Matcher m = ISO.matcher(date);
    try {
      return m.matches()
          ? Optional.of(
              new PartialDate(
                  Integer.parseInt(m.group(1)),
                  Integer.parseInt(m.group(2)),
                  Integer.parseInt(m.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      // A date that no calendar has says nothing.
      return Optional.empty();
    }
  }
}
