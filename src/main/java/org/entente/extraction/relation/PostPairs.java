package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** Which persons may hold which post: those who stand near it. */
final class PostPairs {
  private static final int MOST_LINES = 40;
  private static final int MOST_BACK = 7;
  private static final int AHEAD = 2;

  /** How far behind the post that somebody takes up the one who had it may be named. */
  private static final int FAR_AHEAD = 10;

  private static final int MOST_WORDS = 16;

  private PostPairs() {}

  /** A post in the text with a person who may hold it. */
  record Pair(Spot role, Spot person) {}

  /** Every post of the text with every person who stands near it. */
  static List<Pair> of(Scenery scenery) {
    List<Pair> pairs = new ArrayList<>();
    List<Sentence> sentences = scenery.reading().sentences();
    Contacts contacts = new Contacts(sentences);
    for (Sentence s : sentences) {
      if (s.zone() == Zone.MASTHEAD) {
        continue;
      }
      for (Spot role : scenery.spots(s)) {
        if (role.isRole()) {
          near(scenery, role).stream()
              .filter(person -> contacts.together(s, person.sentence()))
              .forEach(person -> pairs.add(new Pair(role, person)));
        }
      }
    }
    return pairs;
  }

  private static List<Spot> near(Scenery scenery, Spot role) {
    if (isHeadOfList(scenery, role)) {
      List<Spot> below = below(scenery, listFrom(scenery, role.sentence()));
      addPredecessors(scenery, role, below);
      return below;
    }
    Set<String> entities = new LinkedHashSet<>();
    for (Spot spot : scenery.spots(role.sentence())) {
      if (spot.isPerson()) {
        entities.add(spot.entity());
      }
    }
    List<Spot> near = new ArrayList<>();
    for (String entity : entities) {
      Spot spot = scenery.nearest(role, entity);
      if (spot != null) {
        near.add(spot);
      }
    }
    int here = role.sentence().index();
    if (near.isEmpty() || near.stream().noneMatch(p -> p.begin() < role.begin())) {
      add(last(scenery, here - 1), near);
    }
    if (near.isEmpty() || entities.isEmpty()) {
      add(first(scenery, here + 1), near);
    }
    add(inBlock(role, first(scenery, here + 1)), near);
    add(inBlock(role, last(scenery, here - 1)), near);
    addSubjects(scenery, role, near);
    addPredecessors(scenery, role, near);
    if (opensList(scenery, role)) {
      listed(scenery, here + 1).forEach(spot -> add(spot, near));
    }
    return near;
  }

  /** Where a sentence names nobody but as "he" or not at all: whom those before it are about. */
  private static void addSubjects(Scenery scenery, Spot role, List<Spot> near) {
    boolean named =
        scenery.spots(role.sentence()).stream()
            .anyMatch(spot -> spot.isPerson() && spot.tag() instanceof Tag.PersonTag);
    if (named) {
      return;
    }
    int here = role.sentence().index();
    Spot before = null;
    for (int i = here - 1; i >= Math.max(0, here - MOST_BACK) && before == null; i--) {
      before = last(scenery, i);
    }
    add(before, near);
    if (before != null) {
      add(first(scenery, before.sentence().index()), near);
    }
    String subject = scenery.subjects().first();
    if (subject != null) {
      Spot told = scenery.lastBefore(role, subject);
      add(told != null && told.order() < role.order() ? told : null, near);
    }
  }

  /** "She succeeds Ann Example": who had the post that the sentences before tell of. */
  private static void addPredecessors(Scenery scenery, Spot role, List<Spot> near) {
    List<Sentence> sentences = scenery.reading().sentences();
    int here = role.sentence().index();
    int ahead = Takeover.isEntered(role) ? FAR_AHEAD : AHEAD;
    for (int i = here; i < sentences.size() && i <= here + ahead; i++) {
      for (Spot spot : scenery.spots(sentences.get(i))) {
        if (spot.isPerson() && Takeover.isSucceeded(spot)) {
          add(spot, near);
        }
      }
    }
  }

  /**
   * "Members of the board are:": a post that those in the lines below may hold; those below
   * "Rectors' Meeting" need not be rectors.
   */
  private static boolean opensList(Scenery scenery, Spot role) {
    Sentence s = role.sentence();
    if (s.is(role.end(), "'") || s.is(role.end(), "’")) {
      return false;
    }
    boolean heading = s.zone() == Zone.HEADING || s.is(s.size() - 1, ":");
    return heading || ((Tag.RoleTag) role.tag()).plural() || isHeader(scenery, s);
  }

