package org.entente.extraction.mention;

import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Which words in capitals are acronyms that name an organisation, alone or two together. Safe for
 * use by many threads.
 */
final class Acronyms {
  private final Lexicon lexicon;

  Acronyms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The organisation an acronym at {@code i} names, or null. */
  @Nullable OrganizationTag at(Sentence s, int i, Set<String> acronyms) {
    Token t = s.token(i);
    boolean defined = acronyms.contains(t.lower());
    boolean word = lexicon.isCommon(t.lower()) || lexicon.places().of(t) != null;
    if (!defined && (!looksLikeAcronym(t) || word || lexicon.isNoOrganization(t.lower()))) {
      return null;
    }
    if (defined || isCompound(t, acronyms)) {
      int end = i + 1;
      if (end < s.size() && acronyms.contains(s.token(end).lower())) {
        end++;
      }
      return plain(s, i, end);
    }
    if (i + 1 < s.size() && acronyms.contains(s.token(i + 1).lower())) {
      return plain(s, i, i + 2);
    }
    if (isShouted(s)) {
      return null;
    }
    return isNameBeside(s, i) || !isLongEnough(s, i) ? null : plain(s, i, i + 1);
  }

  /** A line all in capitals tells no acronym from a word. */
  private static boolean isShouted(Sentence s) {
    return s.size() > 3
        && s.tokens().stream()
            .filter(Token::isWord)
            .allMatch(w -> w.shape() == Shape.UPPER || w.text().length() < 3);
  }

  /** A capital word next to it makes it a part of a person's name. */
  private boolean isNameBeside(Sentence s, int i) {
    boolean nameFollows =
        i + 1 < s.size()
            && s.token(i + 1).shape() == Shape.CAPITALIZED
            && !lexicon.isCommon(s.token(i + 1).lower())
            && lexicon.roleHeads().longest(s.tokens(), i + 1) == null;
    boolean nameBefore =
        i > 0
            && s.token(i - 1).isCapital()
            && (lexicon.isGivenName(s.token(i - 1).lower())
                || lexicon.honorifics().of(s.token(i - 1)) != null
                || !lexicon.isCommon(s.token(i - 1).lower())
                    && s.token(i - 1).shape() == Shape.CAPITALIZED
                    && lexicon.places().of(s.token(i - 1)) == null);
    return nameFollows || nameBefore;
  }

  /** Two letters are an acronym only with a post behind them. */
  private boolean isLongEnough(Sentence s, int i) {
    return upperLetters(s.token(i)) >= 3
        || i + 1 < s.size() && lexicon.roleHeads().longest(s.tokens(), i + 1) != null;
  }

  private static boolean isCompound(Token t, Set<String> acronyms) {
    int hyphen = t.lower().lastIndexOf('-');
    return hyphen > 0 && acronyms.contains(t.lower().substring(hyphen + 1));
  }

  /** Whether most letters of a word are capitals, as an acronym's are. */
  static boolean looksLikeAcronym(Token t) {
    return (t.shape() == Shape.UPPER || t.shape() == Shape.MIXED)
        && upperLetters(t) >= 2
        && t.text().length() <= 14
        && !t.text().startsWith("Mc")
        && !t.text().startsWith("Mac")
        && !t.text().contains(".")
        && (t.shape() == Shape.UPPER || upperLetters(t) * 2 >= t.text().length());
  }

  private static int upperLetters(Token t) {
    int upper = 0;
    for (int i = 0; i < t.text().length(); i++) {
      upper += Character.isUpperCase(t.text().charAt(i)) ? 1 : 0;
    }
    return upper;
  }

  /** The tag of a name without a head noun. */
  static OrganizationTag plain(Sentence s, int begin, int end) {
    return new OrganizationTag(
        s.index(),
        begin,
        end,
        PlaceFinder.words(s, begin, end),
        OrganizationKind.ORGANIZATION,
        "",
        false,
        null,
        false);
  }
}
