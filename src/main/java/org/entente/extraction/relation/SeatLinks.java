package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Fold;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Which persons may sit on which board or committee: those named in a sentence with it, in a list
 * under words that name it, or near it. One instance belongs to one document.
 */
final class SeatLinks {
  /** The body is named before the person, in one sentence. */
  static final int BEFORE = 1;

  /** The body is named behind the person, in one sentence. */
  static final int BEHIND = 2;

  /** The body is named by the words over the list that the person stands in. */
  static final int OVER_LIST = 3;

  /** The body is the last one named before those words. */
  static final int BEFORE_LIST = 4;

  /** The heading over the person names the body. */
  static final int HEADING = 5;

  /** The sentence before names the body. */
  static final int SENTENCE_BEFORE = 6;

  /** The sentence before that one names the body. */
  static final int TWO_BEFORE = 7;

  /** Words of the names of bodies that have members, whatever else the name says. */
  private static final Set<String> BODIES = WordGroups.of("names-bodies");

  /** The words that may stand before the person of a line. */
  private static final int NEARLY = 5;

  /** No link is farther than so many sentences. */
  private static final int MOST = 40;

  private final Scenery scenery;
  private final List<Sentence> sentences;
  private final List<@Nullable Sentence> intros = new ArrayList<>();
  private final Set<String> bodies = new HashSet<>();
  private final Contacts contacts;

  /** Which sentences speak of members. */
  private final boolean[] members;

  SeatLinks(Scenery scenery) {
    this.scenery = scenery;
    this.sentences = scenery.reading().sentences();
    this.members = new boolean[sentences.size()];
    this.contacts = new Contacts(sentences);
    for (Organization o : scenery.reading().organizations()) {
      if (isBody(o)) {
        bodies.add(o.id());
      }
    }
    Sentence open = null;
    boolean items = false;
    for (Sentence s : sentences) {
      members[s.index()] = saysMember(s);
      boolean item = s.zone() == Zone.LIST_ITEM;
      boolean persons = scenery.spots(s).stream().anyMatch(Spot::isPerson);
      boolean listed = open != null && (item || !items && isLine(s));
      boolean opens = s.zone() == Zone.HEADING || s.is(s.size() - 1, ":");
      boolean head = item && !persons && open == null;
      intros.add(listed ? open : null);
      items = item && (items || listed);
      open = opens || head ? s : listed ? open : null;
    }
  }

  /** "Kenya - Prof. Ann Example, Rector": a line that begins with a person, or nearly. */
  private boolean isLine(Sentence s) {
    for (Spot spot : scenery.spots(s)) {
      if (spot.isPerson()) {
        return spot.begin() < NEARLY;
      }
    }
    return false;
  }

  /**
   * A person who may sit on a body.
   *
   * @param person where the person is named
   * @param kind how the body stands to that place
   * @param over the words over the list, if the person stands in one
   */
  record Link(Spot person, Organization body, int kind, @Nullable Sentence over) {}

  /** For every person that has any, the nearest link with each body. */
  List<List<Link>> all() {
    List<List<Link>> all = new ArrayList<>();
    for (var person : scenery.reading().persons()) {
      List<Link> links = new ArrayList<>();
      for (Organization body : scenery.reading().organizations()) {
        Link link = nearest(person.id(), body);
        if (link != null) {
          links.add(link);
        }
      }
      if (!links.isEmpty()) {
        all.add(links);
      }
    }
    return all;
  }

  private @Nullable Link nearest(String person, Organization body) {
    Link best = null;
    for (Spot spot : scenery.spots(person)) {
      Sentence s = spot.sentence();
      Sentence over = intros.get(s.index());
      boolean read =
          s.zone() != Zone.BOILERPLATE
              && s.zone() != Zone.MASTHEAD
              && !contacts.isIn(s)
              && (bodies.contains(body.id())
                  || members[s.index()]
                  || over != null && members[over.index()]);
      Link link = read ? link(spot, body) : null;
      if (link != null && (best == null || link.kind() < best.kind())) {
        best = link;
      }
    }
    return best;
  }

  private @Nullable Link link(Spot spot, Organization body) {
    Sentence s = spot.sentence();
    Sentence over = intros.get(s.index());
    Spot here = scenery.nearest(spot, body.id());
    if (here != null) {
      return new Link(spot, body, here.begin() < spot.begin() ? BEFORE : BEHIND, over);
    }
    if (over != null && s.index() - over.index() <= MOST) {
      if (names(over, body)) {
        return new Link(spot, body, OVER_LIST, over);
      }
      if (isNamed(over.index() - 1, 4, body)) {
        return new Link(spot, body, BEFORE_LIST, over);
      }
    }
    Sentence heading = heading(s.index() - 1);
    if (heading != null && names(heading, body)) {
      return new Link(spot, body, HEADING, over);
    }
    if (isNamed(s.index() - 1, 1, body)) {
      return new Link(spot, body, SENTENCE_BEFORE, over);
    }
    return isNamed(s.index() - 2, 1, body) ? new Link(spot, body, TWO_BEFORE, over) : null;
  }

  /** Whether an organisation is one that has members: a board, a council, a committee. */
  static boolean isBody(Organization o) {
    return o.kind() == OrganizationKind.BODY
        || Fold.words(o.name()).stream().anyMatch(BODIES::contains);
  }

  private static boolean saysMember(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (s.is(i, "member") || s.is(i, "members")) {
        return true;
      }
    }
    return false;
  }

  private boolean names(Sentence s, Organization body) {
    for (Spot spot : scenery.spots(s)) {
      if (spot.entity().equals(body.id())) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of {@code count} sentences up to {@code from} names the body. */
  private boolean isNamed(int from, int count, Organization body) {
    for (int i = from; i >= 0 && i > from - count; i--) {
      if (names(sentences.get(i), body)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Sentence heading(int from) {
    for (int i = from; i >= 0 && i > from - MOST; i--) {
      Zone zone = sentences.get(i).zone();
      if (zone == Zone.HEADING || zone == Zone.TITLE) {
        return sentences.get(i);
      }
    }
    return null;
  }
}
