package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the judge of appointments sees of a post that somebody holds: the words round the post where
 * its holder stands beside it; where nobody does, the words that lead from one to the other ("has a
 * new director. Dr. Bell took office", "elected to the board:" over a list); and what is told of
 * the holder elsewhere.
 */
final class AppointmentFeatures {
  /** How far from its post a holder is looked for, in sentences. */
  private static final int FAR = 40;

  /** How many mentions of a person are looked at. */
  private static final int MOST_MENTIONS = 6;

  /** Words between a post and its holder tell nothing where there are so many. */
  private static final int MOST_BETWEEN = 20;

  private final Scenery scenery;
  private final List<Sentence> sentences;
  private final Cues cues;
  private final Lexicon lexicon;

  /** Where a post of each comparable name stands, in order. */
  private final Map<String, List<Spot>> roles = new HashMap<>();

  /** The words over the list or section that each sentence stands in. */
  private final List<@Nullable Sentence> intros = new ArrayList<>();

  private final AppointmentCircumstances more;
  private boolean title;
  private int appoints;

  AppointmentFeatures(Scenery scenery, Lexicon lexicon, List<Post> posts) {
    this.more = new AppointmentCircumstances(scenery, posts);
    this.scenery = scenery;
    this.sentences = scenery.reading().sentences();
    this.cues = scenery.context().cues(lexicon);
    this.lexicon = lexicon;
    Sentence intro = null;
    for (Sentence s : sentences) {
      for (Spot spot : scenery.spots(s)) {
        if (spot.isRole()) {
          String name = Fold.of(PostModel.name(spot));
          roles.computeIfAbsent(name, n -> new ArrayList<>()).add(spot);
        }
      }
      boolean tells = cues.of(s).appoints();
      title |= tells && s.zone() == Zone.TITLE;
      appoints += tells ? 1 : 0;
      intros.add(intro);
      intro = s.zone() == Zone.HEADING || s.is(s.size() - 1, ":") ? s : intro;
    }
  }

  /** The features of a post; {@code rule} is what the rules say of its holder's appointment. */
  void of(Post post, @Nullable Appointment rule, Features f) {
    f.clear();
    f.add(700);
    f.add(701, rule == null ? "none" : rule.evidence().rule());
    f.add(702, title ? 1 : 0, Math.min(3, appoints), rule == null ? 0 : 1);
    f.add(703, post.person().equals(scenery.subjects().first()) ? 1 : 0, title ? 1 : 0);
    f.add(704, Math.min(4, appoints), Math.min(6, sentences.size() / 6));
    boolean beside = false;
    List<Spot> named = roles.getOrDefault(Fold.of(post.role()), List.of());
    for (Spot role : named) {
      Spot person = scenery.nearest(role, post.person());
      if (person != null) {
        told(role, person, f);
        more.beside(role, person, f);
        beside = true;
      }
    }
    if (!beside) {
      apart(post, named, f);
    }
    holder(post, f);
    more.of(post, f);
  }

  private void told(Spot role, Spot person, Features f) {
    Sentence s = role.sentence();
    Tag.RoleTag tag = (Tag.RoleTag) role.tag();
    int tells = cues.of(s).appoints() ? 1 : 0;
    f.add(710, tells, title ? 1 : 0, tag.status().hashCode());
    PathFeatures.add(scenery, role, person, 720, f);
    around(role, 711, f);
    for (int i = person.end(); i < Math.min(s.size(), person.end() + 5); i++) {
      f.add(714, s.token(i).lower());
    }
    words(s, 715, f);
    int verb = verb(s);
    int where = verb < 0 ? 9 : (verb < role.begin() ? 1 : 0) + (verb < person.begin() ? 2 : 0);
    f.add(716, where, Math.min(3, Math.abs(role.begin() - verb) / 4));
    f.add(717, where, cues.of(s).date() == null ? 0 : 1);
    f.add(830, Math.min(6, s.index()), tells);
    f.add(831, s.zone().ordinal(), tells);
    f.add(832, tag.head());
    f.add(833, tells, tag.head());
    between(role, person, f);
    pairs(role.begin(), 4, s, 836, f);
    pairs(person.begin(), 3, s, 837, f);
    dates(s, tells, f);
  }

  /** The words between a post and its holder, singly and in pairs. */
  private static void between(Spot role, Spot person, Features f) {
    Sentence s = role.sentence();
    int from = Math.min(role.end(), person.end());
    int to = Math.max(role.begin(), person.begin());
    int ahead = role.begin() < person.begin() ? 1 : 0;
    for (int i = from; i < to && to - from < MOST_BETWEEN; i++) {
      f.add(834, ahead, s.token(i).lower());
      if (i + 1 < to) {
        f.add(835, s.token(i).lower(), s.token(i + 1).lower());
      }
    }
  }

  /** The pairs of words before a post or a person. */
  private static void pairs(int begin, int most, Sentence s, int template, Features f) {
    for (int i = Math.max(1, begin - most); i < begin; i++) {
      f.add(template, s.token(i - 1).lower(), s.token(i).lower());
    }
  }

  /** How many years before the document, or after it, the dates of a sentence lie. */
  private void dates(Sentence s, int tells, Features f) {
    int published = scenery.reading().published().map(day -> day.value().year()).orElse(0);
    for (Spot date : scenery.dates(s)) {
      int years = ((Tag.DateTag) date.tag()).date().year() - published;
      f.add(838, published == 0 ? 9 : Math.max(-3, Math.min(2, years)), tells);
    }
  }

  /** The words round a post, under the templates {@code base} to {@code base + 2}. */
  private static void around(Spot role, int base, Features f) {
    Sentence s = role.sentence();
    for (int i = Math.max(0, role.begin() - 6); i < role.begin(); i++) {
      f.add(base, s.token(i).lower());
      f.add(base + 1, role.begin() - i, s.token(i).lower());
    }
    for (int i = role.end(); i < Math.min(s.size(), role.end() + 4); i++) {
      f.add(base + 2, s.token(i).lower());
    }
  }

  /** A post none of whose sentences names its holder. */
  private void apart(Post post, List<Spot> named, Features f) {
    Spot role = null;
    Spot person = null;
    int least = FAR;
    for (Spot r : named) {
      for (Spot p : scenery.spots(post.person())) {
        int gap = gap(r, p);
        if (gap < least) {
          least = gap;
          role = r;
          person = p;
        }
      }
    }
    f.add(800, role == null ? 1 : 0, title ? 1 : 0);
    if (role == null || person == null) {
      return;
    }
    int tells = cues.of(role.sentence()).appoints() ? 1 : 0;
    int his = cues.of(person.sentence()).appoints() ? 1 : 0;
    int ahead = person.order() < role.order() ? 1 : 0;
    int zones = role.sentence().zone().ordinal() * 16 + person.sentence().zone().ordinal();
    f.add(801, tells, his, ahead);
    f.add(802, ahead, Math.min(4, least), tells);
    f.add(803, zones, tells, his);
    around(role, 804, f);
    words(role.sentence(), 807, ahead, f);
    words(person.sentence(), 808, ahead, f);
  }

  /** How many sentences lie between a post and a person; one who comes first is twice as far. */
  private static int gap(Spot role, Spot person) {
    int sentences = person.sentence().index() - role.sentence().index();
    return sentences < 0 ? -2 * sentences : sentences;
  }

  /** What is told of the holder, with or without the post. */
  private void holder(Post post, Features f) {
    List<Spot> mentions = scenery.spots(post.person());
    int looked = Math.min(MOST_MENTIONS, mentions.size());
    int told = 0;
    for (Spot person : mentions.subList(0, looked)) {
      Sentence s = person.sentence();
      if (s.zone() == Zone.TITLE) {
        words(s, 820, f);
      }
      int verb = verb(s);
      told += verb < 0 ? 0 : 1;
      if (verb >= person.end() && verb - person.end() < 8) {
        f.add(821, s.token(verb).lower());
      }
      int office = office(s, person.end());
      if (office >= 0) {
        String next = office + 1 < s.size() ? s.token(office + 1).lower() : "";
        f.add(822, s.token(office).lower(), next);
      }
    }
    if (looked > 0) {
      introduced(mentions.get(0).sentence(), f);
    }
    f.add(825, Math.min(3, told), Math.min(3, looked));
  }

  /** The words over the list or section that first names the holder. */
  private void introduced(Sentence s, Features f) {
    Sentence intro = intros.get(s.index());
    if (intro != null && s.index() - intro.index() < FAR) {
      f.add(823, cues.of(intro).appoints() ? 1 : 0, s.zone().ordinal());
      words(intro, 824, s.zone() == Zone.LIST_ITEM ? 1 : 0, f);
    }
  }

  /** The words of a sentence in small letters, beside a value. */
  private static void words(Sentence s, int template, int value, Features f) {
    for (Token t : s.tokens()) {
      if (t.isWord() && !t.isCapital()) {
        f.add(template, value, t.lower());
      }
    }
  }

  private static void words(Sentence s, int template, Features f) {
    for (Token t : s.tokens()) {
      if (t.isWord() && !t.isCapital()) {
        f.add(template, t.lower());
      }
    }
  }

  /** Where the last word of appointing stands, -1 for nowhere. */
  private int verb(Sentence s) {
    int verb = -1;
    for (int i = 0; i < s.size(); i++) {
      verb = lexicon.verbs("appoint").longest(s.tokens(), i) == null ? verb : i;
    }
    return verb;
  }

  /** Where words of taking office stand shortly behind a person, -1 for nowhere. */
  private int office(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + 5); i++) {
      if (lexicon.verbs("takes-office").longest(s.tokens(), i) != null) {
        return i;
      }
    }
    return -1;
  }
}
