package org.entente.extraction.rule;

import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The organisation that stands beside a post: before it, or behind it at the head of a chain. */
final class Employers {
  private static final Set<String> LINKS =
      Set.of("of", "at", "in", "for", "with", "from", "to", "on");

  private Employers() {}

  /**
   * The nearest organisation behind a post, where its chain ends, and whether a comma parts them.
   */
  record Behind(OrganizationTag organization, int end, boolean comma) {}

  /** "of UNESCO's Division for X of the Y": the nearest organisation, and where the chain ends. */
  static @Nullable Behind behind(Sentence s, List<Tag> tags, int end) {
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
                    && p.kind() == org.entente.extraction.lexicon.PlaceKind.ADJECTIVE);
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

  static int brackets(Sentence s, int at) {
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
  static @Nullable OrganizationTag before(Sentence s, List<Tag> tags, int begin, int used) {
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
