package org.entente.extraction.mention;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.evidence.Span;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.PublicationLines.Line;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** When a document was published: its metadata, its date line, or the date that opens its text. */
final class PublicationDate {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*", Pattern.DOTALL);
  private static final Set<String> SAYS = WordGroups.of("dates-publication");
  private static final Set<String> UPDATE = WordGroups.of("dates-update");
  private static final Set<String> OUTRIGHT = WordGroups.of("says-publication");
  private static final Set<String> EVENT = WordGroups.of("announces-event");
  private static final Set<String> OTHER = WordGroups.of("dates-other");
  private static final Set<String> PERIODICAL = WordGroups.of("names-periodical");
  private static final int LONGEST_LINE = 30;
  private static final int LONGEST_FOOTER = 16;
  private static final int CLOSE = 5;
  private static final int LATEST_YEAR = 2060;
  private final Passages passages;

  /**
   * A date that may be that of publication.
   *
   * @param date the date
   * @param span the words that tell it
   * @param rank how well they speak for it, the least the best
   */
  private record Candidate(PartialDate date, Span span, int rank) {}

  PublicationDate(Passages passages) {
    this.passages = passages;
  }

  Optional<Found<PartialDate>> find() {
    Optional<PartialDate> declared =
        passages.document().metadata().published().flatMap(PublicationDate::iso);
    Optional<Found<PartialDate>> line = inLines();
    if (declared.isEmpty()) {
      return line;
    }
    // The words in the text are the better witness where both agree.
    if (line.isPresent() && line.get().value().equals(declared.get())) {
      return line;
    }
    int end = Math.min(1, passages.document().text().length());
    Evidence evidence =
        line.map(Found::evidence)
            .orElseGet(() -> evidence(new Span(0, end), "document.date.metadata", 0.99));
    return Optional.of(new Found<>(declared.get(), evidence));
  }

