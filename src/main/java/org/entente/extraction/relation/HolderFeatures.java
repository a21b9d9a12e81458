package org.entente.extraction.relation;

import java.util.List;
import java.util.Locale;
import org.entente.extraction.mention.PostVerbs;
import org.entente.extraction.mention.Tag;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** What the model sees of a post and a person who may hold it. */
final class HolderFeatures {
  private final Scenery scenery;
  private final RuledPosts ruled;
  private final Subjects subjects;

  HolderFeatures(Scenery scenery, RuledPosts ruled) {
    this.scenery = scenery;
    this.subjects = scenery.subjects();
    this.ruled = ruled;
  }

  /** The features of a candidate pair. */
  void of(Spot role, Spot person, Features f) {
    f.clear();
    f.add(1);
    Tag.RoleTag tag = (Tag.RoleTag) role.tag();
    int where = person.sentence().index() - role.sentence().index();
    f.add(2, Math.max(-3, Math.min(4, where)));
    post(role, tag, where == 0 && person.begin() < role.begin() ? 1 : 0, f);
    if (where == 0) {
      PathFeatures.add(scenery, role, person, 20, f);
      rivals(role, person, f);
    } else {
      apart(role, person, where, f);
    }
    subject(role, person, where, f);
    String rule = ruled.rule(person.entity(), tag.role());
    f.add(60, rule);
    f.add(61, rule, where == 0 ? "here" : "apart");
    f.add(62, ruled.isTaken(role, person.entity()) ? 1 : 0, rule);
    f.add(63, person.tag() instanceof Tag.PronounTag ? 1 : 0);
    f.add(64, person.sentence().zone().ordinal(), role.sentence().zone().ordinal());
    boolean titled = person.tag() instanceof Tag.PersonTag p && p.nameBegin() > p.begin();
    f.add(65, titled ? 1 : 0, where);
  }

  /** Whom the document and the sentence are about. */
  private void subject(Spot role, Spot person, int where, Features f) {
    int standing = subjects.standing(person.entity());
    int suits = subjects.suits(role.sentence(), person.entity());
    int far = Math.max(-6, Math.min(3, where));
    int others = 0;
    for (Spot spot : scenery.spots(role.sentence())) {
      boolean other = spot.isPerson() && !spot.entity().equals(person.entity());
      boolean pronoun = spot.tag() instanceof Tag.PronounTag;
      others |= other ? pronoun ? 1 : 2 : 0;
    }
    f.add(100, standing, far);
    f.add(101, standing, others, where == 0 ? 0 : 1);
    f.add(102, standing, subjects.people(), where == 0 ? 0 : 1);
    f.add(103, suits, far, others);
    f.add(104, suits * 4 + others, standing);
    f.add(105, far, others);
    int succeeded = Takeover.isSucceeded(person) ? 1 : 0;
    f.add(106, succeeded, far, Math.min(2, scenery.persons(person.sentence())));
    f.add(107, succeeded, far, others);
    f.add(108, succeeded, standing);
    f.add(109, succeeded, far, Takeover.isEntered(role) ? 1 : 0);
  }

  private void post(Spot role, Tag.RoleTag tag, int direction, Features f) {
    Sentence s = role.sentence();
    f.add(3, tag.head());
    f.add(4, direction, tag.head());
    f.add(5, tag.plural() ? 1 : 0, direction);
    f.add(6, tag.status());
    f.add(7, s.token(role.begin()).isCapital() ? 1 : 0, tag.weak() ? 1 : 0, direction);
    f.add(8, Math.min(4, role.end() - role.begin()));
    f.add(9, scenery.code(s, role.begin() - 1), direction);
    f.add(10, scenery.code(s, role.end()), direction);
    f.add(11, scenery.code(s, role.begin() - 1), scenery.code(s, role.end()));
    f.add(12, tag.role().toLowerCase(Locale.ROOT));
    f.add(13, role.begin() == 0 ? 1 : 0, role.end() == s.size() ? 1 : 0);
    verb(role, tag, direction, f);
  }

  /** "Heads", "headed by": a post that is told by a verb. */
  private static void verb(Spot role, Tag.RoleTag tag, int direction, Features f) {
    Sentence s = role.sentence();
    if (PostVerbs.isVerb(s, tag)) {
      int by = s.is(role.end(), "by") ? 2 : 0;
      f.add(14, by + direction);
      f.add(15, by + direction, s.token(role.begin()).lower());
    }
  }

