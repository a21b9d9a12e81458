package org.entente.extraction.relation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.relation.Sites.Form;
import org.entente.extraction.relation.Sites.Site;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The towns and countries that a document names: those of the word lists, and capitals that stand
 * where the name of a place does. Not for use by several threads.
 */
final class PlaceSites {
  private static final int MOST_WORDS = 4;
  private static final Set<String> BEFORE = WordGroups.of("before-places");
  private static final Set<String> BEHIND = WordGroups.of("behind-datelines");
  private static final Set<String> VENUES = WordGroups.of("more-venues");
  private static final Set<String> FOREIGN = WordGroups.of("foreign-heads");
  private static final Set<String> SMALL = WordGroups.of("particles-of-towns");
  private static final Set<String> MONTHS = WordGroups.of("months");

  private final Scenery scenery;
  private final Sites sites;

  PlaceSites(Scenery scenery) {
    this.scenery = scenery;
    this.sites = new Sites(scenery);
  }

  List<Site> find() {
    int block = -1;
    for (Sentence s : scenery.reading().sentences()) {
      listed(s);
      if (s.block() != block) {
        dateline(s);
      }
      block = s.block();
      for (int i = 1; i < s.size(); i++) {
        if (BEFORE.contains(s.token(i - 1).lower()) && !VENUES.contains(s.token(i).lower())) {
          add(s, i, unknown(s, i), Form.BEHIND);
        } else if (s.is(i, "campus")) {
          add(s, begin(s, i), i, Form.CAMPUS);
        }
      }
    }
    return sites.found();
  }

  private void listed(Sentence s) {
    for (Tag tag : sites.tags(s)) {
      if (tag instanceof Tag.PlaceTag p && p.kind() != PlaceKind.ADJECTIVE) {
        int end = goesOn(s, p.end());
        String name = end == p.end() ? p.name() : sites.text(s, p.begin(), end);
        sites.add(site(s, p.begin(), end, name, p.kind(), Form.LISTED));
      } else if (tag instanceof Tag.OrganizationTag o && !o.anaphoric()) {
        within(s, o);
      }
    }
  }

  /** "University of Goroka", "Universität Hildesheim": what a name ends with may be its town. */
  private void within(Sentence s, Tag.OrganizationTag o) {
    int last = o.end() - 1;
    boolean town = last > o.begin() && s.token(last).shape() == Shape.CAPITALIZED;
    boolean said = town && (s.is(last - 1, "of") || FOREIGN.contains(s.token(last - 1).lower()));
    if (said
        && sites.tags(s).stream().noneMatch(t -> t instanceof Tag.PlaceTag && t.covers(last))) {
      add(s, last, o.end(), Form.WITHIN);
    }
  }

  /** "Kangar, Monday – ", "TUMON: ". */
  private void dateline(Sentence s) {
    int end = unknown(s, 0);
    if (end > 0 && end < s.size() && BEHIND.contains(s.token(end).lower())) {
      add(s, 0, end, Form.DATELINE);
    }
  }

  private void add(Sentence s, int from, int end, Form form) {
    if (end > from) {
      sites.add(site(s, from, end, sites.text(s, from, end), null, form));
    }
  }

  private static Site site(
      Sentence s, int from, int end, String name, @Nullable PlaceKind kind, Form form) {
    return new Site(s, from, end, written(name), kind, form);
  }

  /** "BOGOTÁ" at the head of a news item is Bogotá; what is shorter may be an abbreviation. */
  private static String written(String name) {
    if (name.length() <= 3 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    return Arrays.stream(name.split("\\s+"))
        .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** "In Mingachevir": the end of the capitals that are part of no other name. */
  private int unknown(Sentence s, int from) {
    int end = from;
    while (end < s.size() && end - from < MOST_WORDS && isPlain(s, end)) {
      end++;
    }
    return end > from ? goesOn(s, end) : end;
  }

  /** Where "Punta del Este", "Santa Cruz de la Sierra" end, of which the first words are known. */
  private int goesOn(Sentence s, int end) {
    int next = end;
    while (next < s.size()
        && s.token(next).shape() == Shape.LOWER
        && SMALL.contains(s.token(next).lower())) {
      next++;
    }
    boolean more = next > end && next < s.size() && isPlain(s, next);
    return more ? next + 1 : end;
  }

  /** Where the capitals before a word begin. */
  private int begin(Sentence s, int end) {
    int begin = end;
    while (begin > 0 && end - begin < MOST_WORDS && isPlain(s, begin - 1)) {
      begin--;
    }
    return begin;
  }

  /** "In January", "in May": a month without a day or a year is no date, but no place either. */
  private boolean isPlain(Sentence s, int i) {
    return sites.isUnknown(s, i) && !MONTHS.contains(s.token(i).lower());
  }
}
