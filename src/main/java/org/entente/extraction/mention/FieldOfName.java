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
 * How far an organisation's name reaches behind its head noun: "of Youth, Literacy and Skills
 * Development". Safe for use by many threads.
 */
final class FieldOfName {
  private static final Set<String> FIELD =
      Set.of("of", "for", "on", "de", "da", "do", "du", "des", "del", "der", "für", "and", "&");
  private static final Set<String> ARTICLES = Set.of("the", "la", "le", "los", "las", "die", "les");

  private static final Set<String> FOREIGN = WordGroups.of("foreign-heads");
  private static final int MOST_WORDS = 9;

  private final Lexicon lexicon;
  private final CapitalRun run;

  FieldOfName(Lexicon lexicon, CapitalRun run) {
    this.lexicon = lexicon;
    this.run = run;
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
        && run.isHead(s, place.end())
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
    boolean wholePlace = PlaceFinder.isPlace(lexicon, s, from, end);
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
        || Acronyms.looksLikeAcronym(t)
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
    if (PlaceFinder.isPlace(lexicon, s, from, end)) {
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
