package org.entente.extraction.mention;

import java.util.Set;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;

/**
 * Which runs of capitals may be a person's name, by what stands before them. Safe for use by many
 * threads.
 */
final class NameShapes {
  /** Words before the name of a place. */
  private static final Set<String> WHERE = Set.of("at", "in", "near", "outside", "across", "on");

  private final Lexicon lexicon;

  NameShapes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "General Assembly" and "Lt. Gen" name nobody. */
  boolean isOnlyWords(Sentence s, int begin, int end) {
    for (int k = begin; k < end; k++) {
      String lower = s.token(k).lower();
      boolean word =
          lexicon.isCommon(lower) && !lexicon.isGivenName(lower)
              || lexicon.honorifics().of(s.token(k)) != null
                  && !lexicon.isGivenName(lower)
                  && !lower.equals("tan")
                  && !lower.equals("king");
      if (!word) {
        return false;
      }
    }
    return true;
  }

  /** Behind a post: anything that is not only everyday words, places or one adjective. */
  boolean isPlausible(Sentence s, int begin, int end) {
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), begin);
    if (place != null && place.end() >= end) {
      return false;
    }
    int common = 0;
    for (int k = begin; k < end; k++) {
      common +=
          lexicon.isCommon(s.token(k).lower()) && !lexicon.isGivenName(s.token(k).lower()) ? 1 : 0;
    }
    return common < end - begin;
  }

  /**
   * Two to five capitals on their own: no acronym, place, or noun of an organisation spoils them.
   */
  boolean isFreeName(Sentence s, int begin, int end) {
    if (end - begin < 2 || end - begin > 5) {
      return false;
    }
    boolean given = false;
    int places = 0;
    int words = 0;
    for (int k = begin; k < end; k++) {
      Token t = s.token(k);
      given |= lexicon.isGivenName(t.lower());
      places += lexicon.places().of(t) != null ? 1 : 0;
      words += t.shape() == Shape.INITIAL ? 0 : 1;
      if (Acronyms.looksLikeAcronym(t)
          && t.text().length() > 2
          && !isFamilyNamePattern(s, begin, end)) {
        return false;
      }
      if (lexicon.organizationHeads().of(t) != null && !given) {
        return false;
      }
    }
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), begin);
    boolean wholePlace = place != null && place.end() >= end;
    boolean article = s.is(begin - 1, "the") || s.is(begin - 1, "a") || s.is(begin - 1, "an");
    boolean noun = end < s.size() && lexicon.organizationHeads().of(s.token(end)) != null;
    if (!given && begin > 0 && WHERE.contains(s.token(begin - 1).lower())) {
      return false;
    }
    return !wholePlace && words >= 1 && (given || (places == 0 && !article && !noun));
  }

  /** "WANG Fang", "Omar HADDAD": one part in capitals, the other not. */
  private static boolean isFamilyNamePattern(Sentence s, int begin, int end) {
    int upper = 0;
    int capitalized = 0;
    for (int k = begin; k < end; k++) {
      upper += s.token(k).shape() == Shape.UPPER ? 1 : 0;
      capitalized += s.token(k).shape() == Shape.CAPITALIZED ? 1 : 0;
    }
    return upper >= 1 && capitalized >= 1;
  }
}
