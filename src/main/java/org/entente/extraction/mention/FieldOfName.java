package org.entente.extraction.mention;

import java.util.Set;
import org.entente.extraction.lexicon.HeadNoun;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;

/**
 * How far an organisation's name reaches: the run of capitals before its head noun, and the field
 * behind it ("of Youth, Literacy and Skills Development"). Safe for use by many threads.
 */
final class FieldOfName {
  private static final Set<String> FIELD =
      Set.of("of", "for", "on", "de", "da", "do", "du", "des", "del", "der", "für", "and", "&");
  private static final Set<String> ARTICLES = Set.of("the", "la", "le", "los", "las", "die", "les");
  private static final Set<String> FOREIGN = WordGroups.of("foreign-heads");
  private static final int MOST_WORDS = 9;
  private final Lexicon lexicon;

  FieldOfName(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The end of the run of capitals that begins at {@code i}; "and" stays in where a head follows.
   */
  int runEnd(Sentence s, int i) {
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

  private boolean isHead(Sentence s, int i) {
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

  /** The end of the name whose head stands at {@code headBegin} to {@code headEnd}. */
  int behindHead(Sentence s, int headBegin, int headEnd, int runEnd, HeadNoun head) {
    int end = headEnd;
    if (end < runEnd) {
      end = afterHead(s, headEnd, runEnd, head);
    }
    int at = end;
    for (int links = 0; links < 3 && at < s.size(); links++) {
      int next = link(s, headBegin, at, head, links);
      if (next <= at) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** "University College Dublin", "Universidad Diego Portales". */
  private int afterHead(Sentence s, int headEnd, int runEnd, HeadNoun head) {
    if (FOREIGN.contains(head.noun())) {
      return runEnd;
    }
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), headEnd);
    if (place != null && place.end() <= runEnd && place.value() != PlaceKind.ADJECTIVE) {
      return place.end();
    }
    boolean roman = s.token(headEnd).text().matches("[IVX]+");
    return roman ? headEnd + 1 : headEnd;
  }

  private int link(Sentence s, int headBegin, int at, HeadNoun head, int links) {
    if (at + 1 >= s.size()) {
      return at;
    }
    String word = s.token(at).lower();
    boolean region = word.equals("in") || word.equals("at");
    if (!FIELD.contains(word) && !(region && word.equals("in"))) {
      return at;
    }
    if (word.equals("and") || word.equals("&")) {
      return at;
    }
    int from = at + 1;
    boolean article = ARTICLES.contains(s.token(from).lower());
    from += article ? 1 : 0;
    if (from >= s.size() || !s.token(from).isCapital()) {
      return at;
    }
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), from);
    if (place != null
        && place.value() != PlaceKind.ADJECTIVE
        && isHead(s, place.end())
        && place.end() == from + 1) {
      return place.end();
    }
    if (startsOther(s, from, head)) {
      return at;
    }
    if (region) {
      return inRegion(s, headBegin, at, from, head);
    }
    int end = list(s, from, head);
    boolean wholePlace = OrganizationFinder.isPlace(lexicon, s, from, end);
    boolean person = article && links > 0 && !wholePlace;
    return person ? at : end;
  }

  /** "in Latin America and the Caribbean" belongs to a name; "in Paris" mostly does not. */
  private int inRegion(Sentence s, int headBegin, int at, int from, HeadNoun head) {
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), from);
    if (place == null) {
      boolean field =
          at > headBegin + 1 && lexicon.isCommon(s.token(from).lower()) && !isMonth(s.token(from));
      return field ? list(s, from, head) : at;
    }
    boolean abroad =
        Set.of(
                "embassy",
                "polytechnic",
                "consulate",
                "high commission",
                "office",
                "delegation",
                "mission")
            .contains(head.noun());
    boolean region =
        place.value() == PlaceKind.REGION
            && s.is(at - 1, s.token(at - 1).lower())
            && at > headBegin + 2;
    return region || abroad && at == headBegin + 1 ? place.end() : at;
  }

  private static boolean isMonth(Token t) {
    return WordGroups.of("months").contains(t.lower());
  }

  /** Whether another name begins here, so that this one has ended. */
  private boolean startsOther(Sentence s, int i, HeadNoun head) {
    Token t = s.token(i);
    if (lexicon.honorifics().longest(s.tokens(), i) != null && !s.token(i).is("general")) {
      return true;
    }
    if (isMonth(t) || t.lower().endsWith("day") && lexicon.isCommon(t.lower())) {
      return !t.is("day");
    }
    boolean commission =
        Set.of("commission", "national commission", "delegation", "committee")
            .contains(head.noun());
    if (commission && s.is(i - 1, "for")) {
      return false;
    }
    if (lexicon.knownOrganizations().of(t) != null
        || OrganizationFinder.looksLikeAcronym(t)
            && !lexicon.isNoOrganization(t.lower())
            && t.shape() == Shape.UPPER
            && t.text().length() > 2
            && lexicon.places().of(t) == null) {
      return true;
    }
    int end = i;
    while (end < s.size() && s.token(end).isCapital() && end - i < MOST_WORDS) {
      PhraseTable.Match<HeadNoun> other = lexicon.organizationHeads().longest(s.tokens(), end);
      if (other != null && !other.value().weak() && !isField(s, i, end, other, head)) {
        return true;
      }
      end++;
    }
    return false;
  }

  /** "Office of the Registry", "Department of University Affairs": a head as part of a field. */
  private boolean isField(
      Sentence s, int from, int at, PhraseTable.Match<HeadNoun> other, HeadNoun head) {
    boolean leads = s.is(other.end(), "of") || s.is(other.end(), "for");
    boolean commonBehind =
        other.end() < s.size()
            && s.token(other.end()).isCapital()
            && lexicon.isCommon(s.token(other.end()).lower());
    boolean association =
        head.noun().startsWith("association")
            || head.noun().equals("network")
            || head.noun().equals("council")
            || head.noun().equals("union");
    return commonBehind && from == at && !leads
        || association && other.value().noun().endsWith("s");
  }

  /** The end of a field that begins at {@code from}: a run, or a list of runs with "and". */
  private int list(Sentence s, int from, HeadNoun head) {
    int end = words(s, from);
    if (OrganizationFinder.isPlace(lexicon, s, from, end)) {
      return placeList(s, from, end);
    }
    int best = end;
    int at = end;
    for (int parts = 0; parts < 6; parts++) {
      boolean comma = s.is(at, ",");
      int next = comma ? at + 1 : at;
      boolean and = s.is(next, "and") || s.is(next, "&");
      next = and ? next + 1 : next;
      if ((!comma && !and) || next >= s.size()) {
        break;
      }
      next = ARTICLES.contains(s.token(next).lower()) && next + 1 < s.size() ? next + 1 : next;
      if (!continues(s, next, head)) {
        break;
      }
      at = words(s, next);
      if (and) {
        best = at;
        if (!isListAgain(s, at)) {
          break;
        }
      }
    }
    return best;
  }

  private static boolean isListAgain(Sentence s, int at) {
    return s.is(at, "and") || s.is(at, "&");
  }

  /** "Trinidad and Tobago" stays one place; otherwise a list of places is not part of a name. */
  private int placeList(Sentence s, int from, int end) {
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), from);
    int stop = place == null ? end : Math.max(end, place.end());
    boolean science =
        s.is(stop, "and")
            && stop + 1 < s.size()
            && (s.token(stop + 1).is("technology") || s.token(stop + 1).is("sciences"));
    return science ? stop + 2 : stop;
  }

  /** Whether the next part of a list is a field still: everyday words, no person, place or name. */
  private boolean continues(Sentence s, int i, HeadNoun head) {
    if (!s.token(i).isCapital() || startsOther(s, i, head)) {
      return false;
    }
    int end = words(s, i);
    boolean everyday = end - i == 1;
    for (int k = i; k < end; k++) {
      String lower = s.token(k).lower();
      if (lexicon.isGivenName(lower) || lexicon.places().of(s.token(k)) != null) {
        return false;
      }
      everyday |= lexicon.isCommon(lower) || lower.indexOf('-') > 0 && s.token(k).isWord();
    }
    return everyday && lexicon.roleHeads().longest(s.tokens(), i) == null;
  }

  /** A run of capitals, posts allowed ("Office of the Provost"), titles not. */
  private int words(Sentence s, int from) {
    int end = from;
    while (end < s.size() && s.token(end).isCapital() && end - from < MOST_WORDS) {
      boolean title = end > from && lexicon.honorifics().longest(s.tokens(), end) != null;
      boolean office = s.is(from - 1, "the") && s.is(from - 2, "of") && s.is(from - 3, "office");
      boolean role =
          end > from
              && !office
              && lexicon.roleHeads().of(s.token(end)) != null
              && !s.token(end).lower().endsWith("s");
      boolean shape =
          s.token(end).shape() == Shape.INITIAL && end > from && !s.token(end - 1).is("st");
      if (title || role || shape) {
        break;
      }
      end++;
    }
    return Math.max(end, from + 1);
  }

  /** "department of international relations": the end of the name, or -1 where it is none. */
  int lowerCase(Sentence s, int at, HeadNoun head) {
    boolean unit =
        Set.of("department", "faculty", "division", "directorate", "section").contains(head.noun());
    if (!unit || at + 1 >= s.size()) {
      return -1;
    }
    int end = at + 1;
    while (end < s.size()
        && end - at <= 5
        && s.token(end).isWord()
        && (lexicon.isCommon(s.token(end).lower()) || s.is(end, "and"))
        && !WordGroups.of("ends-small-name").contains(s.token(end).lower())) {
      end++;
    }
    end = s.is(end - 1, "and") ? end - 1 : end;
    return end > at + 1 ? end : -1;
  }
}
