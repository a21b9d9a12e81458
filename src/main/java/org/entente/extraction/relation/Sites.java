package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a document names that an encounter may have been held at. Not for use by several threads.
 */
final class Sites {
  /** No more are weighed; a document that names so many is a list. */
  private static final int MOST = 60;

  private final Scenery scenery;
  private final List<Site> sites = new ArrayList<>();

  Sites(Scenery scenery) {
    this.scenery = scenery;
  }

  /** By what a site is known to be one. */
  enum Form {
    /** A town or country of the word lists. */
    LISTED,
    /** Unknown capitals behind a word such as "in". */
    BEHIND,
    /** Unknown capitals that a paragraph begins with: "Kangar, Monday". */
    DATELINE,
    /** Unknown capitals before "campus". */
    CAMPUS,
    /** Unknown capitals at the end of an organisation's name: "University of Goroka". */
    WITHIN,
    /** Words that say a room or house: "the hall of the Rectorate". */
    HOUSE,
    /** The same without what stands behind "of", or whose it is. */
    PART,
    /** An organisation. */
    NAMED
  }

  /**
   * Where a town, a country or a venue is named.
   *
   * @param key by which names of one site are the same
   * @param kind of a place; null of a venue and of a place that no word list has
   */
  record Site(
      Sentence sentence,
      int begin,
      int end,
      String name,
      String key,
      @Nullable PlaceKind kind,
      Form form) {
    Site(Sentence s, int begin, int end, String name, @Nullable PlaceKind kind, Form form) {
      this(s, begin, end, name, Fold.of(name), kind, form);
    }
  }

  /** The first towns and countries of the document, in order. */
  static List<Site> places(Scenery scenery) {
    return new PlaceSites(scenery).find();
  }

  /** The first houses, rooms and seats of the document, in order. */
  static List<Site> venues(Scenery scenery) {
    return new VenueSites(scenery).find();
  }

  List<Site> found() {
    return sites;
  }

  void add(Site site) {
    if (sites.size() < MOST) {
      sites.add(site);
    }
  }

  List<Tag> tags(Sentence s) {
    return scenery.reading().tags(s);
  }

  /** Whether a token is a capital that is part of no name, date or post. */
  boolean isUnknown(Sentence s, int i) {
    return s.token(i).isCapital()
        && s.token(i).isWord()
        && tags(s).stream().noneMatch(tag -> tag.covers(i));
  }

  /** The words as they stand in the text. */
  String text(Sentence s, int from, int end) {
    return s.span(from, end).of(scenery.reading().passages().document().text());
  }
}
