package org.entente.extraction.mention;

import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;

/** What in a line says whether its date is that of publication: its place and the words before. */
final class DateMarks {
  /** Tokens of the longest line that may end with its date. */
  static final int LONGEST_FOOTER = 16;

  /** Tokens that a word which says what a date is of may stand before it. */
  static final int CLOSE = 5;

  private static final Set<String> OUTRIGHT = WordGroups.of("says-publication");
  private static final Set<String> SIGNED = WordGroups.of("signs-text");
  private static final Set<String> COUNTS = WordGroups.of("counts-readers");
  private static final Set<String> LIMITS =
      Set.of("on", "from", "until", "till", "to", "by", "since");
  private static final Set<String> MARKS = Set.of("@", "|");
  private static final int COUNT = 4;
  private static final Set<String> AHEAD = WordGroups.of("dates-ahead");
  private static final Set<String> OTHER = WordGroups.of("dates-other");

  private DateMarks() {}

  /** Whether a line begins with the date, or ends with it and is short. */
  static boolean stands(Sentence s, DateTag tag) {
    boolean ends = end(s, tag) >= s.size() && s.size() <= LONGEST_FOOTER;
    boolean limit = tag.begin() > 0 && LIMITS.contains(s.token(tag.begin() - 1).lower());
    return begins(s, tag) || ends && s.zone() != Zone.CAPTION && !limit;
  }

  /** Where a date ends with its full stop or the bracket that it fills, or that a weekday leads. */
  private static int end(Sentence s, DateTag tag) {
    boolean weekday = false;
    for (int i = 0; i < tag.begin(); i++) {
      weekday |= DateWords.weekday(s.token(i).lower()) != null;
    }
    int end = endOfTime(s, tag.end());
    boolean filled = s.is(tag.begin() - 1, "(") || s.is(0, "(") || s.is(0, "[");
    boolean closed = (weekday || filled) && (s.is(end, ")") || s.is(end, "]"));
    return closed || s.is(end, ".") ? end + 1 : end;
  }

  /** Where a time of day ends behind a date: "19:48", "at 14.05 hrs". */
  private static int endOfTime(Sentence s, int end) {
    int at = s.is(end, ",") || s.is(end, "-") || s.is(end, "at") ? end + 1 : end;
    boolean time =
        DateWords.number(s, at) >= 0
            && (s.is(at + 1, ":") || s.is(at + 1, "."))
            && DateWords.number(s, at + 2) >= 0;
    int after = time ? at + 3 : end;
    return time && (s.is(after, "AM") || s.is(after, "PM") || s.is(after, "hrs"))
        ? after + 1
        : after;
  }

  static boolean begins(Sentence s, DateTag tag) {
    boolean weekday = tag.begin() <= 2 && DateWords.weekday(s.token(0).lower()) != null;
    boolean marked = tag.begin() == 1 && MARKS.contains(s.token(0).text());
    return tag.begin() == 0 || weekday || marked || isTimed(s, tag);
  }

  /** "09:27 - 23/05/2017": only a time of day stands before. */
  static boolean isTimed(Sentence s, DateTag tag) {
    int end = tag.begin();
    boolean mark = end > 0 && !s.token(end - 1).isWord() && DateWords.number(s, end - 1) < 0;
    int left = mark ? end - 1 : end;
    return left == 3
        && s.is(1, ":")
        && DateWords.number(s, 0) >= 0
        && DateWords.number(s, 2) >= 0
        && s.token(2).text().length() == 2;
  }

  /** "The next meeting will be held on 25 October 2004": no text is published in its own future. */
  static boolean isAhead(Sentence s, DateTag tag) {
    return s.tokens().subList(0, tag.begin()).stream().anyMatch(t -> AHEAD.contains(t.lower()));
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

  /** "Posted by: Ann Example, 8 June 2021": one of the words is the first, or the second. */
  static boolean isLed(Sentence s, DateTag tag, Set<String> words) {
    for (int i = 0; i < tag.begin(); i++) {
      if (s.is(i, ".")) {
        return false;
      }
    }
    boolean first = tag.begin() > 0 && words.contains(s.token(0).lower());
    return first || tag.begin() > 1 && words.contains(s.token(1).lower());
  }

  /** "Published 3 Oct 2016", "Posted: 8 June": the word stands right before the date. */
  static boolean isRight(Sentence s, int begin) {
    int at = s.is(begin - 1, ":") || s.is(begin - 1, "on") ? begin - 2 : begin - 1;
    return at >= 0 && OUTRIGHT.contains(s.token(at).lower());
  }

  /** "Compiled by: Ann Example (17/05/2019)", "[Report: Secretariat, 16.05.2012]". */
  static boolean isSigned(Sentence s, DateTag tag) {
    int first = s.is(0, "(") || s.is(0, "[") ? 1 : 0;
    boolean ends = end(s, tag) >= s.size();
    boolean bracketed =
        first == 1 && tag.begin() == 1 && s.size() <= LONGEST_FOOTER && s.is(s.size() - 1, ")");
    return bracketed || ends && isLed(s, tag, SIGNED);
  }

  /** "2024.07.11 Views 318": how often a text was read is counted from its publication on. */
  static boolean isCounted(Sentence s, DateTag tag) {
    for (int i = tag.end(); i < Math.min(s.size(), tag.end() + COUNT); i++) {
      if (COUNTS.contains(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "(27-05-2016 16:14)" at the end of a line. */
  static boolean isStamp(Sentence s, DateTag tag) {
    int end = endOfTime(s, tag.end());
    return s.is(tag.begin() - 1, "(") && end > tag.end() && s.is(end, ")") && end + 1 == s.size();
  }

  /** Whether the date is said to be one of something else than the text. */
  static boolean isOther(Sentence s, DateTag tag) {
    boolean online = s.is(tag.begin() - 1, "since") && s.is(tag.begin() - 2, "online");
    return !online && says(s, tag.begin(), OTHER);
  }
}