  /**
   * "Directors of Administration", and the names of those who are it on the lines below; members
   * may go on behind the list.
   */
  static boolean isHeadOfList(Scenery scenery, Spot role) {
    Sentence s = role.sentence();
    Tag.RoleTag tag = (Tag.RoleTag) role.tag();
    int next = listFrom(scenery, s);
    return tag.plural()
        && !PostModel.name(role).toLowerCase(Locale.ROOT).endsWith("member")
        && next > 0
        && scenery.persons(scenery.reading().sentences().get(next)) > 0;
  }

  /** The first line of the list under a sentence, a line that leads to it in between; or 0. */
  private static int listFrom(Scenery scenery, Sentence s) {
    List<Sentence> sentences = scenery.reading().sentences();
    int next = s.index();
    boolean opens = s.zone() == Zone.HEADING || s.is(s.size() - 1, ":");
    while (opens && next < s.index() + 2 && next + 1 < sentences.size()) {
      if (scenery.persons(sentences.get(next)) > 0) {
        return 0;
      }
      next++;
      Sentence line = sentences.get(next);
      if (line.zone() == Zone.LIST_ITEM) {
        return next;
      }
      opens = line.is(line.size() - 1, ":");
    }
    return 0;
  }

  /** "Faculty, Dean, Vice-Dean": the head of a table, or a line that gives nothing but a post. */
  static boolean isHeader(Scenery scenery, Sentence s) {
    boolean row = s.zone() == Zone.LIST_ITEM || s.zone() == Zone.HEADING;
    return row
        && s.size() <= MOST_WORDS
        && scenery.spots(s).stream().noneMatch(Spot::isPerson)
        && !isSigned(scenery, s.index());
  }

  /** "Dr Ann Example", and "Rector" on the line below: a post that is hers alone. */
  private static boolean isSigned(Scenery scenery, int line) {
    List<Sentence> sentences = scenery.reading().sentences();
    boolean named = line > 0 && isOnlyPerson(scenery, sentences.get(line - 1));
    return named && (line < 2 || !isOnlyRole(scenery, sentences.get(line - 2)));
  }

  private static boolean isOnlyPerson(Scenery scenery, Sentence s) {
    List<Spot> spots = scenery.spots(s);
    return (s.zone() == Zone.LIST_ITEM || s.zone() == Zone.CAPTION)
        && spots.size() == 1
        && spots.get(0).isPerson()
        && spots.get(0).begin() == 0
        && spots.get(0).end() == s.size();
  }

  private static boolean isOnlyRole(Scenery scenery, Sentence s) {
    List<Spot> spots = scenery.spots(s);
    return s.zone() == Zone.LIST_ITEM && spots.size() == 1 && spots.get(0).isRole();
  }

  /** The first persons of the lines below, as far as each line names one. */
  private static List<Spot> listed(Scenery scenery, int from) {
    List<Spot> listed = new ArrayList<>();
    List<Sentence> sentences = scenery.reading().sentences();
    int empty = 0;
    for (int i = from; i < sentences.size() && i < from + MOST_LINES && empty < 2; i++) {
      List<Spot> people = scenery.spots(sentences.get(i)).stream().filter(Spot::isPerson).toList();
      empty = people.isEmpty() ? empty + 1 : 0;
      listed.addAll(people);
    }
    return listed;
  }

  /** The first persons of the items of a list. */
  private static List<Spot> below(Scenery scenery, int from) {
    List<Spot> below = new ArrayList<>();
    List<Sentence> sentences = scenery.reading().sentences();
    int i = from;
    while (i < sentences.size() && sentences.get(i).zone() == Zone.LIST_ITEM) {
      add(first(scenery, i), below);
      i++;
    }
    return below;
  }

  private static void add(@Nullable Spot spot, List<Spot> near) {
    if (spot != null && near.stream().noneMatch(n -> n.entity().equals(spot.entity()))) {
      near.add(spot);
    }
  }

  /** A spot as far as it stands in the same paragraph as the post. */
  private static @Nullable Spot inBlock(Spot role, @Nullable Spot spot) {
    return spot != null && spot.sentence().block() == role.sentence().block() ? spot : null;
  }

  private static @Nullable Spot last(Scenery scenery, int sentence) {
    Spot last = null;
    if (sentence >= 0) {
      for (Spot spot : scenery.spots(scenery.reading().sentences().get(sentence))) {
        last = spot.isPerson() ? spot : last;
      }
    }
    return last;
  }

  private static @Nullable Spot first(Scenery scenery, int sentence) {
    if (sentence < scenery.reading().sentences().size()) {
      for (Spot spot : scenery.spots(scenery.reading().sentences().get(sentence))) {
        if (spot.isPerson()) {
          return spot;
        }
      }
    }
    return null;
  }
}
