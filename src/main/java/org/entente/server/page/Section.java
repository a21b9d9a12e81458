package org.entente.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Facts of one sort under a heading.
 *
 * @param lines one a fact
 * @param more where those are that are not shown, if any are not
 */
public record Section(String heading, List<Line> lines, List<Piece> more) {
  public Section {
    lines = List.copyOf(lines);
    more = List.copyOf(more);
  }

  /** All facts of the sort. */
  Section(String heading, List<Line> lines) {
    this(heading, lines, List.of());
  }

  /** Its place on the page, for links: {@code posts-held}. */
  public String id() {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  /** The lines by their day, the last first; those without one at the end, as they were. */
  static Section newestFirst(String heading, List<Line> lines) {
    return new Section(
        heading,
        lines.stream().sorted(Comparator.comparing(Line::day, Comparator.reverseOrder())).toList());
  }

  /**
   * A fact in words, and where it comes from.
   *
   * @param pieces the words
   * @param sources the passages that say so
   * @param when the time in words, or the empty string
   * @param day by which it is put in order, such as {@code 2019-03-05}, or the empty string
   */
  public record Line(List<Piece> pieces, List<Source> sources, String when, String day) {
    public Line {
      pieces = List.copyOf(pieces);
      sources = List.copyOf(sources);
    }

    /** A fact without a time. */
    public Line(List<Piece> pieces, List<Source> sources) {
      this(pieces, sources, "", "");
    }

    /** Whether there is a time to show. */
    public boolean timed() {
      return !when.isEmpty();
    }

    /** The same fact with the passages of both. */
    Line with(List<Source> others) {
      return new Line(
          pieces,
          Stream.concat(sources.stream(), others.stream()).distinct().sorted().toList(),
          when,
          day);
    }

    /** The passage that is shown at once. */
    public List<Source> first() {
      return sources.subList(0, Math.min(1, sources.size()));
    }

    /** The passages that are shown on demand. */
    public List<Source> more() {
      return sources.subList(first().size(), sources.size());
    }

    /** Whether there are passages beyond the first. */
    public boolean hasMore() {
      return sources.size() > 1;
    }

    /** How many passages there are beyond the first, in words. */
    public String moreWords() {
      return more().size() == 1 ? "1 more passage" : more().size() + " more passages";
    }
  }
}
