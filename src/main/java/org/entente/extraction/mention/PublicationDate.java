package org.entente.extraction.mention;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.evidence.Span;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Zone;

/** When a document was published: its metadata, its date line, or the date that opens its text. */
final class PublicationDate {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*", Pattern.DOTALL);
  private static final Set<String> OTHER = Set.of("updated", "modified", "deadline", "event");
  private final Passages passages;

  PublicationDate(Passages passages) {
    this.passages = passages;
  }

  Optional<Found<PartialDate>> find() {
    Optional<PartialDate> declared =
        passages.document().metadata().published().flatMap(PublicationDate::iso);
    Optional<Found<PartialDate>> line = dateline();
    if (declared.isEmpty()) {
      boolean precise = line.isPresent() && line.get().value().day() > 0;
      return precise ? line : opening().or(() -> line);
    }
    // The words in the text are the better witness where both agree.
    if (line.isPresent() && line.get().value().equals(declared.get())) {
      return line;
    }
    int end = Math.min(1, passages.document().text().length());
    Evidence evidence =
        line.map(Found::evidence)
            .orElseGet(
                () ->
                    Evidence.at(
                        passages.document().text(),
                        new Span(0, end),
                        "document.date.metadata",
                        0.99));
    return Optional.of(new Found<>(declared.get(), evidence));
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

  /** The most precise date of the lines that are not running text. */
  private Optional<Found<PartialDate>> dateline() {
    Found<PartialDate> best = null;
    for (Sentence s : passages.sentences()) {
      boolean header = s.zone() == Zone.DATELINE || s.zone() == Zone.MASTHEAD;
      if (!header || s.size() > 30) {
        continue;
      }
      List<DateTag> dates = new DateFinder(null).find(s);
      for (DateTag tag : dates) {
        boolean other =
            tag.begin() > 0
                && (OTHER.contains(s.token(tag.begin() - 1).lower())
                    || tag.begin() > 1 && OTHER.contains(s.token(tag.begin() - 2).lower()));
        boolean better = best == null || precision(tag.date()) > precision(best.value());
        if (!other && better && tag.last() == null && (precision(tag.date()) > 1 || s.size() < 8)) {
          best =
              new Found<>(
                  tag.date(),
                  Evidence.at(
                      passages.document().text(),
                      s.span(tag.begin(), tag.end()),
                      "document.date.dateline",
                      0.97));
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int precision(PartialDate date) {
    return date.day() > 0 ? 3 : date.month() > 0 ? 2 : 1;
  }

  /** "Bonn, 6.10.2015." or "CAIRO – 24 January 2018:" at the head of the text. */
  private Optional<Found<PartialDate>> opening() {
    for (Sentence s : passages.sentences()) {
      if (s.zone() != Zone.BODY) {
        continue;
      }
      for (DateTag tag : new DateFinder(null).find(s)) {
        boolean early = tag.begin() <= 6 && tag.date().day() > 0 && tag.last() == null;
        int end = tag.end();
        boolean closes =
            end >= s.size()
                || s.is(end, ".")
                || s.is(end, ":")
                || s.is(end, "\u2013")
                || s.is(end, "-")
                || s.is(end, ")");
        boolean opens =
            tag.begin() == 0
                || s.is(tag.begin() - 1, ",")
                || s.is(tag.begin() - 1, "\u2013")
                || s.is(tag.begin() - 1, "-")
                || s.is(tag.begin() - 1, "(");
        if (early && closes && opens) {
          return Optional.of(
              new Found<>(
                  tag.date(),
                  Evidence.at(
                      passages.document().text(),
                      s.span(tag.begin(), tag.end()),
                      "document.date.opening",
                      0.9)));
        }
      }
      return Optional.empty();
    }
    return Optional.empty();
  }
}
