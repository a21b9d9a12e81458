package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;

/** The date that opens a report: "Bonn, 6.10.2015.", "CAIRO – 24 January 2018:". */
final class OpeningDate {
  private static final Set<String> ON = Set.of("on");

  /** Small words within the names of places. */
  private static final Set<String> WITHIN = Set.of("and", "of", "de", "the");

  private static final int BRIEF = 8;
  private static final int LIMIT = 10;
  private static final int LIMIT_OF_COLON = 18;
  private static final int PLACE = 3;
  private static final int LONG_PLACE = 12;
  private static final int SOURCE = 12;
  private static final int SENTENCES = 3;

  private OpeningDate() {}

  /**
   * The head of a text: its first sentence, with the next ones where a full stop cuts the place or
   * the date off: "Belmopan. March 8, 2023. A delegation ...", "KEARNEY, Neb. (Jan. 9, 2020) -
   * ...".
   */
  static Sentence head(List<Sentence> sentences, int first) {
    Sentence s = sentences.get(first);
    List<Token> tokens = new ArrayList<>(s.tokens());
    int i = first + 1;
    while ((tokens.size() <= BRIEF || tokens.size() <= LIMIT && isNames(s, 0, s.size()))
        && i < sentences.size()
        && i < first + SENTENCES
        && sentences.get(i).block() == s.block()) {
      tokens.addAll(sentences.get(i++).tokens());
    }
    return new Sentence(s.index(), s.block(), s.zone(), tokens);
  }

  /** The date among those of the opening sentence that dates the report, if any. */
  static Optional<DateTag> of(Sentence s, List<DateTag> dates) {
    return dates.stream()
        .filter(tag -> tag.date().day() > 0 && tag.last() == null && hasNumber(s, tag))
        .filter(tag -> isToday(s, tag) || opens(s, tag))
        .findFirst();
  }

  private static boolean hasNumber(Sentence s, DateTag tag) {
    return s.tokens().subList(tag.begin(), tag.end()).stream()
        .anyMatch(t -> t.shape() == Shape.NUMBER);
  }

  /** "today, 1 July 2024", "this Friday 23 June 2023". */
  private static boolean isToday(Sentence s, DateTag tag) {
    int before = tag.begin() - 1;
    return s.is(before, "today")
        || s.is(before - 1, "today") && !s.token(before).isWord()
        || s.is(before, "(") && s.is(before - 2, "this") && DateWords.isPartOfDay(s, before - 1)
        || s.is(before - 1, "this") && isWeekday(s, before);
  }

  private static boolean isWeekday(Sentence s, int i) {
    return i >= 0 && DateWords.weekday(s.token(i).lower()) != null;
  }

  /** Whether a sentence begins with a place and the date, or the date alone. */
  static boolean opens(Sentence s, DateTag tag) {
    int end = tag.end();
    int before = tag.begin() - 1;
    int weekday = s.is(before, ",") ? before - 1 : before;
    before = isWeekday(s, weekday) ? weekday - 1 : before;
    boolean led = before < 0 || isMark(s, before) || s.is(before, ",") || s.is(before, "(");
    if (!led || DateMarks.says(s, before + 1, ON)) {
      return false;
    }
    boolean marked = end >= s.size() || isMark(s, end) || s.is(end, ":") || s.is(end, ")");
    if (marked && before < (s.is(end, ":") ? LIMIT_OF_COLON : LIMIT) && !isSlash(s, before, end)) {
      return true;
    }
    boolean place = before < PLACE || before < LONG_PLACE && isNames(s, 0, before + 1);
    return place && (marked || isSource(s, before, end));
  }

  private static boolean isMark(Sentence s, int i) {
    return DateWords.isDash(s, i)
        || s.is(i, ";")
        || s.is(i, ".")
        || s.is(i, "[")
        || s.is(i, "]")
        || s.is(i, "/")
        || s.is(i, "|");
  }

  /** Strokes part other things than place, date and text too: only a short place goes before. */
  private static boolean isSlash(Sentence s, int before, int end) {
    return s.is(before, "/") || s.is(before, ".") || s.is(end, "/") || s.is(end, "|");
  }

  /** "(Xinhua) -- ", ", ARMENPRESS.", ", Hong Kong)" behind the date. */
  private static boolean isSource(Sentence s, int before, int end) {
    if (!s.is(end, ",") && !s.is(end, "(")) {
      return false;
    }
    for (int i = end + 1; i < Math.min(s.size(), end + SOURCE); i++) {
      boolean close = isNames(s, end + 1, i);
      boolean dash = DateWords.isDash(s, i);
      boolean agency = s.is(i, ".") && s.is(end, ",") || s.is(i, ")") && s.is(end, "(");
      boolean bracket = s.is(i, ")") && s.is(before, "(") && before == 0;
      if (dash || close && i > end + 1 && (agency || bracket)) {
        return true;
      }
    }
    return false;
  }

  /** Whether only names and marks stand between two places: "NAY PYI TAW/JAKARTA,". */
  static boolean isNames(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.token(i).isWord() && !s.token(i).isCapital() && !WITHIN.contains(s.token(i).lower())) {
        return false;
      }
    }
    return true;
  }
}
