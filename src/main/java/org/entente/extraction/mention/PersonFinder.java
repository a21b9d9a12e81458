package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Finds persons' names: words in capitals behind a title or a post, and free runs of two to five
 * capitals that no everyday word spoils. Safe for use by many threads.
 */
final class PersonFinder {
  private static final int MOST_WORDS = 6;

  /** Letters behind a name that are none of it: numerals and honours. */
  private static final Set<String> LETTERS = WordGroups.of("letters-behind-name");

  private static final Set<String> LOWER_TITLES = WordGroups.of("small-titles");
  private static final Set<String> CONNECTORS = WordGroups.of("never-in-name");
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "ii", "iii", "iv");
  private final Lexicon lexicon;
  private final NameShapes shapes;

  PersonFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.shapes = new NameShapes(lexicon);
  }

  /**
   * The persons named in a sentence, in order.
   *
   * @param taken the tags found before; no name overlaps one, but it may follow a post
   */
  List<PersonTag> find(Sentence s, List<? extends Tag> taken) {
    boolean[] covered = new boolean[s.size()];
    boolean[] afterRole = new boolean[s.size() + 1];
    for (Tag tag : taken) {
      boolean hard = !(tag instanceof Tag.PlaceTag);
      for (int k = tag.begin(); k < tag.end(); k++) {
        covered[k] |= hard;
      }
      afterRole[tag.end()] |= tag instanceof Tag.RoleTag;
    }
    List<PersonTag> found = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      PersonTag tag = covered[i] ? null : at(s, i, covered, afterRole[i]);
      if (tag != null) {
        found.add(tag);
      }
      i = tag == null ? i + 1 : tag.end();
    }
    return found;
  }

  private @Nullable PersonTag at(Sentence s, int i, boolean[] covered, boolean afterRole) {
    List<String> honorifics = new ArrayList<>();
    char gender = '?';
    int at = i;
    PhraseTable.Match<String> title = title(s, at);
    while (title != null && at < s.size()) {
      honorifics.add(written(s, at, title.end()));
      gender = title.value().equals("?") ? gender : title.value().charAt(0);
      at = title.end();
      at = s.is(at, ",") && title(s, at + 1) != null ? at + 1 : at;
      title = at < s.size() ? title(s, at) : null;
    }
    boolean titled = at > i;
    int end = nameEnd(s, at, covered, titled || afterRole);
    if (end <= at) {
      return null;
    }
    boolean good =
        titled && !shapes.isOnlyWords(s, at, end)
            || !titled
                && (afterRole ? shapes.isPlausible(s, at, end) : shapes.isFreeName(s, at, end));
    char sex = gender == '?' ? sex(s, at, end) : gender;
    return good ? new PersonTag(s.index(), i, end, at, List.copyOf(honorifics), sex) : null;
  }

  /**
   * The tag of a name that is known to stand from {@code from} up to before {@code to}, with the
   * titles and initials before it.
   *
   * @param bound no title begins before
   */
  PersonTag titled(Sentence s, int from, int to, int bound) {
    int begin = from;
    while (begin + 1 < to && isTitleOnly(s, begin)) {
      begin++;
    }
    // "Dr. C. Dorn Smythe"; an initial that opens a sentence may number it: "A. Ada Bell".
    while (begin <= from && begin - 1 >= Math.max(1, bound) && isInitialBefore(s, begin)) {
      begin--;
    }
    int first = begin;
    for (int k = begin - 1; k >= Math.max(bound, begin - 8); k--) {
      if (reaches(s, k, begin)) {
        first = k;
      }
    }
    List<String> honorifics = new ArrayList<>();
    char gender = '?';
    int at = first;
    while (at < begin) {
      PhraseTable.Match<String> title = title(s, at);
      if (title == null || title.end() > begin) {
        at++;
        continue;
      }
      honorifics.add(written(s, at, title.end()));
      gender = title.value().equals("?") ? gender : title.value().charAt(0);
      at = title.end();
    }
    char sex = gender == '?' ? sex(s, begin, to) : gender;
    return new PersonTag(s.index(), first, to, begin, List.copyOf(honorifics), sex);
  }

  /** The sex that the given name tells, which is the first or, behind a family name, the second. */
  private char sex(Sentence s, int begin, int end) {
    char sex = '?';
    for (int k = begin; k < end && sex == '?'; k++) {
      sex = lexicon.sexOf(s.token(k).lower());
    }
    return sex;
  }

  /** A title without the dash of a list before it, which the search for phrases passes over. */
  private static String written(Sentence s, int begin, int end) {
    int from = begin;
    while (from + 1 < end && !Character.isLetter(s.token(from).text().codePointAt(0))) {
      from++;
    }
    return PlaceFinder.words(s, from, end);
  }

  private boolean isTitleOnly(Sentence s, int i) {
    Token t = s.token(i);
    return !lexicon.isGivenName(t.lower())
        && t.shape() != Shape.INITIAL
        && (lexicon.honorifics().of(t) != null || lexicon.roleHeads().of(t) != null);
  }

  /** Whether nothing but titles and commas stands from {@code i} up to before {@code begin}. */
  private boolean reaches(Sentence s, int i, int begin) {
    int at = i;
    while (at < begin) {
      PhraseTable.Match<String> title = title(s, at);
      if (title == null || title.end() > begin) {
        return false;
      }
      at = title.end();
      at = at < begin && s.is(at, ",") ? at + 1 : at;
    }
    return true;
  }

  /**
   * A title at {@code i}; one that is also a word or a name counts only with a capital and a name.
   */
  private PhraseTable.@Nullable Match<String> title(Sentence s, int i) {
    if (i >= s.size()) {
      return null;
    }
    PhraseTable.Match<String> match = lexicon.honorifics().longest(s.tokens(), i);
    if (match == null || match.end() >= s.size()) {
      return null;
    }
    Token t = s.token(i);
    boolean lowerTitle = t.shape() == Shape.LOWER && !LOWER_TITLES.contains(t.text());
    boolean pronoun = t.is("he") && t.shape() != Shape.UPPER;
    boolean familyName = t.is("tan") && !s.is(i + 1, "sri");
    boolean nextName =
        s.token(match.end()).isCapital()
            || lexicon.isParticle(s.token(match.end()).lower())
            || lexicon.honorifics().longest(s.tokens(), match.end()) != null;
    boolean none = lowerTitle || pronoun || familyName || isInitial(s, i);
    return none || !nextName ? null : match;
  }

  private boolean isInitialBefore(Sentence s, int begin) {
    return s.token(begin - 1).shape() == Shape.INITIAL && title(s, begin - 1) == null;
  }

  /** "Prof. Ts. Batsukh" is so called, "Ts. Dr. Azlan Mokhtar" has a title. */
  private boolean isInitial(Sentence s, int i) {
    return s.token(i).shape() == Shape.INITIAL
        && i + 1 < s.size()
        && lexicon.honorifics().of(s.token(i + 1)) == null
        && !(i + 2 < s.size() && s.token(i + 2).isCapital());
  }

  private int nameEnd(Sentence s, int from, boolean[] covered, boolean sure) {
    int end = from;
    while (end < s.size() && end - from < MOST_WORDS && !covered[end]) {
      Token t = s.token(end);
      if (isNameWord(s, end, from, sure)) {
        end++;
      } else if (end > from
          && lexicon.isParticle(t.lower())
          && t.shape() == Shape.LOWER
          && followsName(s, end + 1, covered)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean followsName(Sentence s, int i, boolean[] covered) {
    boolean particle = i < s.size() && lexicon.isParticle(s.token(i).lower());
    int at = particle && s.token(i).shape() == Shape.LOWER ? i + 1 : i;
    return at < s.size()
        && s.token(at).isCapital()
        && !covered[at]
        && !lexicon.isCommon(s.token(at).lower());
  }

  private boolean isNameWord(Sentence s, int i, int from, boolean sure) {
    Token t = s.token(i);
    if (!t.isCapital() || CONNECTORS.contains(t.lower())) {
      return false;
    }
    if (i > from && SUFFIXES.contains(t.lower())) {
      return true;
    }
    if (t.shape() == Shape.INITIAL) {
      return true;
    }
    if (i > from
        && lexicon.honorifics().of(t) != null
        && !lexicon.isGivenName(t.lower())
        && !t.is("tan")
        && !t.is("king")
        && !t.is("prince")) {
      return false;
    }
    boolean letters = LETTERS.contains(t.text());
    if (letters && i > from) {
      return false;
    }
    boolean common = lexicon.isCommon(t.lower()) && !lexicon.isGivenName(t.lower());
    boolean family = common && i == from + 1 && isGivenOnly(s.token(from)) && endsName(s, i);
    return !common
        || family
        || sure
            && (i == from || !s.token(i - 1).isCapital() || i - from < 3)
            && lexicon.roleHeads().of(t) == null
            && lexicon.organizationHeads().of(t) == null
            && lexicon.verbs("speaks").of(t) == null;
  }

  /** "Robin Hall": an everyday word may be a family name behind a given name, at the end of it. */
  private boolean endsName(Sentence s, int i) {
    Token t = s.token(i);
    return lexicon.roleHeads().of(t) == null
        && lexicon.organizationHeads().of(t) == null
        && lexicon.honorifics().of(t) == null
        && !(i + 1 < s.size() && s.token(i + 1).isCapital())
        && s.zone() != Zone.TITLE;
  }

  private boolean isGivenOnly(Token t) {
    return lexicon.isGivenName(t.lower())
        && !lexicon.isCommon(t.lower())
        && lexicon.places().of(t) == null;
  }
}
