package org.entente.extraction.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Where a text names the agency that it is from: in the line that dates it ("Oslo, 5 May (ABC) -",
 * "Oslo, ABC -", "Oslo, May 5, ABC"), at its end ("- ABC"), or outright ("Source: ABC").
 */
public final class Imprint {
  private static final Set<String> SOURCE = WordGroups.of("names-source");
  private static final Set<String> NO_AGENCY = WordGroups.of("no-agency");

  /** How far into a paragraph its date line may go, in words. */
  private static final int DATE_LINE = 14;

  private static final int LONGEST_NAME = 4;

  /** "Q (Bell): ..." is a question of somebody's; no place has a name as short. */
  private static final int SHORTEST_PLACE = 3;

  private static final int LONGEST_SOURCE = 9;

  /** How many of the last sentences may be the sign-off. */
  private static final int END = 14;

  private final List<Sentence> sentences;

  public Imprint(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  /** The name of the agency in a sentence with these tags, if it names one in such a place. */
  public Optional<OrganizationTag> in(Sentence s, List<Tag> tags) {
    int @Nullable [] name = source(s);
    name = name == null ? signature(s, tags) : name;
    name = name == null && s.zone() != Zone.TITLE ? dateLine(s, tags) : name;
    if (name == null) {
      return Optional.empty();
    }
    for (Tag tag : tags) {
      if (tag instanceof OrganizationTag o && o.begin() < name[1] && name[0] < o.end()) {
        if (o.kind() != OrganizationKind.ORGANIZATION) {
          return Optional.empty();
        }
        boolean cut = name[0] < o.begin() && o.end() == name[1];
        return Optional.of(cut ? Acronyms.plain(s, name[0], name[1]) : o);
      }
    }
    return Optional.of(Acronyms.plain(s, name[0], name[1]));
  }

  /** "Source: Elm News Agency": the names behind the colon, up to the next mark. */
  private static int @Nullable [] source(Sentence s) {
    for (int i = 0; i + 2 < Math.min(s.size(), DATE_LINE); i++) {
      if (SOURCE.contains(s.token(i).lower()) && s.is(i + 1, ":")) {
        int begin = s.is(i + 2, "the") ? i + 3 : i + 2;
        int end = begin;
        while (end < s.size() && (isName(s, end) || end > begin && isLink(s, end))) {
          end++;
        }
        while (end > begin && !isName(s, end - 1)) {
          end--;
        }
        boolean name = end > begin && Character.isUpperCase(s.token(begin).text().charAt(0));
        return name && end - begin <= LONGEST_SOURCE && !isPlain(s, begin)
            ? new int[] {begin, end}
            : null;
      }
    }
    return null;
  }

  private static boolean isPlain(Sentence s, int i) {
    return NO_AGENCY.contains(s.token(i).lower());
  }

  /** "- ABC", "(ABC)" alone behind the text. */
  private int @Nullable [] signature(Sentence s, List<Tag> tags) {
    boolean dash = DateWords.isDash(s, 0) && s.size() == 2;
    boolean bracket = s.is(0, "(") && s.is(2, ")") && s.size() == 3;
    boolean last = s.index() > 1 && s.index() >= sentences.size() - END;
    return last && (dash || bracket) && isAgency(s, 1, tags) ? new int[] {1, 2} : null;
  }

  private static boolean isAgency(Sentence s, int i, List<Tag> tags) {
    return Acronyms.looksLikeAcronym(s.token(i))
        && s.token(i).text().length() > 2
        && !isPlain(s, i)
        && tags.stream().noneMatch(t -> t instanceof Tag.PlaceTag && t.covers(i))
        && DateWords.month(s, i) < 0;
  }

  private int @Nullable [] dateLine(Sentence s, List<Tag> tags) {
    if (!isHead(s)) {
      return null;
    }
    boolean dated = s.index() > 0 && sentences.get(s.index() - 1).block() == s.block();
    for (int i = 0; i < Math.min(s.size(), DATE_LINE); i++) {
      if (s.is(i, "(")) {
        return i == 0 && !dated ? null : bracket(s, i, dated || isDated(tags, i), tags);
      }
      if (isMark(s, i) && i > 0) {
        return behindComma(s, i, tags);
      }
      if (s.token(i).isWord() && !s.token(i).isCapital() && !isLink(s, i)) {
        return null;
      }
    }
    return s.size() < DATE_LINE && isDated(tags, s.size()) ? behindComma(s, s.size(), tags) : null;
  }

  /** Whether only a place and a date stand before a sentence in its paragraph. */
  private boolean isHead(Sentence s) {
    int words = 0;
    for (int i = s.index() - 1; i >= 0 && sentences.get(i).block() == s.block(); i--) {
      Sentence before = sentences.get(i);
      words += before.size();
      for (int k = 0; k < before.size(); k++) {
        if (before.token(k).isWord() && !before.token(k).isCapital()) {
          return false;
        }
      }
    }
    return words <= DATE_LINE / 2;
  }

  /** "Oslo, 5 May (ABC) - ": a name alone in brackets, behind a place or date. */
  private static int @Nullable [] bracket(Sentence s, int open, boolean dated, List<Tag> tags) {
    int begin = open + 1;
    int close = endOfNames(s, begin);
    boolean whole = s.is(close, ")") || s.is(close, ",");
    boolean name = close > begin && close - begin <= LONGEST_NAME && !isPlain(s, begin);
    if (!whole || !name || s.token(0).text().length() < SHORTEST_PLACE || isTitle(s, begin)) {
      return null;
    }
    int end = close;
    while (end < s.size() && !s.is(end, ")")) {
      end++;
    }
    boolean opens = isMark(s, end + 1) || dated && close - begin == 1;
    boolean free =
        tags.stream()
            .noneMatch(
                t ->
                    t.begin() < close
                        && t.end() > begin
                        && (t instanceof Tag.DateTag || t instanceof Tag.PlaceTag));
    return opens && free && isPlaceAndDate(open, tags) ? new int[] {begin, close} : null;
  }

  /** "Oslo, ABC -": the acronym between the last comma and the dash, or the end of the line. */
  private int @Nullable [] behindComma(Sentence s, int end, List<Tag> tags) {
    int name = end - 1;
    boolean led = s.is(name - 1, ",") || s.is(name - 1, ".") || name == 0;
    boolean placed =
        name == 0
            ? s.index() > 0 && sentences.get(s.index() - 1).block() == s.block()
            : isDated(tags, name)
                || tags.stream().anyMatch(t -> t instanceof Tag.PlaceTag && t.begin() == 0);
    return name >= 0 && led && placed && isAgency(s, name, tags) && isPlaceAndDate(name, tags)
        ? new int[] {name, end}
        : null;
  }

  private static boolean isDated(List<Tag> tags, int end) {
    return tags.stream().anyMatch(t -> t instanceof Tag.DateTag && t.end() <= end);
  }

  /** Whether no person, post or organisation stands before. */
  private static boolean isPlaceAndDate(int end, List<Tag> tags) {
    return tags.stream()
        .noneMatch(
            t ->
                t.end() <= end
                    && (t instanceof Tag.PersonTag
                        || t instanceof Tag.RoleTag
                        || t instanceof OrganizationTag));
  }

  private static boolean isMark(Sentence s, int i) {
    return DateWords.isDash(s, i) || s.is(i, ":");
  }

  private static boolean isName(Sentence s, int i) {
    return i < s.size() && s.token(i).isWord() && s.token(i).isCapital();
  }

  /** "(Wed)", "Dr. (Mrs.) Bell". */
  private static boolean isTitle(Sentence s, int i) {
    return DateWords.weekday(s.token(i).lower()) != null || s.token(i).text().endsWith(".");
  }

  private static int endOfNames(Sentence s, int begin) {
    int end = begin;
    while (isName(s, end)) {
      end++;
    }
    return end;
  }

  private static boolean isLink(Sentence s, int i) {
    return s.is(i, "of") || s.is(i, "for") || s.is(i, "and") || s.is(i, "&") || s.is(i, "the");
  }
}
