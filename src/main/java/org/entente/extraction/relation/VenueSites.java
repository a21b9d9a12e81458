package org.entente.extraction.relation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.relation.Sites.Form;
import org.entente.extraction.relation.Sites.Site;
import org.entente.text.Sentence;
import org.entente.text.Shape;

/**
 * The houses, rooms and seats that a document names: words that say one, capitals that stand where
 * the name of one does, and organisations. Not for use by several threads.
 */
final class VenueSites {
  private static final int MOST_WORDS = 9;
  private static final Set<String> VENUES = WordGroups.of("more-venues");
  private static final Set<String> BEFORE = WordGroups.of("before-venues");
  private static final Set<String> SKIPPED = WordGroups.of("skipped-before-venues");
  private static final Set<String> WITHIN = Set.of("of", "'s", "&", "for", "and", "the");

  private final Scenery scenery;
  private final Sites sites;

  VenueSites(Scenery scenery) {
    this.scenery = scenery;
    this.sites = new Sites(scenery);
  }

  List<Site> find() {
    for (Sentence s : scenery.reading().sentences()) {
      Set<Integer> begins = new HashSet<>();
      for (int i = 0; i + 1 < s.size(); i++) {
        if (BEFORE.contains(s.token(i).lower())) {
          int from = SKIPPED.contains(s.token(i + 1).lower()) ? i + 2 : i + 1;
          if (begins.add(from)) {
            behind(s, from);
          }
        }
      }
      organizations(s);
    }
    return sites.found();
  }

  /** What begins at a token behind a word such as "at". */
  private void behind(Sentence s, int from) {
    int end = end(s, from);
    if (end == from) {
      return;
    }
    boolean says = says(s, from, end);
    if (says) {
      add(s, from, end, Form.HOUSE);
      parts(s, from, end);
    } else if (unknown(s, from) == end) {
      add(s, from, end, Form.BEHIND);
    }
  }

  /**
   * Of "the Institute's Oakes Field campus" the campus, of "the hall of the Rectorate" the hall.
   */
  private void parts(Sentence s, int from, int end) {
    for (int i = from + 1; i + 1 < end; i++) {
      if (s.is(i, "of") && says(s, from, i)) {
        add(s, from, i, Form.PART);
        return;
      }
      if (s.is(i, "'s") && says(s, i + 1, end)) {
        add(s, i + 1, end, Form.PART);
      }
    }
  }

  private void organizations(Sentence s) {
    for (Tag tag : sites.tags(s)) {
      if (tag instanceof Tag.OrganizationTag o && !o.anaphoric()) {
        add(s, o.begin(), o.end(), Form.NAMED);
      }
    }
  }

  /** The end of the longest run of words that may be a venue's name. */
  private static int end(Sentence s, int from) {
    int last = from;
    for (int end = from; end < s.size() && end - from < MOST_WORDS; end++) {
      boolean venue = VENUES.contains(s.token(end).lower());
      boolean named = s.token(end).isCapital() || s.token(end).shape() == Shape.NUMBER;
      if (venue || named) {
        last = end + 1;
      } else if (!WITHIN.contains(s.token(end).lower())) {
        break;
      }
    }
    return last;
  }

  /** The end of the capitals that are part of no name. */
  private int unknown(Sentence s, int from) {
    int end = from;
    while (end < s.size() && sites.isUnknown(s, end)) {
      end++;
    }
    return end;
  }

  private static boolean says(Sentence s, int from, int end) {
    for (int i = from; i < end; i++) {
      if (VENUES.contains(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private void add(Sentence s, int from, int end, Form form) {
    sites.add(new Site(s, from, end, sites.text(s, from, end), null, form));
  }
}
