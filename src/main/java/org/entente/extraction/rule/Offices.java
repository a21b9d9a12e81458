package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Joins posts and organisations into offices, and a sentence into the elements patterns see. */
final class Offices {
  private static final Set<String> LINKS =
      Set.of("of", "at", "in", "for", "with", "from", "to", "on");
  private static final Set<String> LETTERS = WordGroups.of("degrees");
  private final Lexicon lexicon;

  Offices(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The elements of a sentence, in order. */
  List<Element> elements(Sentence s, List<Tag> tags) {
    List<Element.Office> offices = offices(s, tags);
    List<Element> elements = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      int skipped = aside(s, tags, elements, i);
      if (skipped > i) {
        i = skipped;
        continue;
      }
      Element element = startingAt(offices, tags, i);
      if (element == null) {
        element = new Element.Word(i, i + 1, s.token(i).lower());
      }
      elements.add(element);
      i = element.end();
    }
    return elements;
  }

  /** Past "(Spain)" behind a name, and past letters like "CBE" or ", PhD" behind a person. */
  private static int aside(Sentence s, List<Tag> tags, List<Element> before, int i) {
    if (s.is(i, "(")) {
      int close = brackets(s, i);
      int from = i;
      boolean plain =
          tags.stream()
              .noneMatch(
                  t ->
                      t.begin() > from
                          && t.end() < close
                          && (t instanceof Tag.PersonTag || t instanceof RoleTag));
      boolean employer =
          tags.stream()
              .anyMatch(
                  t ->
                      t.begin() == from + 1
                          && t instanceof OrganizationTag o
                          && o.name().contains(" "));
      return close > i && close - i <= 8 && plain && !employer ? close : i;
    }
    boolean behindPerson =
        !before.isEmpty()
            && before.get(before.size() - 1) instanceof Element.Span span
            && span.tag() instanceof Tag.PersonTag;
    int at = behindPerson && s.is(i, ",") ? i + 1 : i;
    int end = at;
    while (behindPerson && end < s.size() && LETTERS.contains(s.token(end).lower())) {
      end +=
          s.is(end + 1, ".")
                  || s.is(end + 1, ",")
                      && end + 2 < s.size()
                      && LETTERS.contains(s.token(end + 2).lower())
              ? 2
              : 1;
    }
    return end > at ? end : i;
  }

  private static @Nullable Element startingAt(List<Element.Office> offices, List<Tag> tags, int i) {
    for (Element.Office office : offices) {
      if (office.begin() == i) {
        return office;
      }
    }
    for (Tag tag : tags) {
      if (tag.begin() == i && !(tag instanceof RoleTag)) {
        return new Element.Span(tag);
      }
    }
    return null;
  }

  private List<Element.Office> offices(Sentence s, List<Tag> tags) {
    List<Element.Office> offices = new ArrayList<>();
    List<RoleTag> roles = new ArrayList<>();
    for (Tag tag : tags) {
      if (tag instanceof RoleTag role) {
        roles.add(role);
      }
    }
    int used = 0;
    int k = 0;
    while (k < roles.size()) {
      int last = lastOfGroup(s, roles, k);
      boolean twoOwners =
          last > k
              && before(s, tags, roles.get(k).begin(), used) != null
              && behind(s, tags, roles.get(last).end()) != null;
      last = twoOwners ? k : last;
      Element.Office office = office(s, tags, roles.subList(k, last + 1), used);
      offices.add(office);
      used = office.end();
      k = last + 1;
      while (k < roles.size() && roles.get(k).begin() < used) {
        k++;
      }
    }
    offices.sort(Comparator.comparingInt(Element.Office::begin));
    return offices;
  }

  /** "President and Vice-Chancellor", "Director, Professor and Dean". */
  private static int lastOfGroup(Sentence s, List<RoleTag> roles, int k) {
    int last = k;
    while (last + 1 < roles.size()) {
      int gap = roles.get(last).end();
      int next = roles.get(last + 1).begin();
      boolean joined =
          next == gap + 1
                  && (s.is(gap, "and") || s.is(gap, "&") || s.is(gap, "/") || s.is(gap, "cum"))
              || next == gap + 2 && s.is(gap, ",") && s.is(gap + 1, "and")
              || next == gap + 2 && s.is(gap, "and") && s.is(gap + 1, "the");
      if (!joined) {
        break;
      }
      last++;
    }
    return last;
  }

