package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Joins posts and organisations into offices, and a sentence into the elements patterns see. */
final class Offices {
  private static final Set<String> LETTERS =
      Set.of(
          "cbe", "obe", "ph", "ph.", "d.", "on", "om", "mbe", "kbe", "dbe", "phd", "ph.d", "ph.d.",
          "frs", "freng", "ao", "am", "ac", "sc", "qc", "kc", "mp", "frse", "fba", "d.phil",
          "dphil", "msc", "m.sc", "m.sc.", "mba", "m.a", "m.a.", "sh", "s.h", "s.h.", "ll.m",
          "ll.m.", "llm", "l.l.m.", "jr", "jr.", "edd", "md", "m.d.", "m.d", "oam", "fmedsci", "cj",
          "oj", "s.e", "s.t", "m.si", "m.eng", "d.eng", "freng.", "nb", "ofr", "fas", "fnse",
          "mni");
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
      int close = Employers.brackets(s, i);
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
              && Employers.before(s, tags, roles.get(k).begin(), used) != null
              && Employers.behind(s, tags, roles.get(last).end()) != null;
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
    Employers.Behind behind = Employers.behind(s, tags, last.end());
    OrganizationTag before = Employers.before(s, tags, first.begin(), used);
    int begin = before == null ? first.begin() : before.begin();
    OrganizationTag org = behind == null ? before : behind.organization();
    if (before != null && behind != null && behind.comma()) {
      behind = null;
      org = before;
    }
    begin = withStatus(s, begin, used);
    begin = withArticle(s, begin, used);
    String how =
        org == null ? "alone" : org.equals(before) ? "organization-role" : "role-of-organization";
    int end = behind == null ? last.end() : behind.end();
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
}
