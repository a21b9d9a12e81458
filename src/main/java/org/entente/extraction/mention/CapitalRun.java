package org.entente.extraction.mention;

import java.util.Set;
import org.entente.extraction.lexicon.HeadNoun;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;

/**
 * The run of capitals an organisation's name may be made of: "Finance and Planning Committee",
 * "King's College", "Prince Sattam bin Abdulaziz University". Titles and posts end it. Safe for use
 * by many threads.
 */
final class CapitalRun {
  private static final int MOST_WORDS = 9;
  private final Lexicon lexicon;

  CapitalRun(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The end of the run of capitals that begins at {@code i}; "and" stays in where a head follows.
   */
  int end(Sentence s, int i) {
    int j = i;
    while (j < s.size() && j - i <= MOST_WORDS) {
      Token t = s.token(j);
      PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), j);
      if (place != null && place.end() > j + 1 && t.isCapital()) {
        j = place.end();
      } else if (j > i
          && lexicon.isParticle(t.lower())
          && t.shape() == Shape.LOWER
          && j + 1 < s.size()
          && s.token(j + 1).isCapital()
          && leadsToHead(s, j + 1)) {
        j++;
      } else if (t.isCapital() && !isConnector(t)) {
        if (breaks(s, j)) {
          break;
        }
        j++;
      } else if (s.is(j, "'")
          && j > i
          && s.token(j - 1).lower().endsWith("s")
          && isPossessed(s, j)) {
        j++;
      } else if (s.is(j, "'s") && isPatron(s, i, j) || joinsInside(s, i, j)) {
        j++;
      } else {
        break;
      }
    }
    return Math.max(j, i + 1);
  }

  /** "Prince Sattam bin Abdulaziz University": a head follows in the same run. */
  private boolean leadsToHead(Sentence s, int from) {
    for (int k = from; k < Math.min(s.size(), from + 4) && s.token(k).isCapital(); k++) {
      HeadNoun head = lexicon.organizationHeads().of(s.token(k));
      if (head != null && !head.weak()) {
        return true;
      }
    }
    return false;
  }

  /** "King's College", "St Mary's University". */
  private boolean isPatron(Sentence s, int begin, int j) {
    boolean patron =
        j > begin
            && Set.of("king", "queen", "people", "women", "children", "trinity")
                .contains(s.token(j - 1).lower());
    boolean saint = j - 2 >= begin && (s.is(j - 2, "st") || s.is(j - 2, "st."));
    return (patron || saint) && isHead(s, j + 1);
  }

  /** "Rectors' Conference": the apostrophe stands inside a head of several words. */
  private boolean isPossessed(Sentence s, int j) {
    PhraseTable.Match<HeadNoun> head = lexicon.organizationHeads().longest(s.tokens(), j - 1);
    return head != null && head.end() > j;
  }

  private static boolean isConnector(Token t) {
    return switch (t.lower()) {
      case "of", "for", "and", "the", "in", "on", "at", "with", "by", "to", "from" -> true;
      default -> false;
    };
  }

  /** Whether a head noun with a capital begins here. */
  boolean isHead(Sentence s, int i) {
    return i < s.size()
        && s.token(i).isCapital()
        && lexicon.organizationHeads().longest(s.tokens(), i) != null;
  }

  /** A title or a post ends a name: "IIEP | Director", "University | Professor". */
  private boolean breaks(Sentence s, int j) {
    PhraseTable.Match<HeadNoun> head = lexicon.organizationHeads().longest(s.tokens(), j);
    if (head != null && head.end() > j + 1) {
      return false;
    }
    boolean title =
        lexicon.honorifics().longest(s.tokens(), j) != null
            && !s.token(j).is("general")
            && !s.token(j).is("king")
            && !s.token(j).is("prince")
            && !s.token(j).is("he")
            && !(s.token(j).is("bishop") && isHead(s, j + 2))
            && !s.token(j).is("tan")
            && !s.token(j).is("fr")
            && !s.token(j).is("queen");
    boolean role =
        lexicon.roleHeads().of(s.token(j)) != null
            && !s.token(j).is("chair")
            && !s.token(j).is("king")
            && !s.token(j).is("queen");
    boolean partOfHead = (role || title) && isHead(s, j + 1) && s.token(j).lower().endsWith("s");
    return (title || role) && !partOfHead;
  }

  /** "Finance and Planning Committee": everyday words joined before a head noun. */
  private boolean joinsInside(Sentence s, int begin, int j) {
    boolean joint = s.is(j, "and") || s.is(j, "&") || s.is(j, ",");
    if (!joint || j == begin || j + 1 >= s.size()) {
      return false;
    }
    for (int k = begin; k < j; k++) {
      Token t = s.token(k);
      boolean plain =
          lexicon.isCommon(t.lower())
              || !t.isWord()
              || lexicon.places().of(t) == PlaceKind.ADJECTIVE && k == begin;
      if (!plain || lexicon.organizationHeads().of(t) != null) {
        return false;
      }
    }
    int k = j + 1;
    if (s.is(j, ",") && s.is(k, "and")) {
      k++;
    }
    int limit = Math.min(s.size(), k + 5);
    while (k < limit && (s.token(k).isCapital() || s.is(k, "and") || s.is(k, ","))) {
      HeadNoun head = lexicon.organizationHeads().of(s.token(k));
      if (head != null && !breaks(s, k)) {
        return !head.weak() && !head.noun().equals("faculty");
      }
      if (!lexicon.isCommon(s.token(k).lower()) && s.token(k).isWord()) {
        return false;
      }
      k++;
    }
    return false;
  }
}