  private Element.Office office(Sentence s, List<Tag> tags, List<RoleTag> group, int used) {
    RoleTag first = group.get(0);
    RoleTag last = group.get(group.size() - 1);
    Behind behind = behind(s, tags, last.end());
    OrganizationTag before = before(s, tags, first.begin(), used);
    int begin = before == null ? first.begin() : before.begin();
    OrganizationTag org = behind == null ? before : behind.organization;
    if (before != null && behind != null && behind.comma) {
      behind = null;
      org = before;
    }
    begin = withStatus(s, begin, used);
    begin = withArticle(s, begin, used);
    String how =
        org == null ? "alone" : org.equals(before) ? "organization-role" : "role-of-organization";
    int end = behind == null ? last.end() : behind.end;
    return new Element.Office(begin, end, roles(s, group), org, how);
  }

  /** Two offices that are one post become one. */
  private List<RoleTag> roles(Sentence s, List<RoleTag> group) {
    if (group.size() == 2) {
      RoleTag a = group.get(0);
      RoleTag b = group.get(1);
      String joint = a.role() + " " + s.token(a.end()).text() + " " + b.role();
      if (lexicon.isJointRole(joint.toLowerCase(Locale.ROOT).replace("&", "and"))) {
        return List.of(
            new RoleTag(
                a.sentence(),
                a.begin(),
                b.end(),
                joint,
                a.status(),
                b.head(),
                false,
                a.ofState(),
                a.ofCampus() || b.ofCampus(),
                false));
      }
    }
    return List.copyOf(group);
  }

  private int withStatus(Sentence s, int begin, int used) {
    int at = begin;
    for (int k = begin - 1; k >= Math.max(used, begin - 2); k--) {
      var match = lexicon.roleStatus().longest(s.tokens(), k);
      if (match != null && match.end() == at) {
        at = k;
      }
    }
    return at;
  }

  private static int withArticle(Sentence s, int begin, int used) {
    boolean article =
        begin - 1 >= used
            && (s.is(begin - 1, "the")
                || s.is(begin - 1, "a")
                || s.is(begin - 1, "an")
                || s.is(begin - 1, "its")
                || s.is(begin - 1, "their"));
    return article ? begin - 1 : begin;
  }

  private record Behind(OrganizationTag organization, int end, boolean comma) {}

  /** "of UNESCO's Division for X of the Y": the nearest organisation, and where the chain ends. */
  private static @Nullable Behind behind(Sentence s, List<Tag> tags, int end) {
    int at = end;
    boolean comma = s.is(at, ",") || s.is(at, "-") || s.is(at, "\u2013");
    boolean bracket = s.is(at, "(");
    if (!comma && !bracket && (at >= s.size() || !LINKS.contains(s.token(at).lower()))) {
      OrganizationTag direct = organizationAt(tags, at);
      return direct == null || direct.anaphoric()
          ? null
          : new Behind(direct, chain(s, tags, direct), false);
    }
    at++;
    while (at < s.size()
        && (s.is(at, "the")
            || s.is(at, "its")
            || s.is(at, "that")
            || s.is(at, "both")
            || s.is(at, "newly")
            || isAdjective(tags, at)
            || isCountryOwner(s, tags, at))) {
      at += isCountryOwner(s, tags, at) ? 2 : 1;
    }
    OrganizationTag org = organizationAt(tags, at);
    if (org == null || comma && org.anaphoric()) {
      return null;
    }
    while (s.is(org.end(), "'s") || s.is(org.end(), "'")) {
      int next = org.end() + 1;
      OrganizationTag owned = organizationAt(tags, next);
      if (owned == null) {
        break;
      }
      org = owned;
    }
    if (comma && startsClause(s, tags, org)) {
      return null;
    }
    return new Behind(org, bracket ? closed(s, org.end()) : chain(s, tags, org), comma);
  }

  /** After a comma an organisation may begin the next clause: ", UNESCO has invited". */
  private static boolean startsClause(Sentence s, List<Tag> tags, OrganizationTag org) {
    int end = chain(s, tags, org);
    boolean closes =
        end >= s.size()
            || s.is(end, ",")
            || s.is(end, ";")
            || s.is(end, ".")
            || s.is(end, "and")
            || s.is(end, ")")
            || s.is(end, ":");
    return !closes || tags.stream().anyMatch(t -> t.begin() == end && t instanceof RoleTag);
  }

