package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a document names that an encounter may have been held at: towns and countries, or venues.
 */
final class Sites {
  private static final int MOST = 60;
  private static final int MOST_WORDS = 9;
  private static final Set<String> VENUES = WordGroups.of("venues");
  private static final Set<String> BEFORE = WordGroups.of("before-venues");
  private static final Set<String> MONTHS = WordGroups.of("months");
  private static final Set<String> WITHIN = Set.of("of", "'s", "&", "for", "and", "the");

  private Sites() {}

  /**
   * Where a town, a country or a venue is named.
   *
   * @param kind of a place; null of a venue and of a place that no word list has
   */
  record Site(Sentence sentence, int begin, int end, String name, @Nullable PlaceKind kind) {}

  /** The first places of the document, in order. */
  static List<Site> places(Scenery scenery) {
    List<Site> places = new ArrayList<>();
    for (Sentence s : scenery.reading().sentences()) {
      for (Tag tag : scenery.reading().tags(s)) {
        if (tag instanceof Tag.PlaceTag p && p.kind() != PlaceKind.ADJECTIVE) {
          add(new Site(s, p.begin(), p.end(), written(p.name()), p.kind()), places);
        }
      }
      for (int i = 1; i < s.size(); i++) {
        boolean in = s.is(i - 1, "in") && !VENUES.contains(s.token(i).lower());
        int end = in ? unknown(scenery, s, i) : i;
        if (end > i) {
          add(new Site(s, i, end, written(text(scenery, s, i, end)), null), places);
        }
      }
    }
    return places;
  }

  /** "BOGOTÁ" at the head of a news item is Bogotá; what is shorter may be an abbreviation. */
  private static String written(String name) {
    if (name.length() <= 3 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    return Arrays.stream(name.split(" "))
        .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** "In Mingachevir": up to three capitals that are part of no other name. */
  private static int unknown(Scenery scenery, Sentence s, int from) {
    int end = from;
    while (end < s.size()
        && end - from < 3
        && s.token(end).isCapital()
        && s.token(end).isWord()
        && !isTime(s.token(end).lower())
        && isFree(scenery, s, end)) {
      end++;
    }
    return end;
  }

  /** "In January", "in May": a month without a day or a year is no date, but no place either. */
  private static boolean isTime(String lower) {
    return MONTHS.contains(lower);
  }

  private static boolean isFree(Scenery scenery, Sentence s, int i) {
    return scenery.reading().tags(s).stream().noneMatch(tag -> tag.covers(i));
  }

  /** The first venues of the document, in order. */
  static List<Site> venues(Scenery scenery) {
    List<Site> venues = new ArrayList<>();
    for (Sentence s : scenery.reading().sentences()) {
      for (int i = 0; i + 1 < s.size(); i++) {
        if (BEFORE.contains(s.token(i).lower())) {
          int from = s.is(i + 1, "the") || s.is(i + 1, "its") ? i + 2 : i + 1;
          int end = end(s, from);
          if (end > from && (says(s, from, end) || isName(scenery, s, from, end))) {
            add(new Site(s, from, end, text(scenery, s, from, end), null), venues);
          }
          for (Tag tag : scenery.reading().tags(s)) {
            if (tag instanceof Tag.OrganizationTag o
                && !o.anaphoric()
                && o.begin() == from
                && o.end() != end) {
              add(new Site(s, from, o.end(), text(scenery, s, from, o.end()), null), venues);
            }
          }
        }
      }
    }
    return venues;
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

  private static boolean says(Sentence s, int from, int end) {
    for (int i = from; i < end; i++) {
      if (VENUES.contains(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(Scenery scenery, Sentence s, int from, int end) {
    return scenery.reading().tags(s).stream()
        .anyMatch(t -> t instanceof Tag.OrganizationTag && t.begin() == from && t.end() == end);
  }

  private static String text(Scenery scenery, Sentence s, int from, int end) {
    return s.span(from, end).of(scenery.reading().passages().document().text());
  }

  private static void add(Site site, List<Site> sites) {
    if (sites.size() < MOST) {
      sites.add(site);
    }
  }
}
