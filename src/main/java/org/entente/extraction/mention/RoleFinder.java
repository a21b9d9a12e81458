package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.RoleHead;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of posts: modifiers, a head noun and the field behind it ("Vice President in
 * charge of research, cooperation and relation with enterprises"), without the organisation. Safe
 * for use by many threads.
 */
final class RoleFinder {
  private final Lexicon lexicon;
  private final FieldOfRole field;

  RoleFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.field = new FieldOfRole(lexicon);
  }

  List<RoleTag> find(Sentence s, List<OrganizationTag> organizations) {
    List<RoleTag> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < s.size(); i++) {
      if (inside(organizations, i)) {
        from = i + 1;
        continue;
      }
      RoleTag tag = at(s, i, from, organizations);
      if (tag != null) {
        found.add(tag);
        i = tag.end() - 1;
        from = tag.end();
      }
    }
    return found;
  }

  private static boolean inside(List<OrganizationTag> organizations, int i) {
    for (OrganizationTag tag : organizations) {
      if (tag.covers(i) && !(tag.anaphoric() && tag.end() - tag.begin() == 1)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable RoleTag at(Sentence s, int i, int from, List<OrganizationTag> organizations) {
    PhraseTable.Match<RoleHead> match = lexicon.roleHeads().longest(s.tokens(), i);
    if (match == null || isTitleOfName(s, i, match) || leadsToHead(s, i, match)) {
      return null;
    }
    int begin = withModifiers(s, i, from, organizations);
    int end = match.end();
    PhraseTable.Match<String> tail = lexicon.roleTails().longest(s.tokens(), end);
    if (tail != null && (s.token(i).isCapital() == s.token(end).isCapital())) {
      end = s.is(tail.end(), "of") && tail.value().equals("in charge") ? end : tail.end();
    }
    end = field.end(s, end, match.value(), organizations);
    int named = begin;
    String status = "current";
    PhraseTable.Match<String> state = stateAt(s, begin);
    if (state != null) {
      status = state.value();
    } else {
      status = statusBefore(s, begin);
    }
    boolean bare = end == match.end() && begin == i;
    boolean weak = match.value().weak() && bare && isSimple(s, i, match.end());
    return new RoleTag(
        s.index(),
        named,
        end,
        PlaceFinder.words(s, named, end),
        status,
        match.value().noun(),
        weak,
        match.value().ofState() || holdsMinister(s, begin, end),
        match.value().ofCampus(),
        isPlural(s, match.end() - 1));
  }

  /** The tag of a post that is known to stand from {@code begin} up to before {@code end}. */
  RoleTag tag(Sentence s, int begin, int end) {
    PhraseTable.Match<RoleHead> head = null;
    for (int k = begin; k < end && head == null; k++) {
      PhraseTable.Match<RoleHead> match = lexicon.roleHeads().longest(s.tokens(), k);
      if (match != null && match.end() <= end && !leadsToHead(s, k, match)) {
        head = several(s, match, end);
      }
    }
    PhraseTable.Match<String> state = stateAt(s, begin);
    int last = head == null ? begin + 1 : head.end();
    RoleHead noun = head == null ? new RoleHead(s.token(last - 1).lower(), Set.of()) : head.value();
    return new RoleTag(
        s.index(),
        begin,
        end,
        PlaceFinder.words(s, begin, end),
        state != null ? state.value() : statusBefore(s, begin),
        noun.noun(),
        noun.weak() && end - begin == 1 && isSimple(s, begin, end),
        noun.ofState() || holdsMinister(s, begin, end),
        noun.ofCampus(),
        isPlural(s, last - 1));
  }

  /** "Delegate advisers" are advisers: a noun in the singular only says what sort. */
  private PhraseTable.Match<RoleHead> several(
      Sentence s, PhraseTable.Match<RoleHead> match, int end) {
    PhraseTable.Match<RoleHead> next = lexicon.roleHeads().longest(s.tokens(), match.end());
    if (next == null || next.end() > end || isPlural(s, match.end() - 1)) {
      return match;
    }
    return isPlural(s, next.end() - 1) ? next : match;
  }

  /** "Deputy Party Secretary": the deputy is no post of its own but part of the next head's. */
  private boolean leadsToHead(Sentence s, int i, PhraseTable.Match<RoleHead> match) {
    boolean modifier = lexicon.isRoleModifier(s.token(match.end() - 1).lower());
    int k = match.end();
    while (modifier && k < s.size() && k - match.end() < 4) {
      boolean same = s.token(k).isCapital() == s.token(i).isCapital();
      if (same && lexicon.roleHeads().longest(s.tokens(), k) != null) {
        return true;
      }
      modifier = same && lexicon.isRoleModifier(s.token(k).lower());
      k++;
    }
    return false;
  }

  private static boolean holdsMinister(Sentence s, int begin, int end) {
    for (int k = begin; k < end; k++) {
      if (s.is(k, "minister") || s.is(k, "president") && k > begin + 2 && s.is(k - 1, "the")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSimple(Sentence s, int begin, int end) {
    return end - begin == 1 && s.token(begin).text().indexOf('-') < 0;
  }

  private PhraseTable.@Nullable Match<String> stateAt(Sentence s, int begin) {
    return lexicon.roleStatus().longest(s.tokens(), begin);
  }

  /** What ends a post's name as a plural would. */
  private static final Set<String> UNCOUNTED =
      Set.of("affairs", "affaires", "d'affaires", "d’affaires", "emeritus");

  private static boolean isPlural(Sentence s, int i) {
    String lower = s.token(i).lower();
    return !UNCOUNTED.contains(lower) && !RoleHead.singular(lower).equals(lower);
  }

  /** The status word in the two tokens before a post, an article or country in between. */
  private String statusBefore(Sentence s, int begin) {
    for (int k = begin - 1; k >= Math.max(0, begin - 4); k--) {
      PhraseTable.Match<String> match = lexicon.roleStatus().longest(s.tokens(), k);
      if (match != null && match.end() <= begin && between(s, match.end(), begin)) {
        return match.value();
      }
    }
    return "current";
  }

  /** Only names and articles may stand between a status word and its post. */
  private static boolean between(Sentence s, int from, int to) {
    for (int k = from; k < to; k++) {
      if (!s.token(k).isCapital() && !s.is(k, "'s") && !s.is(k, "the")) {
        return false;
      }
    }
    return true;
  }

  /** "Professor LI" is a title; "Professor of German" a post. */
  private boolean isTitleOfName(Sentence s, int i, PhraseTable.Match<RoleHead> match) {
    PhraseTable.Match<String> title = lexicon.honorifics().longest(s.tokens(), i);
    if (title == null || match.end() > title.end() || match.end() >= s.size()) {
      return false;
    }
    Token next = s.token(match.end());
    return next.isCapital()
        && lexicon.organizationHeads().of(next) == null
        && !(match.value().ofState() && !match.value().weak());
  }

  private int withModifiers(Sentence s, int i, int from, List<OrganizationTag> organizations) {
    int begin = i;
    boolean capital = s.token(i).isCapital();
    while (begin > from) {
      Token before = s.token(begin - 1);
      boolean fits =
          lexicon.isRoleModifier(before.lower())
              && (before.isCapital()
                  || !capital
                  || before.shape() == Shape.LOWER && before.is("acting"))
              && !isNamePart(s, begin - 1, organizations);
      boolean hyphenated =
          before.lower().indexOf('-') > 0
              && lexicon.isRoleModifier(before.lower().substring(0, before.lower().indexOf('-')))
              && before.isCapital() == capital;
      boolean joint =
          (before.is("and") || before.is("&"))
              && begin < i
              && begin - 2 >= from
              && lexicon.isRoleModifier(s.token(begin - 2).lower())
              && s.token(begin - 2).isCapital() == capital
              && !isNamePart(s, begin - 2, organizations);
      boolean noun =
          capital
              && before.shape() == Shape.CAPITALIZED
              && begin - 1 > 0
              && isOfficer(s.token(i).lower())
              && lexicon.isCommon(before.lower())
              && lexicon.places().of(before) == null
              && lexicon.organizationHeads().of(before) == null
              && !isNamePart(s, begin - 1, organizations);
      if (!fits && !hyphenated && !joint && !noun) {
        break;
      }
      begin -= joint ? 2 : 1;
    }
    return begin;
  }

  /** Posts named by any field before them: "Compliance Manager", "Student Support Officer". */
  private static boolean isOfficer(String head) {
    return WordGroups.of("named-by-field").contains(head);
  }

  /** Whether a word belongs to an organisation's name longer than itself. */
  private static boolean isNamePart(Sentence s, int i, List<OrganizationTag> organizations) {
    for (OrganizationTag tag : organizations) {
      if (tag.covers(i)) {
        return tag.end() - tag.begin() > 1
            || !Set.of("university", "college", "faculty", "school").contains(s.token(i).lower());
      }
    }
    return false;
  }
}
