package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.HeadNoun;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of organisations by the grammar of such names: words in capitals round a head
 * noun ("Dongsong Energy Group"), a head noun with "of" or "for" and its field ("Division for X, Y
 * and Z"), acronyms, and words that refer back ("the Centre"). Safe for use by many threads.
 */
final class OrganizationFinder {
  private static final Set<String> DETERMINERS = WordGroups.of("no-name-first");
  private static final Set<String> ANY = WordGroups.of("any-one");
  private final Lexicon lexicon;
  private final CapitalRun run;
  private final FieldOfName field;
  private final NameHeads heads;
  private final Acronyms shortForms;

  OrganizationFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.run = new CapitalRun(lexicon);
    this.heads = new NameHeads(lexicon);
    this.shortForms = new Acronyms(lexicon);
    this.field = new FieldOfName(lexicon, run);
  }

  /**
   * The organisations named in a sentence, in order, not overlapping.
   *
   * @param acronyms acronyms, small letters, that the document defines
   */
  List<OrganizationTag> find(Sentence s, Set<String> acronyms) {
    List<OrganizationTag> found = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      OrganizationTag tag = at(s, i, acronyms);
      if (tag != null) {
        found.add(tag);
      }
      i = tag == null ? i + 1 : Math.max(tag.end(), i + 1);
    }
    return Brackets.bind(s, found);
  }

  private @Nullable OrganizationTag at(Sentence s, int i, Set<String> acronyms) {
    Token token = s.token(i);
    if (!token.isCapital()) {
      return lowerCase(s, i);
    }
    if (DETERMINERS.contains(token.lower())
        && token.shape() == Shape.CAPITALIZED
        && lexicon.organizationHeads().of(token) == null) {
      return null;
    }
    PhraseTable.Match<String> known = lexicon.knownOrganizations().longest(s.tokens(), i);
    OrganizationTag named = headed(s, i);
    if (named != null && (known == null || named.end() > known.end())) {
      return named;
    }
    if (known != null && (known.end() > i + 1 || token.shape() != Shape.CAPITALIZED)) {
      int end = known.end();
      boolean pair = end < s.size() && acronyms.contains(s.token(end).lower());
      boolean goesOn =
          end < s.size()
              && known.end() > i + 1
              && !pair
              && (s.token(end).isCapital() || s.is(end, "sustainable"))
              && lexicon.isCommon(s.token(end).lower());
      return goesOn ? null : Acronyms.plain(s, i, pair ? end + 1 : end);
    }
    return shortForms.at(s, i, acronyms);
  }

  /** "the centre", "the university": refers back; "department of x": a name in small letters. */
  private @Nullable OrganizationTag lowerCase(Sentence s, int i) {
    PhraseTable.Match<HeadNoun> head = lexicon.organizationHeads().longest(s.tokens(), i);
    if (head == null || i == 0) {
      return null;
    }
    if (s.is(head.end(), "of") || s.is(head.end(), "for")) {
      int end = field.lowerCase(s, head.end(), head.value());
      if (end > 0) {
        return tag(s, i, end, head.value(), false);
      }
    }
    boolean back = s.is(i - 1, "the") || s.is(i - 1, "this");
    return back && !head.value().weak() ? tag(s, i, head.end(), head.value(), true) : null;
  }

  private OrganizationTag tag(Sentence s, int begin, int end, HeadNoun head, boolean anaphoric) {
    return new OrganizationTag(
        s.index(),
        begin,
        end,
        PlaceFinder.words(s, begin, end),
        head.kind(),
        head.noun(),
        head.owned(),
        null,
        anaphoric);
  }

  /** A name with a head noun in the run of capitals that begins at {@code i}. */
  private @Nullable OrganizationTag headed(Sentence s, int i) {
    int runEnd = run.end(s, i);
    NameHeads.Head head = heads.last(s, i, runEnd);
    if (head == null) {
      return null;
    }
    int end = head.end();
    if (head.noun().leads() || head.noun().noun().contains("conference")) {
      end = field.behindHead(s, head.begin(), head.end(), runEnd, head.noun());
    }
    OrganizationTag outer = outer(s, i, end, head);
    if (outer != null) {
      return outer;
    }
    if (lexicon.isEventWord(end < s.size() ? s.token(end).lower() : "")
        && s.token(end).isCapital()) {
      return null;
    }
    return ended(s, i, head, end);
  }

  /** The longer name, where the head of a unit or a council follows behind this one; or null. */
  private @Nullable OrganizationTag outer(Sentence s, int i, int end, NameHeads.Head head) {
    PhraseTable.Match<HeadNoun> outer =
        end < s.size() && end > head.end() && s.token(end).isCapital()
            ? lexicon.organizationHeads().longest(s.tokens(), end)
            : null;
    if (outer != null && outer.value().kind() != OrganizationKind.ORGANIZATION
        || outer != null && outer.value().noun().equals("council")) {
      return tag(s, i, outer.end(), outer.value(), false);
    }
    return null;
  }

  /** The name from {@code i} to {@code end}, or null where a place or a bare noun stands there. */
  private @Nullable OrganizationTag ended(Sentence s, int i, NameHeads.Head head, int end) {
    PhraseTable.Match<PlaceKind> place = lexicon.places().longest(s.tokens(), i);
    boolean several = head.noun().weak() && head.noun().noun().endsWith("s") && head.begin() == i;
    if (place != null && place.end() >= end || several) {
      return null;
    }
    boolean bare = end == head.end() && head.begin() == i;
    int opened = s.is(i - 1, ")") ? beforeBracket(s, i - 1) : -1;
    if (opened >= 0) {
      return tag(s, opened, end, head.noun(), false);
    }
    if (bare && !head.noun().noun().contains(" ")) {
      boolean back = i > 0 && !s.is(i - 1, "(") && !isAnyOne(s, i) || s.size() == 1;
      return back && !head.noun().weak() ? tag(s, i, end, head.noun(), true) : null;
    }
    if (head.noun().weak() && head.begin() == i && end == head.end()) {
      return null;
    }
    boolean few = head.begin() - i < 2 || s.zone() != Zone.BODY && s.zone() != Zone.LIST_ITEM;
    if (head.noun().weak() && few && isOnlyCommon(s, i, head.begin()) && end == head.end()) {
      return null;
    }
    return tag(s, i, end, head.noun(), false);
  }

  /** "Each Faculty", "every School": none of them by itself. */
  private static boolean isAnyOne(Sentence s, int i) {
    return ANY.contains(s.token(i - 1).lower());
  }

  private boolean isOnlyCommon(Sentence s, int begin, int end) {
    for (int k = begin; k < end; k++) {
      if (!lexicon.isCommon(s.token(k).lower()) || lexicon.places().of(s.token(k)) != null) {
        return false;
      }
    }
    return true;
  }

  /** "Research for Equitable Access (REAL) Centre": where the words before the brackets begin. */
  private int beforeBracket(Sentence s, int close) {
    int open = close - 2;
    if (!s.is(open, "(") || open < 2 || !Acronyms.looksLikeAcronym(s.token(close - 1))) {
      return -1;
    }
    int begin = open;
    while (begin > 0
        && (s.token(begin - 1).isCapital() && !s.token(begin - 1).is("the")
            || begin > 1
                && (s.is(begin - 1, "for") || s.is(begin - 1, "of") || s.is(begin - 1, "and"))
                && s.token(begin - 2).isCapital())) {
      begin--;
    }
    boolean name =
        begin < open - 1
            || begin < open
                && Brackets.fits(
                    s.token(close - 1).text(), PlaceFinder.words(s, begin, open) + " x");
    return name && lexicon.honorifics().longest(s.tokens(), begin) == null ? begin : -1;
  }
}