  private Evidence evidence(Span span, String rule, double confidence) {
    return Evidence.at(passages.document().text(), span, rule, confidence);
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

  /**
   * The most precise date of the lines around the text and of its opening, the first among such.
   */
  private Optional<Found<PartialDate>> inLines() {
    List<Candidate> candidates = new ArrayList<>();
    List<Line> lines = PublicationLines.of(passages);
    if (lines.stream().anyMatch(PublicationDate::announces)) {
      lines.removeIf(line -> line.words().zone() == Zone.LIST_ITEM);
    }
    for (Line line : lines) {
      switch (line.place()) {
        case HEAD -> head(line.words(), candidates);
        case OPENING -> opening(line.words(), candidates);
        case LEAD, FOOT -> foot(line, candidates);
      }
    }
    if (candidates.stream().noneMatch(c -> c.date().day() > 0)) {
      withoutYear(lines, candidates);
    }
    return candidates.stream()
        .min(
            Comparator.<Candidate>comparingInt(c -> -precision(c.date()))
                .thenComparingInt(Candidate::rank))
        .map(
            c ->
                new Found<>(
                    c.date(),
                    evidence(
                        c.span(),
                        c.rank() == 1 ? "document.date.opening" : "document.date.dateline",
                        c.rank() <= 0 ? 0.97 : 0.9)));
  }

  /** "Venue: ...": the lists above such a text tell of an event. */
  private static boolean announces(Line line) {
    return line.place() == PublicationLines.Place.HEAD
        && line.words().zone() == Zone.LIST_ITEM
        && EVENT.contains(line.words().token(0).lower());
  }

  private static int precision(PartialDate date) {
    return date.day() > 0 ? 3 : date.month() > 0 ? 2 : 1;
  }

  private static List<DateTag> dates(Sentence s) {
    List<DateTag> dates = new ArrayList<>(new DateFinder(null).find(s));
    dates.removeIf(tag -> tag.date().year() > LATEST_YEAR);
    return dates;
  }

  /** The dates of a line above the text; of days in a periodical's head the month is its own. */
  private static void head(Sentence s, List<Candidate> candidates) {
    if (s.size() > LONGEST_LINE) {
      return;
    }
    if (isPeriodical(s)) {
      IssueDate.of(s).ifPresent(tag -> candidates.add(candidate(s, tag, tag.date(), 3)));
    }
    for (DateTag tag : dates(s)) {
      boolean single = tag.last() == null;
      if (!isOfHead(s, tag) || says(s, tag.begin(), OTHER) || !single && !isPeriodical(s)) {
        continue;
      }
      int rank = says(s, tag.begin(), UPDATE) ? 4 : says(s, tag.begin(), OUTRIGHT) ? -1 : 0;
      candidates.add(candidate(s, tag, single ? tag.date() : IssueDate.ofRange(s, tag), rank));
    }
  }

  /** Whether a date above the text may be that of publication: headlines tell of others too. */
  private static boolean isOfHead(Sentence s, DateTag tag) {
    boolean titled = s.zone() == Zone.TITLE || s.zone() == Zone.BODY;
    return switch (precision(tag.date())) {
      case 3 ->
          !titled
              || stands(s, tag)
              || says(s, tag.begin(), SAYS)
              || isPeriodical(s)
              || OpeningDate.opens(s, tag);
      case 2 -> !titled || isPeriodical(s);
      default -> isYearLine(s, tag);
    };
  }

  /** "NEWS / 2019", but not "2001 Longxiang Boulevard". */
  private static boolean isYearLine(Sentence s, DateTag tag) {
    return s.size() <= 8
        && (tag.begin() > 0 || s.size() == 1)
        && s.zone() != Zone.TITLE
        && s.zone() != Zone.BODY;
  }

  private static Candidate candidate(Sentence s, DateTag tag, PartialDate date, int rank) {
    return new Candidate(date, s.span(tag.begin(), tag.end()), rank);
  }

  /** Whether a line begins with the date, or ends with it and is short. */
  private static boolean stands(Sentence s, DateTag tag) {
    boolean ends = end(s, tag) >= s.size() && s.size() <= LONGEST_FOOTER;
    return begins(s, tag) || ends && s.zone() != Zone.CAPTION && !s.is(tag.begin() - 1, "on");
  }

  /** Where a date ends with its full stop or the bracket that it fills, or that a weekday leads. */
  private static int end(Sentence s, DateTag tag) {
    boolean weekday = false;
    for (int i = 0; i < tag.begin(); i++) {
      weekday |= DateWords.weekday(s.token(i).lower()) != null;
    }
    boolean closed =
        (weekday || tag.begin() == 1) && (s.is(tag.end(), ")") || s.is(tag.end(), "]"));
    return closed || s.is(tag.end(), ".") ? tag.end() + 1 : tag.end();
  }

  private static boolean begins(Sentence s, DateTag tag) {
    boolean weekday = tag.begin() <= 2 && DateWords.weekday(s.token(0).lower()) != null;
    return tag.begin() == 0 || weekday;
  }

  private static boolean isPeriodical(Sentence s) {
    return s.tokens().stream().anyMatch(t -> PERIODICAL.contains(t.lower()));
  }

  /** Whether one of the words stands shortly before {@code begin}. */
  static boolean says(Sentence s, int begin, Set<String> words) {
    for (int i = Math.max(0, begin - CLOSE); i < begin; i++) {
      if (words.contains(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static void opening(Sentence s, List<Candidate> candidates) {
    OpeningDate.of(s, dates(s)).ifPresent(tag -> candidates.add(candidate(s, tag, tag.date(), 1)));
  }

  /** "Posted on 8 June 2021", "Niš, 9 February 2023" below the text. */
  private static void foot(Line line, List<Candidate> candidates) {
    Sentence s = line.words();
    boolean last = line.place() == PublicationLines.Place.FOOT;
    if (s.size() > LONGEST_LINE) {
      return;
    }
    for (DateTag tag : dates(s)) {
      boolean said = says(s, tag.begin(), SAYS);
      boolean outright = said && tag.begin() < CLOSE;
      if (s.size() > LONGEST_FOOTER && tag.begin() > 0 && !outright) {
        return;
      }
      boolean placed = last ? stands(s, tag) : begins(s, tag);
      boolean fits = said || tag.date().day() > 0 && placed;
      if (tag.date().month() > 0 && tag.last() == null && fits && !says(s, tag.begin(), OTHER)) {
        int rank = says(s, tag.begin(), UPDATE) ? 4 : said ? 2 : 3;
        candidates.add(candidate(s, tag, tag.date(), rank));
      }
    }
  }

  /** "Posted on: Thursday, August 17": the year is one that the document names elsewhere. */
  private void withoutYear(List<Line> lines, List<Candidate> candidates) {
    PartialDate named = firstDay();
    if (named == null) {
      return;
    }
    for (Line line : lines) {
      Sentence s = line.words();
      boolean brief = line.place() != PublicationLines.Place.OPENING && s.size() <= LONGEST_FOOTER;
      List<DateTag> tags = brief ? new DateFinder(named).find(s) : List.of();
      for (DateTag tag : tags) {
        if (tag.date().day() > 0 && says(s, tag.begin(), SAYS) && !says(s, tag.begin(), OTHER)) {
          candidates.add(candidate(s, tag, tag.date(), 5));
        }
      }
    }
  }

  private @Nullable PartialDate firstDay() {
    DateFinder finder = new DateFinder(null);
    for (Sentence s : passages.sentences()) {
      for (DateTag tag : finder.find(s)) {
        if (tag.date().day() > 0 && tag.date().year() <= LATEST_YEAR) {
          return tag.date();
        }
      }
    }
    return null;
  }
}
