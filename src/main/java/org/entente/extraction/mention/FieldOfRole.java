package org.entente.extraction.mention;

import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.RoleHead;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.entente.text.Token;

/** How far a post's name reaches behind its head noun: "for Education", "(Academic Affairs)". */
final class FieldOfRole {
  private final Lexicon lexicon;
  private final RoleFieldWords words;

  FieldOfRole(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = new RoleFieldWords(lexicon);
  }

  /** The end of the post's name, {@code at} where nothing behind the head belongs to it. */
  int end(Sentence s, int at, RoleHead head, List<OrganizationTag> organizations) {
    int end = bracket(s, at, organizations);
    if (end > at) {
      return end;
    }
    end = afterComma(s, at, organizations);
    if (end > at) {
      return end;
    }
    end = apposed(s, at, organizations);
    for (int links = 0; links < 3; links++) {
      int next = link(s, end, head, organizations);
      if (next <= end) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** "Deputy President (Academic Affairs)". */
  private int bracket(Sentence s, int at, List<OrganizationTag> organizations) {
    if (!s.is(at, "(")) {
      return at;
    }
    int end = at + 1;
    while (end < s.size() && end - at <= 7 && !s.is(end, ")")) {
      Token t = s.token(end);
      boolean plain =
          (t.isCapital()
                  || t.is("and")
                  || t.is("&")
                  || t.is(",")
                  || t.is("of")
                  || t.is("for")
                  || t.is("in"))
              && (lexicon.isCommon(t.lower()) || !t.isWord() || t.lower().indexOf('-') > 0)
              && RoleFieldWords.tagAt(organizations, end, true) == null;
      if (!plain) {
        return at;
      }
      end++;
    }
    return s.is(end, ")") && end > at + 1 ? end + 1 : at;
  }

  /** "Vice-President, International Affairs,": a field in capitals between commas. */
  private int afterComma(Sentence s, int at, List<OrganizationTag> organizations) {
    if (!s.is(at, ",") && !s.is(at, ":")
        || at + 1 >= s.size()
        || !s.token(at + 1).isCapital()
        || !s.token(at - 1).isCapital()) {
      return at;
    }
    for (int k = at + 1; k < s.size() && s.token(k).isCapital(); k++) {
      boolean plain =
          lexicon.isCommon(s.token(k).lower())
              && !lexicon.isGivenName(s.token(k).lower())
              && words.isField(s, k, organizations)
              && lexicon.roleHeads().of(s.token(k)) == null;
      if (!plain) {
        return at;
      }
    }
    int end = words.end(s, at + 1, organizations);
    boolean closes =
        end >= s.size()
            || s.is(end, ",")
            || s.is(end, ";")
            || s.is(end, ".")
            || s.is(end, "of")
            || s.is(end, "at")
            || s.is(end, ")")
            || s.is(end, "and");
    return end > at + 1 && closes ? end : at;
  }

  /** "Deputy Vice-Chancellor International", "Director Global Engagement". */
  private int apposed(Sentence s, int at, List<OrganizationTag> organizations) {
    int end = at;
    while (end < s.size()
        && end - at < 5
        && s.token(end).isCapital()
        && lexicon.isCommon(s.token(end).lower())
        && !lexicon.isGivenName(s.token(end).lower())
        && lexicon.honorifics().of(s.token(end)) == null
        && lexicon.places().of(s.token(end)) == null
        && lexicon.roleHeads().of(s.token(end)) == null
        && RoleFieldWords.tagAt(organizations, end, true) == null) {
      end++;
    }
    // A capital behind the run is rather a person's name that begins with an everyday word.
    boolean name =
        end < s.size()
            && end > at
            && s.token(end).isCapital()
            && end - at == 1
            && !lexicon.isCommon(s.token(end).lower());
    return name ? at : end;
  }

  private int link(Sentence s, int at, RoleHead head, List<OrganizationTag> organizations) {
    if (at + 1 >= s.size()) {
      return at;
    }
    if ((s.is(at, "in") && s.is(at + 1, "charge") && s.is(at + 2, "of"))
        || (s.is(at, "responsible") && s.is(at + 1, "for"))) {
      int from = s.is(at, "in") ? at + 3 : at + 2;
      return phrase(s, at, s.is(from, "the") ? from + 1 : from, organizations);
    }
    int from = s.is(at + 1, "the") || s.is(at + 1, "its") ? at + 2 : at + 1;
    if (from >= s.size()) {
      return at;
    }
    return switch (s.token(at).lower()) {
      case "for" -> phrase(s, at, from, organizations);
      case "of" -> of(s, at, from, head, organizations);
      case "to" -> to(s, at, from, head);
      case "in", "on" ->
          Set.of("lecturer", "professor", "specialist", "expert", "advisor", "adviser")
                      .contains(head.noun())
                  && from == at + 1
              ? phrase(s, at, from, organizations)
              : at;
      default -> at;
    };
  }

  private int of(Sentence s, int at, int from, RoleHead head, List<OrganizationTag> organizations) {
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), from);
    if (place != null && place.value() != PlaceKind.ADJECTIVE) {
      boolean envoy =
          Set.of("ambassador", "consul", "envoy", "governor", "mayor").contains(head.noun());
      return envoy && head.noun().matches("ambassador|consul|envoy") ? place.end() : at;
    }
    if (Set.of("board", "council", "committee").contains(s.token(from).lower())) {
      return at;
    }
    boolean role = lexicon.roleHeads().longest(s.tokens(), from) != null;
    if (role
        && from > at + 1
        && Set.of("representative", "adviser", "advisor", "assistant", "deputy", "chief")
            .contains(head.noun())) {
      return words.end(s, from, organizations);
    }
    boolean article = from > at + 1;
    return article && !head.takesTopic() ? at : phrase(s, at, from, organizations);
  }

  /** "Ambassador to Ghana", "Advisor to the Minister of X for Y". */
  private int to(Sentence s, int at, int from, RoleHead head) {
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), from);
    if (place != null && head.ofState()) {
      return place.end();
    }
    boolean adviser = WordGroups.of("adviser-posts").contains(head.noun());
    PhraseTable.Match<RoleHead> role = lexicon.roleHeads().longest(s.tokens(), from);
    return adviser && role != null ? role.end() : at;
  }

  /** A field in words, none of them an organisation, place or person. */
  private int phrase(Sentence s, int at, int from, List<OrganizationTag> organizations) {
    int end = words.end(s, from, organizations);
    return end > from ? end : at;
  }
}
