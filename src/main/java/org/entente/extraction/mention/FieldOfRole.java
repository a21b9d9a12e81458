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
import org.entente.text.Shape;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/** How far a post's name reaches behind its head noun: "for Education", "(Academic Affairs)". */
final class FieldOfRole {
  private static final Set<String> STOP = WordGroups.of("ends-role-field");
  private static final int MOST = 14;
  private final Lexicon lexicon;

  FieldOfRole(Lexicon lexicon) {
    this.lexicon = lexicon;
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
              && tagAt(organizations, end, true) == null;
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
              && isField(s, k, organizations)
              && lexicon.roleHeads().of(s.token(k)) == null;
      if (!plain) {
        return at;
      }
    }
    int end = words(s, at + 1, at + 1, organizations);
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
        && tagAt(organizations, end, true) == null) {
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
      return words(s, from, from, organizations);
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
    int end = words(s, from, from, organizations);
    return end > from ? end : at;
  }

  private int words(Sentence s, int from, int start, List<OrganizationTag> organizations) {
    int end = from;
    int best = from;
    while (end < s.size() && end - start < MOST) {
      Token t = s.token(end);
      boolean comma = t.is(",");
      boolean joint =
          t.is("and")
              || t.is("&")
              || comma
              || t.is("of")
              || t.is("with")
              || t.is("for") && end > from;
      if (joint) {
        int next = nextWord(s, end);
        if (next < 0
            || !isField(s, next, organizations)
            || leadsToRole(s, next)
            || (comma && !s.is(next - 1, "and") && !isListed(s, next, organizations))) {
          break;
        }
        end = next;
        continue;
      }
      if (!isField(s, end, organizations)) {
        break;
      }
      end++;
      best = end;
    }
    return best;
  }

  /** "and university librarian": what follows is the next post. */
  private boolean leadsToRole(Sentence s, int i) {
    int k = i;
    while (k < s.size() && k - i < 4) {
      if (lexicon.roleHeads().longest(s.tokens(), k) != null) {
        return true;
      }
      if (!lexicon.isRoleModifier(s.token(k).lower())) {
        return false;
      }
      k++;
    }
    return false;
  }

  private static int nextWord(Sentence s, int i) {
    int next = i + 1;
    while (s.is(next, "and") || s.is(next, "the") || s.is(next, "&")) {
      next++;
    }
    return next < s.size() ? next : -1;
  }

  private boolean isField(Sentence s, int i, List<OrganizationTag> organizations) {
    Token t = s.token(i);
    if (!t.isWord()
        || STOP.contains(t.lower())
        || tagAt(organizations, i, false) != null
        || lexicon.honorifics().longest(s.tokens(), i) != null) {
      return false;
    }
    if (lexicon.roleHeads().longest(s.tokens(), i) != null && !lexicon.isRoleModifier(t.lower())) {
      return false;
    }
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), i);
    if (place != null
        && place.value() != PlaceKind.REGION
        && place.value() != PlaceKind.ADJECTIVE) {
      return false;
    }
    if (lexicon.verbs("speaks").of(t) != null && !t.isCapital()
        || lexicon.verbs("attends").of(t) != null) {
      return false;
    }
    boolean last =
        t.isCapital()
            && (s.is(i - 1, "and") || s.is(i - 1, "&"))
            && !lexicon.isGivenName(t.lower())
            && !(i + 1 < s.size() && s.token(i + 1).isCapital())
            && t.shape() == Shape.CAPITALIZED;
    return last
        || lexicon.isCommon(t.lower())
        || t.lower().indexOf('-') > 0
        || !t.isCapital() && t.text().length() > 2;
  }

  /** Whether a comma goes on with a list that ends in "and" before anything else comes. */
  private boolean isListed(Sentence s, int i, List<OrganizationTag> organizations) {
    for (int k = i; k < Math.min(s.size(), i + 7); k++) {
      if (s.is(k, "and") || s.is(k, "&")) {
        return k + 1 < s.size() && isField(s, k + 1, organizations);
      }
      if (!s.is(k, ",") && !isField(s, k, organizations)) {
        return false;
      }
    }
    return false;
  }

  private static @Nullable OrganizationTag tagAt(
      List<OrganizationTag> organizations, int i, boolean any) {
    for (OrganizationTag tag : organizations) {
      if (tag.covers(i) && (any || !tag.anaphoric() || tag.begin() == i)) {
        return tag;
      }
    }
    return null;
  }
}