  private static int closed(Sentence s, int end) {
    return s.is(end, ")") ? end + 1 : end;
  }

  /** "of China's National Commission". */
  private static boolean isCountryOwner(Sentence s, List<Tag> tags, int at) {
    return s.is(at + 1, "'s")
        && tags.stream()
            .anyMatch(t -> t.begin() == at && t.end() == at + 1 && t instanceof Tag.PlaceTag);
  }

  private static boolean isAdjective(List<Tag> tags, int at) {
    return tags.stream()
        .anyMatch(
            t ->
                t.begin() == at
                    && t.end() == at + 1
                    && t instanceof Tag.PlaceTag p
                    && p.kind() == PlaceKind.ADJECTIVE);
  }

  /** Where a chain of nested organisations ends: "Center on X (Y) at Z College, W University". */
  static int chain(Sentence s, List<Tag> tags, OrganizationTag first) {
    int end = brackets(s, first.end());
    OrganizationTag org = first;
    for (int links = 0; links < 4; links++) {
      int at = end;
      boolean comma = s.is(at, ",");
      boolean link =
          comma || s.is(at, "of") || s.is(at, "at") || s.is(at, "in") || s.is(at, "under");
      if (!link) {
        break;
      }
      at++;
      at = s.is(at, "the") ? at + 1 : at;
      OrganizationTag next = organizationAt(tags, at);
      if (next == null || comma && !isInner(org)) {
        break;
      }
      org = next;
      end = brackets(s, next.end());
    }
    return place(s, tags, end);
  }

  private static boolean isInner(OrganizationTag org) {
    return org.kind() != OrganizationKind.ORGANIZATION
        || Set.of("college", "school", "centre", "center", "institute", "laboratory", "academy")
            .contains(org.noun());
  }

  private static int brackets(Sentence s, int at) {
    if (s.is(at, "(")) {
      for (int k = at + 1; k < Math.min(s.size(), at + 8); k++) {
        if (s.is(k, ")")) {
          return k + 1;
        }
      }
    }
    return at;
  }

  /** ", Ghana" or "in Ghana" behind a name. */
  private static int place(Sentence s, List<Tag> tags, int end) {
    boolean in = s.is(end, "in") || s.is(end, "of");
    if (!in && !s.is(end, ",")) {
      return end;
    }
    for (Tag tag : tags) {
      boolean here = tag.begin() == end + 1 || tag.begin() == end + 2 && s.is(end + 1, "the");
      if (here && tag instanceof Tag.PlaceTag) {
        return tag.end();
      }
    }
    return end;
  }

  private static @Nullable OrganizationTag organizationAt(List<Tag> tags, int at) {
    for (Tag tag : tags) {
      if (tag.begin() == at && tag instanceof OrganizationTag organization) {
        return organization;
      }
    }
    return null;
  }

  /** "UNESCO's | Director", "IIEP | Director", "the university's | president". */
  private static @Nullable OrganizationTag before(Sentence s, List<Tag> tags, int begin, int used) {
    int at = begin;
    while (at - 1 >= used
        && (s.is(at - 1, "former")
            || s.is(at - 1, "then")
            || s.is(at - 1, "new")
            || s.is(at - 1, "current")
            || s.is(at - 1, "next")
            || s.is(at - 1, "outgoing")
            || s.is(at - 1, "incoming"))) {
      at--;
    }
    boolean possessive =
        at - 1 >= used
            && (s.is(at - 1, "'s")
                || s.is(at - 1, "'") && at >= 2 && s.token(at - 2).lower().endsWith("s"));
    int edge = possessive ? at - 1 : at;
    for (Tag tag : tags) {
      boolean adjacent =
          tag.end() == edge && tag.begin() >= used
              || tag.end() < edge
                  && tag.begin() >= used
                  && s.is(tag.end(), "(")
                  && brackets(s, tag.end()) == edge;
      if (adjacent && tag instanceof OrganizationTag organization) {
        return organization;
      }
    }
    return null;
  }
}
