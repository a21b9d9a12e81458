package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** When a document was published: its metadata, its date line, or the date that opens its text. */
final class PublicationDate {
  private static final Set<String> SAYS = WordGroups.of("dates-publication");
  private static final Set<String> UPDATE = WordGroups.of("dates-update");
  private static final Set<String> OUTRIGHT = WordGroups.of("says-publication");
  private static final Set<String> EVENT = WordGroups.of("announces-event");
  private static final Set<String> PERIODICAL = WordGroups.of("names-periodical");
  private static final Set<String> MINUTES = WordGroups.of("minutes");
  private static final int LAST = 4;
  private static final int CLOSEST = 6;
  private static final int LONGEST_LINE = 30;
  static final int LATEST_YEAR = 2060;
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
    Optional<PartialDate> declared = DeclaredDate.of(passages.document());
    Optional<Found<PartialDate>> line = inLines();
    if (declared.isEmpty()) {
      return line;
    }
    // The words in the text are the better witness where both agree.
    if (line.isPresent() && line.get().value().equals(declared.get())) {
      return line;
    }
    Evidence evidence =
        line.map(Found::evidence)
            .orElseGet(
                () -> evidence(DeclaredDate.shown(passages), "document.date.metadata", 0.99));
    return Optional.of(new Found<>(declared.get(), evidence));
  }

  private Evidence evidence(Span span, String rule, double confidence) {
    return Evidence.at(passages.document().text(), span, rule, confidence);
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
    if (isDigest(lines)) {
      lines.removeIf(line -> line.words().zone() == Zone.HEADING);
    }
    boolean minutes = lines.stream().anyMatch(PublicationDate::isMinutes);
    for (Line line : lines) {
      switch (line.place()) {
        case HEAD -> head(line.words(), candidates, minutes ? LAST : 0);
        case OPENING -> opening(line.words(), candidates);
        case LEAD, FOOT -> foot(line, candidates);
      }
    }
    issue(lines).ifPresent(issue -> candidates.removeIf(c -> isAfter(c, issue)));
    if (candidates.stream().noneMatch(c -> c.date().month() > 0)) {
      YearlessDate.of(lines, passages.sentences(), named(candidates))
          .ifPresent(f -> candidates.add(new Candidate(f.date(), f.span(), 5)));
    }
    return candidates.stream()
        .min(
            Comparator.<Candidate>comparingInt(c -> -precision(c.date()))
                .thenComparingInt(Candidate::rank))
        .map(
            c ->
                new Found<>(
                    MonthOrder.of(
                        c.date(), c.span().of(passages.document().text()), passages.sentences()),
                    evidence(
                        c.span(),
                        c.rank() == 1 ? "document.date.opening" : "document.date.dateline",
                        c.rank() <= 0 ? 0.97 : 0.9)));
  }

  /** The month that the head of a periodical says it is of: "Newsletter No. 7 - July 2018". */
  private static Optional<PartialDate> issue(List<Line> lines) {
    return lines.stream()
        .filter(l -> l.place() == PublicationLines.Place.HEAD && isPeriodical(l.words()))
        .flatMap(l -> dates(l.words()).stream())
        .filter(tag -> precision(tag.date()) == 2 && tag.last() == null)
        .map(DateTag::date)
        .findFirst();
  }

  /** Whether an issue tells of a day to come, which nothing says is its own. */
  private static boolean isAfter(Candidate c, PartialDate issue) {
    return c.rank() == 3 && c.date().first().isAfter(issue.last());
  }

  /** The years of the dates found so far. */
  private static Set<Integer> named(List<Candidate> candidates) {
    return candidates.stream().map(c -> c.date().year()).collect(Collectors.toSet());
  }

  /** "Venue: ...": the lists above such a text tell of an event. */
  private static boolean announces(Line line) {
    return line.place() == PublicationLines.Place.HEAD
        && line.words().zone() == Zone.LIST_ITEM
        && EVENT.contains(line.words().token(0).lower());
  }

  /** Whether days head the parts of a text, each its own. */
  private static boolean isDigest(List<Line> lines) {
    return lines.stream()
            .map(Line::words)
            .filter(s -> s.zone() == Zone.HEADING && s.size() <= DateMarks.LONGEST_FOOTER)
            .flatMap(s -> dates(s).stream().filter(tag -> !DateMarks.says(s, tag.begin(), SAYS)))
            .map(DateTag::date)
            .filter(date -> date.day() > 0)
            .distinct()
            .count()
        > 1;
  }

  /** "Minutes of the meeting": the day above such a text is the meeting's before all. */
  private static boolean isMinutes(Line line) {
    Sentence s = line.words();
    return line.place() == PublicationLines.Place.HEAD
        && s.size() <= DateMarks.LONGEST_FOOTER
        && s.tokens().stream().anyMatch(t -> MINUTES.contains(t.lower()));
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
  private static void head(Sentence s, List<Candidate> candidates, int least) {
    if (s.size() > LONGEST_LINE) {
      return;
    }
    IssueDate.monthOf(s).ifPresent(tag -> candidates.add(candidate(s, tag, tag.date(), 0)));
    PathDate.of(s).ifPresent(tag -> candidates.add(candidate(s, tag, tag.date(), 0)));
    if (isPeriodical(s)) {
      IssueDate.yearOf(s).ifPresent(tag -> candidates.add(candidate(s, tag, tag.date(), 3)));
    }
    if (isPeriodical(s)
        || IssueDate.isSeason(s)
        || s.zone() != Zone.BODY && IssueDate.isMonths(s)) {
      IssueDate.of(s).ifPresent(tag -> candidates.add(candidate(s, tag, tag.date(), 3)));
    }
    List<DateTag> dates = dates(s);
    for (DateTag tag : isLife(s, dates) ? List.<DateTag>of() : dates) {
      boolean single = tag.last() == null;
      if (!isOfHead(s, tag) || DateMarks.isOther(s, tag) || !single && !isPeriodical(s)) {
        continue;
      }
      int rank = rankOfHead(s, tag);
      rank = rank < 0 ? rank : Math.max(rank, least);
      candidates.add(candidate(s, tag, single ? tag.date() : IssueDate.ofRange(s, tag), rank));
    }
  }

  private static int rankOfHead(Sentence s, DateTag tag) {
    if (DateMarks.says(s, tag.begin(), UPDATE)) {
      return 4;
    }
    if (DateMarks.says(s, tag.begin(), OUTRIGHT) || DateMarks.isCounted(s, tag)) {
      return -1;
    }
    boolean titled = s.zone() == Zone.TITLE || s.zone() == Zone.LIST_ITEM;
    return titled && precision(tag.date()) == 3 ? 3 : inBrackets(s, tag) ? 2 : 0;
  }

  /** "Visits to the University (9 April 2014)": a day in brackets behind some words. */
  private static boolean inBrackets(Sentence s, DateTag tag) {
    return s.is(tag.begin() - 1, "(") && tag.begin() > 4;
  }

  /** Whether a line tells of a life or of a term: "11 September 1943 - 27 April 2011". */
  private static boolean isLife(Sentence s, List<DateTag> dates) {
    List<DateTag> days =
        dates.stream()
            .filter(tag -> tag.date().day() > 0 && !DateMarks.says(s, tag.begin(), UPDATE))
            .toList();
    return days.stream().anyMatch(tag -> tag.date().year() > days.get(0).date().year() + 1);
  }

  /** Whether a date above the text may be that of publication: headlines tell of others too. */
  private static boolean isOfHead(Sentence s, DateTag tag) {
    boolean titled =
        s.zone() == Zone.TITLE
            || s.zone() == Zone.BODY
            || s.zone() == Zone.CAPTION && !s.is(1, ":");
    if (s.zone() == Zone.LIST_ITEM && inBrackets(s, tag)) {
      return false;
    }
    return switch (precision(tag.date())) {
      case 3 ->
          !titled
              || DateMarks.stands(s, tag)
              || DateMarks.says(s, tag.begin(), SAYS)
              || DateMarks.isCounted(s, tag)
              || DateMarks.isStamp(s, tag)
              || isPeriodical(s)
              || MINUTES.contains(s.token(0).lower())
              || OpeningDate.opens(s, tag);
      case 2 -> !titled || isPeriodical(s);
      default -> isYearLine(s, tag);
    };
  }

  /** "NEWS / 2019", but not "2001 Longxiang Boulevard". */
  private static boolean isYearLine(Sentence s, DateTag tag) {
    return s.size() <= 8
        && (tag.begin() > 0 || s.size() == 1)
        && !s.is(tag.begin() - 1, "(")
        && !DateWords.isDash(s, tag.end())
        && !(DateWords.isDash(s, tag.begin() - 1) && DateWords.fullYear(s, tag.begin() - 2) > 0)
        && s.zone() != Zone.TITLE
        && s.zone() != Zone.BODY;
  }

  private static Candidate candidate(Sentence s, DateTag tag, PartialDate date, int rank) {
    return new Candidate(date, s.span(tag.begin(), tag.end()), rank);
  }

  private static boolean isPeriodical(Sentence s) {
    return s.tokens().stream().anyMatch(t -> PERIODICAL.contains(t.lower()));
  }

  /**
   * "Visit of the delegation (30/05/2013)": the day of what is told below a heading, or in a list.
   */
  private static boolean isOfPart(Sentence s, DateTag tag) {
    boolean item = s.zone() == Zone.LIST_ITEM && tag.begin() > CLOSEST;
    return s.zone() == Zone.HEADING && s.is(tag.begin() - 1, "(") || item;
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
      boolean led = DateMarks.isLed(s, tag, SAYS);
      boolean said = DateMarks.says(s, tag.begin(), SAYS) || led;
      boolean outright =
          said && tag.begin() <= DateMarks.CLOSE || DateMarks.isRight(s, tag.begin());
      boolean signed = last && DateMarks.isSigned(s, tag);
      boolean begins = tag.begin() == 0 || DateMarks.isTimed(s, tag);
      boolean likely = s.size() <= DateMarks.LONGEST_FOOTER || begins || outright || signed;
      if (!likely || !outright && DateMarks.isAhead(s, tag)) {
        continue;
      }
      boolean placed = last ? signed || DateMarks.stands(s, tag) : DateMarks.begins(s, tag);
      boolean fits = said || tag.date().day() > 0 && placed && (signed || !isOfPart(s, tag));
      if (tag.date().month() > 0 && tag.last() == null && fits && !DateMarks.isOther(s, tag)) {
        int rank = DateMarks.says(s, tag.begin(), UPDATE) ? 4 : said ? 2 : 3;
        candidates.add(candidate(s, tag, tag.date(), rank));
      }
    }
  }
}