  /** What other persons and posts stand nearer, or between others. */
  private void rivals(Spot role, Spot person, Features f) {
    List<Spot> here = scenery.spots(role.sentence());
    int direction = person.begin() < role.begin() ? 1 : 2;
    Spot other = null;
    Spot otherRole = null;
    int nearer = 0;
    for (Spot spot : here) {
      if (spot.isPerson() && !spot.entity().equals(person.entity())) {
        boolean across = spot.begin() < role.begin() != person.begin() < role.begin();
        boolean best = across && (other == null || spot.distance(role) < other.distance(role));
        other = best ? spot : other;
        nearer += spot.distance(role) < person.distance(role) ? 1 : 0;
      }
      if (spot.isRole() && spot.order() != role.order()) {
        boolean best = otherRole == null || spot.distance(person) < otherRole.distance(person);
        otherRole = best ? spot : otherRole;
      }
    }
    f.add(40, direction, Math.min(3, nearer));
    f.add(41, direction, across(role, person, other), PathFeatures.distance(role.distance(person)));
    f.add(42, direction, link(role, other));
    f.add(43, direction, link(person, otherRole));
    f.add(44, link(role, other), link(role, person));
    f.add(45, link(person, otherRole), link(role, person));
    int rank = otherRole == null ? 9 : otherRole.distance(person) < role.distance(person) ? 1 : 2;
    f.add(46, direction, rank);
    f.add(47, scenery.code(role.sentence(), person.end()), direction);
    f.add(48, scenery.code(role.sentence(), person.begin() - 1), direction);
  }

  private int across(Spot role, Spot person, @Nullable Spot other) {
    if (other == null) {
      return 9;
    }
    return PathFeatures.distance(other.distance(role))
        + (other.distance(role) < person.distance(role) ? 10 : 0);
  }

  /** What stands between two spots, as one number; short paths only. */
  private int link(Spot a, @Nullable Spot b) {
    if (b == null) {
      return -1;
    }
    Spot left = a.begin() < b.begin() ? a : b;
    Spot right = a.begin() < b.begin() ? b : a;
    int[] path = scenery.between(a.sentence(), left.end(), right.begin());
    int order = a.begin() < b.begin() ? 1 : 2;
    return path.length > 3 ? 7 + order : PathFeatures.hash(path, 0, path.length) * 4 + order;
  }

  private void apart(Spot role, Spot person, int where, Features f) {
    boolean sameBlock = role.sentence().block() == person.sentence().block();
    int alone = scenery.persons(role.sentence()) == 0 ? 1 : 0;
    int size = Math.min(3, role.sentence().size() / 4);
    f.add(50, where, sameBlock ? 1 : 0, alone);
    f.add(51, where, size, Math.min(3, person.sentence().size() / 4));
    f.add(52, where, scenery.code(role.sentence(), role.begin() - 1));
    f.add(53, where, role.begin() == 0 ? 1 : 0, role.end() >= role.sentence().size() - 1 ? 1 : 0);
    f.add(54, where, person.begin() == 0 ? 1 : 0, person.end() == person.sentence().size() ? 1 : 0);
    f.add(55, where, Math.min(3, scenery.persons(person.sentence())));
    f.add(56, where, scenery.code(role.sentence(), 0));
    list(role, person, Math.min(8, where), f);
    between(role, person, where, f);
    line(role, person, f);
  }

  /** What stands between a post and a person of another sentence. */
  private void between(Spot role, Spot person, int where, Features f) {
    int people = 0;
    int posts = 0;
    int same = 0;
    int headings = 0;
    int from = Math.min(role.sentence().index(), person.sentence().index());
    int to = Math.max(role.sentence().index(), person.sentence().index());
    for (Sentence s : scenery.reading().sentences().subList(from, to + 1)) {
      headings += s.zone() == Zone.HEADING && s.index() > from ? 1 : 0;
      for (Spot spot : scenery.spots(s)) {
        boolean within =
            spot.order() > Math.min(role.order(), person.order())
                && spot.order() < Math.max(role.order(), person.order());
        people += within && spot.isPerson() ? 1 : 0;
        posts += within && spot.isRole() ? 1 : 0;
        same += within && spot.isRole() && head(spot).equals(head(role)) ? 1 : 0;
      }
    }
    int far = Math.min(3, Math.max(-2, where));
    String head = head(role);
    f.add(80, far, Math.min(4, people), Math.min(3, posts));
    f.add(81, far * 4 + Math.min(2, same), Math.min(2, headings), Math.min(2, people));
    f.add(82, head.hashCode(), far, Math.min(2, people) * 4 + Math.min(2, posts));
    f.add(83, head.hashCode(), Math.min(1, headings), Math.min(1, same));
    f.add(84, far, Math.min(2, posts) * 4 + Math.min(2, people), plural(role));
  }

