package org.entente.extraction.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Since when and until when somebody holds a post, where the words right behind the post say so:
 * "Rector of Elm University since 2015", "Dean of Law (2010-2016)", "Director from 2018 to 2024",
 * "Chair until June 2021"; or right before it: "Since 2015 she has been Rector". Safe for use by
 * many threads.
 */
final class Terms {
  /** Words that may stand between a post and its dates, beside names. */
  private static final Set<String> WITHIN = WordGroups.of("within-terms");

  private static final Set<String> RANGES = WordGroups.of("term-ranges");
  private static final Set<String> BEGINS = WordGroups.of("term-begins");
  private static final Set<String> ENDS = WordGroups.of("term-ends");

  private static final int MOST_WORDS = 14;

  private Terms() {}

  /** When a tenure began and ended, as far as it is told. */
  record Term(Optional<PartialDate> from, Optional<PartialDate> until) {
    static final Term UNTOLD = new Term(Optional.empty(), Optional.empty());

    static Term since(PartialDate from) {
      return new Term(Optional.of(from), Optional.empty());
    }

    static Term until(PartialDate until) {
      return new Term(Optional.empty(), Optional.of(until));
    }

    /** A range whose end comes before its beginning is none. */
    static Term of(PartialDate from, PartialDate until) {
      return until.last().isBefore(from.first())
          ? UNTOLD
          : new Term(Optional.of(from), Optional.of(until));
    }

    /** Whether it had ended on a day. */
    boolean isOver(PartialDate day) {
      return until.filter(end -> end.last().isBefore(day.first())).isPresent();
    }
  }

  /** The term that is told of a post in its own sentence. */
  static Term of(Scenery scenery, Spot role) {
    Sentence s = role.sentence();
    List<Spot> dates = scenery.dates(s);
    for (Spot date : dates) {
      if (date.begin() >= role.end()) {
        return isNear(scenery, s, role.end(), date.begin())
            ? behind(s, dates, date)
            : before(scenery, role);
      }
    }
    return before(scenery, role);
  }

  /** "Since 2015 she has been Rector". */
  private static Term before(Scenery scenery, Spot role) {
    Sentence s = role.sentence();
    List<Spot> dates = scenery.dates(s);
    Term term = Term.UNTOLD;
    for (Spot spot : dates) {
      Tag.DateTag date = (Tag.DateTag) spot.tag();
      Tag.DateTag last = last(s, dates, spot);
      int end = last == null ? spot.end() : last.end();
      boolean near =
          end <= role.begin()
              && isNear(scenery, s, holder(scenery, s, end), role.begin())
              && !joins(s, end, role);
      if (near && last == null && s.is(spot.begin() - 1, "since")) {
        term = Term.since(date.date());
      } else if (near && last == null && ENDS.contains(word(s, spot.begin() - 1))) {
        term = Term.until(date.date());
      } else if (near && last != null && s.is(spot.begin() - 1, "from")) {
        term = Term.of(date.date(), last.date());
      }
    }
    return term;
  }

  /** "On the Board since 2017 and is Chair": what is behind "and" began at another time. */
  private static boolean joins(Sentence s, int from, Spot role) {
    for (int i = from; i < role.begin(); i++) {
      if (s.is(i, "and")) {
        return true;
      }
    }
    return false;
  }

  /** Behind a comma and the holder's name: "Since 2015, Ada Bell has been". */
  private static int holder(Scenery scenery, Sentence s, int at) {
    int from = s.is(at, ",") ? at + 1 : at;
    return scenery.spots(s).stream()
        .filter(spot -> spot.isPerson() && spot.begin() == from)
        .mapToInt(Spot::end)
        .findFirst()
        .orElse(at);
  }

  private static String word(Sentence s, int i) {
    return i < 0 ? "" : s.token(i).lower();
  }

  private static Term behind(Sentence s, List<Spot> dates, Spot spot) {
    Tag.DateTag date = (Tag.DateTag) spot.tag();
    String word = word(s, spot.begin() - 1);
    if (s.is(spot.begin() - 2, "and")) {
      // "Vice-President of one and since 2018 Head of another".
      return Term.UNTOLD;
    }
    boolean bracket = word.equals("(") || word.equals(",");
    Tag.DateTag last = last(s, dates, spot);
    boolean days = date.date().day() > 0;
    if (date.last() != null) {
      return days ? Term.UNTOLD : Term.of(date.date(), date.last());
    }
    if (last != null && (bracket || word.equals("from") || word.equals("between"))) {
      return Term.of(date.date(), last.date());
    }
    boolean open =
        isRange(s, spot.end()) && (s.is(spot.end() + 1, ")") || s.is(spot.end() + 1, "present"));
    if (BEGINS.contains(word) || bracket && open) {
      return Term.since(date.date());
    }
    return ENDS.contains(word) ? Term.until(date.date()) : Term.UNTOLD;
  }

  /** The other date of "2018 to 2024", "2010-2016". */
  private static Tag.@Nullable DateTag last(Sentence s, List<Spot> dates, Spot first) {
    for (Spot date : dates) {
      if (date.begin() == first.end() + 1 && isRange(s, first.end())) {
        return (Tag.DateTag) date.tag();
      }
    }
    return null;
  }

  private static boolean isRange(Sentence s, int i) {
    return i < s.size() && RANGES.contains(s.token(i).lower());
  }

  /** Whether nothing but names and small words stands between, and nobody else's post. */
  private static boolean isNear(Scenery scenery, Sentence s, int from, int to) {
    if (to - from > MOST_WORDS) {
      return false;
    }
    for (int i = from; i < to; i++) {
      int at = i;
      boolean named =
          scenery.reading().tags(s).stream()
              .anyMatch(t -> t.covers(at) && t instanceof Tag.OrganizationTag);
      if (!named && !WITHIN.contains(s.token(i).lower())) {
        return false;
      }
    }
    return true;
  }
}
