package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.rule.Agents;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the judge of appointments sees round a post and its holder: the words of change in the
 * headline, over a list and in the sentences beside; in the sentence itself on which side of the
 * two they stand and who else stands between; and who else has the post. One instance belongs to
 * one document.
 */
final class AppointmentCircumstances {
  private static final Set<String> CHANGES = WordGroups.of("tells-of-change");

  /** How far over a sentence the words that introduce it may stand. */
  private static final int FAR = 40;

  /** How many codes before a post and its holder are looked at. */
  private static final int LEAD = 3;

  private final Scenery scenery;

  /** The words over the list or section that each sentence stands in. */
  private final List<@Nullable Sentence> intros = new ArrayList<>();

  private final Set<String> title = new HashSet<>();

  /** Who holds a post of each comparable name. */
  private final Map<String, Set<String>> holders = new HashMap<>();

  AppointmentCircumstances(Scenery scenery, List<Post> posts) {
    this.scenery = scenery;
    Sentence intro = null;
    for (Sentence s : scenery.reading().sentences()) {
      if (s.zone() == Zone.TITLE) {
        s.tokens().stream().filter(Token::isWord).forEach(t -> title.add(t.lower()));
      }
      intros.add(intro);
      intro = s.zone() == Zone.HEADING || s.is(s.size() - 1, ":") ? s : intro;
    }
    for (Post p : posts) {
      holders.computeIfAbsent(Fold.of(p.role()), k -> new HashSet<>()).add(p.person());
    }
  }

  /** What the headline says of a post and its holder, and who else holds one of that name. */
  void of(Post post, Features f) {
    String name = Fold.of(post.role());
    int standing = scenery.subjects().standing(post.person());
    f.add(842, standing);
    for (String word : title) {
      if (CHANGES.contains(word)) {
        f.add(840, word);
        f.add(841, standing, word);
      }
    }
    Set<String> words = new HashSet<>(List.of(name.split(" ")));
    int shared = (int) words.stream().filter(title::contains).count();
    f.add(843, Math.min(2, shared), standing & 1);
    f.add(844, shared == words.size() ? 1 : 0, title.stream().anyMatch(CHANGES::contains) ? 1 : 0);
    int others = holders.getOrDefault(name, Set.of(post.person())).size();
    int follows = scenery.spots(post.person()).stream().anyMatch(Takeover::isSucceeded) ? 1 : 0;
    f.add(845, Math.min(4, others));
    f.add(846, follows, Math.min(3, others));
  }

  /** What is told round a post whose holder stands beside it. */
  void beside(Spot role, Spot person, Features f) {
    Sentence s = role.sentence();
    Sentence intro = intros.get(s.index());
    if (intro != null && s.index() - intro.index() < FAR) {
      for (Token t : intro.tokens()) {
        if (CHANGES.contains(t.lower())) {
          f.add(850, s.zone().ordinal(), t.lower());
        }
      }
    }
    for (int i = 0; i < s.size(); i++) {
      if (CHANGES.contains(s.token(i).lower())) {
        change(role, person, i, f);
      }
    }
    company(role, person, f);
    next(person, s.index() - 1, 0, f);
    next(person, s.index() + 1, 2, f);
    lead(role, person, f);
  }

  /** A word of change, where it stands, and whether others stand nearer to it. */
  private void change(Spot role, Spot person, int at, Features f) {
    Sentence s = role.sentence();
    String word = s.token(at).lower();
    int ahead = ahead(role, person);
    int side = side(role, person, at);
    int persons = 0;
    int roles = 0;
    for (Spot other : scenery.spots(s)) {
      persons |= other.isPerson() && isBetween(other, person, at) ? 1 : 0;
      roles |= other.isRole() && isBetween(other, role, at) ? 1 : 0;
    }
    int where = side * 8 + ahead * 4 + persons * 2 + roles;
    f.add(851, where, word);
    f.add(852, where);
    f.add(853, side * 2 + ahead, word);
    if (persons == 0) {
      f.add(854, at < person.begin() ? 0 : 1, word);
    }
    f.add(855, (word + " " + word(s, at + 1)).hashCode(), where);
  }

  private static boolean isBetween(Spot other, Spot spot, int at) {
    return other.order() != spot.order()
        && other.begin() > Math.min(at, spot.begin())
        && other.begin() < Math.max(at, spot.begin());
  }

  /** Before both, between them, or behind. */
  private static int side(Spot role, Spot person, int at) {
    return at < Math.min(role.begin(), person.begin())
        ? 0
        : at < Math.max(role.begin(), person.begin()) ? 1 : 2;
  }

  private static int ahead(Spot role, Spot person) {
    return person.begin() < role.begin() ? 1 : 0;
  }

  /** Which other posts and persons the sentence names, and the words right beside the two. */
  private void company(Spot role, Spot person, Features f) {
    Sentence s = role.sentence();
    int ahead = ahead(role, person);
    int before = 0;
    int nearer = 0;
    int persons = 0;
    int first = 0;
    for (Spot other : scenery.spots(s)) {
      if (other.isRole() && other.order() != role.order()) {
        before += other.begin() < role.begin() ? 1 : 0;
        nearer += side(role, person, other.begin()) == 1 ? 1 : 0;
      }
      if (other.isPerson()) {
        first += persons == 0 && other.order() == person.order() ? 1 : 0;
        persons++;
      }
    }
    f.add(860, Math.min(3, before), Math.min(2, nearer), Math.min(3, persons));
    f.add(861, first, ahead, Math.min(3, persons));
    String last = word(s, person.begin() - 1);
    f.add(862, last.hashCode(), ahead);
    f.add(863, (word(s, person.begin() - 2) + " " + last).hashCode(), ahead);
    f.add(864, word(s, person.end()), word(s, person.end() + 1));
    f.add(865, word(s, role.begin() - 1).hashCode(), ahead, scenery.code(s, role.end()));
    f.add(866, Agents.isAgent(scenery.reading(), s, person.tag()) ? 1 : 0, ahead);
  }

  /** The words of change in a sentence beside, and whether it names the holder. */
  private void next(Spot person, int index, int side, Features f) {
    List<Sentence> sentences = scenery.reading().sentences();
    if (index < 0 || index >= sentences.size()) {
      return;
    }
    Sentence s = sentences.get(index);
    int named = scenery.entities(s).contains(person.entity()) ? 1 : 0;
    for (Token t : s.tokens()) {
      if (CHANGES.contains(t.lower())) {
        f.add(875, side + named, t.lower());
      }
    }
  }

  /** What leads to the post and its holder. */
  private void lead(Spot role, Spot person, Features f) {
    Sentence s = role.sentence();
    int ahead = ahead(role, person);
    int zone = s.zone().ordinal();
    int[] path = scenery.between(s, 0, Math.min(role.begin(), person.begin()));
    int n = path.length;
    f.add(880, ahead, PathFeatures.hash(path, Math.max(0, n - LEAD), n));
    f.add(881, ahead, PathFeatures.hash(path, Math.max(0, n - LEAD + 1), n), zone);
    int headed = title.stream().anyMatch(CHANGES::contains) ? 1 : 0;
    f.add(882, zone, Math.min(5, scenery.persons(s)), headed);
  }

  private static String word(Sentence s, int i) {
    return i < 0 ? "<" : i >= s.size() ? ">" : s.token(i).lower();
  }
}