  private static String head(Spot role) {
    return ((Tag.RoleTag) role.tag()).head();
  }

  private static int plural(Spot role) {
    return ((Tag.RoleTag) role.tag()).plural() ? 1 : 0;
  }

  /** The words that lead to the person, and the posts beside it. */
  private void line(Spot role, Spot person, Features f) {
    Sentence s = person.sentence();
    int sort = Sorts.of((Tag.RoleTag) role.tag());
    int plural = plural(role);
    int people = 0;
    int beside = 0;
    Spot before = null;
    for (Spot spot : scenery.spots(s)) {
      people += spot.isPerson() ? 1 : 0;
      boolean by = spot.isRole() && spot.distance(person) <= 2;
      beside |= by ? spot.begin() < person.begin() ? 1 : 2 : 0;
      before = spot.isPerson() && spot.begin() < person.begin() ? spot : before;
    }
    int n = 0;
    for (int i = person.begin() - 1; i >= 0 && n < 8; i--) {
      if (s.token(i).isWord() && !s.token(i).isCapital()) {
        f.add(86, sort * 2 + plural, s.token(i).lower());
        n++;
      }
    }
    Sentence own = role.sentence();
    for (int i = role.end(); i < Math.min(own.size(), role.end() + 4); i++) {
      f.add(87, plural, own.token(i).lower());
    }
    for (int i = Math.max(0, role.begin() - 4); i < role.begin(); i++) {
      f.add(88, plural, own.token(i).lower());
    }
    f.add(89, sort, beside, Math.min(5, people));
    f.add(90, plural, beside, Math.min(5, people));
    f.add(91, sort * 2 + plural, before == null ? 0 : 1, Math.min(5, people));
    column(role, person, sort, beside, f);
  }

  /** Whether the post heads the column of a table that the person stands in. */
  private void column(Spot role, Spot person, int sort, int beside, Features f) {
    Sentence own = role.sentence();
    Sentence s = person.sentence();
    int header = PostPairs.isHeader(scenery, own) ? 1 : 0;
    int column = header == 1 ? column(own, role.begin()) - column(s, person.begin()) : 9;
    int width = column(own, own.size()) - column(s, s.size());
    f.add(92, header, column, Math.max(-1, Math.min(1, width)));
    f.add(93, header * 16 + sort, column, beside);
    f.add(94, header, column, own.size() - (role.end() - role.begin()) < 3 ? 1 : 0);
  }

  /** The number of commas before a position: which column of a row it is in. */
  private static int column(Sentence s, int at) {
    int column = 0;
    for (int i = 0; i < at; i++) {
      column += s.is(i, ",") ? 1 : 0;
    }
    return column;
  }

  /** Whether the person stands in a list that the post's line opens. */
  private void list(Spot role, Spot person, int where, Features f) {
    Sentence s = role.sentence();
    Tag.RoleTag tag = (Tag.RoleTag) role.tag();
    int colon = s.is(s.size() - 1, ":") ? 1 : 0;
    int zones = s.zone().ordinal() * 16 + person.sentence().zone().ordinal();
    boolean own = scenery.spots(person.sentence()).stream().anyMatch(Spot::isRole);
    f.add(70, colon, zones, tag.plural() ? 1 : 0);
    f.add(71, colon, own ? 1 : 0, tag.plural() ? 1 : 0);
    f.add(72, person.begin() == 0 ? 1 : 0, own ? 1 : 0, colon);
    f.add(73, tag.head().hashCode(), colon, own ? 1 : 0);
    f.add(74, scenery.code(s, role.end()), where > 1 ? 2 : where);
    f.add(75, s.zone().ordinal() * 4 + (own ? 1 : 0) + colon * 2, where > 1 ? 2 : where);
    f.add(76, scenery.code(person.sentence(), person.end()), colon, own ? 1 : 0);
  }
}
