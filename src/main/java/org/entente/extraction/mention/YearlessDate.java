package org.entente.extraction.mention;

import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.evidence.Span;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.PublicationLines.Line;
import org.entente.extraction.mention.PublicationLines.Place;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A date of publication that names no year: "KABUL, Nov. 10 \u2013", "Posted on: August 17". The
 * year is that of a day told elsewhere near to it, else the only one that the lines around the text
 * name.
 */
final class YearlessDate {
  /** A day of publication, and the words that tell it. */
  record Told(PartialDate date, Span span) {}

  private static final Set<String> SAYS = WordGroups.of("dates-publication");
  private static final Set<Zone> AROUND = Set.of(Zone.MASTHEAD, Zone.DATELINE, Zone.BOILERPLATE);
  private static final int LEAP = 2000;
  private static final int NEAR = 120;
  private final List<Sentence> sentences;
  private final Set<Integer> named;

  private YearlessDate(List<Sentence> sentences, Set<Integer> named) {
    this.sentences = sentences;
    this.named = named;
  }

  /** The first such date of the lines whose year can be told. */
  static Optional<Told> of(List<Line> lines, List<Sentence> sentences, Set<Integer> named) {
    YearlessDate reading = new YearlessDate(sentences, named);
    Set<PartialDate> days = new HashSet<>();
    Told first = null;
    for (Line line : lines) {
      for (DateTag tag : days(line.words())) {
        boolean said = DateMarks.says(line.words(), tag.begin(), SAYS);
        PartialDate date = isPublication(line, tag) ? reading.dated(tag.date()) : null;
        Told told = date == null ? null : new Told(date, line.words().span(tag.begin(), tag.end()));
        if (told != null && said) {
          return Optional.of(told);
        }
        first = first == null ? told : first;
        if (stands(line, tag)) {
          days.add(tag.date());
        }
      }
    }
    // Where several days head lines of their own, each is that of an item of a digest.
    return days.size() > 1 ? Optional.empty() : Optional.ofNullable(first);
  }

  /** Whether a day heads its line or paragraph. */
  private static boolean stands(Line line, DateTag tag) {
    Sentence s = line.words();
    return line.place() == Place.OPENING
        ? OpeningDate.opens(s, tag)
        : tag.begin() == 0 || s.size() <= DateMarks.LONGEST_FOOTER && DateMarks.stands(s, tag);
  }

  /** The days without a year; those of February are read as of a leap year. */
  private static List<DateTag> days(Sentence s) {
    List<DateTag> days = new ArrayList<>(new DateFinder(new PartialDate(LEAP, 0, 0)).find(s));
    days.removeIf(tag -> tag.date().day() == 0 || tag.date().year() != LEAP);
    return days;
  }

  private static boolean isPublication(Line line, DateTag tag) {
    Sentence s = line.words();
    boolean said = DateMarks.says(s, tag.begin(), SAYS);
    boolean brief = s.size() <= DateMarks.LONGEST_FOOTER;
    if (tag.last() != null || DateMarks.isOther(s, tag)) {
      return false;
    }
    return switch (line.place()) {
      case OPENING -> opens(s, tag);
      case HEAD ->
          brief
              && s.zone() != Zone.BODY
              && (said
                  || s.zone() != Zone.HEADING
                      && s.zone() != Zone.LIST_ITEM
                      && (s.zone() != Zone.TITLE && DateMarks.stands(s, tag) || opens(s, tag)));
      case LEAD, FOOT -> brief && said;
    };
  }

  /** Whether only names of places stand before a day that opens a text. */
  private static boolean opens(Sentence s, DateTag tag) {
    return OpeningDate.isNames(s, 0, tag.begin()) && OpeningDate.opens(s, tag);
  }

  private @Nullable PartialDate dated(PartialDate day) {
    PartialDate near = nearest(day);
    if (near != null) {
      return near;
    }
    Set<Integer> years = named.isEmpty() ? around() : named;
    return years.size() == 1 ? in(years.iterator().next(), day) : null;
  }

  private static @Nullable PartialDate in(int year, PartialDate day) {
    try {
      return new PartialDate(year, day.month(), day.day());
    } catch (DateTimeException e) {
      // 29 February of a year that has none.
      return null;
    }
  }

  /** The day in the year that brings it next to a day told in full. */
  private @Nullable PartialDate nearest(PartialDate day) {
    PartialDate best = null;
    long least = NEAR + 1;
    DateFinder finder = new DateFinder(null);
    for (Sentence s : sentences) {
      for (DateTag tag : finder.find(s)) {
        if (tag.date().month() == 0 || tag.date().year() > PublicationDate.LATEST_YEAR) {
          continue;
        }
        for (int year = tag.date().year() - 1; year <= tag.date().year() + 1; year++) {
          PartialDate date = in(year, day);
          long days = date == null ? NEAR + 1 : apart(date, tag.date());
          if (days < least) {
            least = days;
            best = date;
          }
        }
      }
    }
    return best;
  }

  private static long apart(PartialDate a, PartialDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a.first(), b.first()));
  }

  /** The years that the lines around the text name: "(c) 2019", "no. 212/sipers/2021". */
  private Set<Integer> around() {
    Set<Integer> years = new TreeSet<>();
    for (Sentence s : sentences) {
      for (int i = 0; AROUND.contains(s.zone()) && i < s.size(); i++) {
        int year = DateWords.fullYear(s, i);
        if (year > 0 && year <= PublicationDate.LATEST_YEAR) {
          years.add(year);
        }
      }
    }
    return years;
  }
}
