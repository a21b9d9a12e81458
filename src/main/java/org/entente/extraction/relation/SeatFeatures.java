package org.entente.extraction.relation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Post;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** What the judge of seats sees of a person and a board or committee. */
final class SeatFeatures {
  private final Scenery scenery;
  private final RuledPosts ruled;
  private final Set<String> seated = new HashSet<>();
  private final List<Organization> bodies;

  SeatFeatures(Scenery scenery, List<Post> ruled) {
    this.scenery = scenery;
    this.ruled = new RuledPosts(ruled);
    for (Post post : ruled) {
      if (post.role().equals("member")) {
        post.organization().ifPresent(o -> seated.add(post.person() + o));
      }
    }
    this.bodies =
        scenery.reading().organizations().stream()
            .filter(SeatLinks::isBody)
            .sorted(Comparator.comparingInt(o -> -o.mentions().size()))
            .toList();
  }

  /** The features of a person who sits on none of the bodies linked. */
  void ofNone(List<SeatLinks.Link> links, Features f) {
    f.clear();
    SeatLinks.Link first = links.get(0);
    Sentence s = first.person().sentence();
    int bodies = (int) links.stream().filter(l -> SeatLinks.isBody(l.body())).count();
    f.add(200);
    f.add(201, Math.min(4, bodies));
    f.add(202, s.zone().ordinal(), members(s));
    for (SeatLinks.Link link : links) {
      f.add(203, link.kind());
    }
  }

  /** The features of a person who sits on the body linked. */
  void of(SeatLinks.Link link, Features f) {
    f.clear();
    Sentence s = link.person().sentence();
    Sentence over = link.over();
    int kind = link.kind();
    int members = members(s) + 3 * (over == null ? 3 : members(over));
    f.add(1);
    company(link, members, f);
    place(link, members, f);
    words(s, 30, kind, f);
    if (over != null) {
      words(over, 31, kind, f);
    }
    Spot near = scenery.nearest(link.person(), link.body().id());
    if (near != null) {
      PathFeatures.add(scenery, link.person(), near, 40, f);
      beside(near, s, kind, f);
    }
    if (kind == SeatLinks.SENTENCE_BEFORE) {
      words(scenery.reading().sentences().get(s.index() - 1), 32, kind, f);
    }
  }

  /** In whose company the sentence names the person, and what the rules say. */
  private void company(SeatLinks.Link link, int members, Features f) {
    Spot person = link.person();
    Sentence s = person.sentence();
    Organization body = link.body();
    int kind = link.kind();
    int persons = (int) scenery.spots(s).stream().filter(Spot::isPerson).count();
    int roles = (int) scenery.spots(s).stream().filter(Spot::isRole).count();
    f.add(2, kind);
    f.add(3, kind, s.zone().ordinal());
    f.add(4, kind, members);
    f.add(5, kind, members, s.zone() == Zone.LIST_ITEM ? 1 : 0);
    f.add(6, kind, headed(s, link.over()));
    f.add(7, kind, Math.min(5, persons), Math.min(3, roles));
    f.add(8, kind, body.type());
    f.add(9, kind, seated.contains(person.entity() + body.id()) ? 1 : 0);
    f.add(10, kind, ruled.isAt(person.entity(), body.id()) ? 1 : 0);
    f.add(11, kind, Math.min(4, bodies.size()));
  }

  /** Where the person stands, and how the body does among the others. */
  private void place(SeatLinks.Link link, int members, Features f) {
    Spot person = link.person();
    Sentence s = person.sentence();
    Organization body = link.body();
    Sentence over = link.over();
    int kind = link.kind();
    f.add(12, kind, scenery.code(s, person.begin() - 1));
    f.add(13, kind, scenery.code(s, person.end()));
    f.add(14, kind, scenery.code(s, person.begin() - 1), scenery.code(s, person.end()));
    f.add(15, kind, over == null ? 9 : over.is(over.size() - 1, ":") ? 1 : 0, members);
    f.add(16, kind, over == null ? 9 : over.zone().ordinal());
    f.add(17, kind, isFirst(person) ? 1 : 0, s.zone().ordinal());
    f.add(18, kind, Math.min(4, body.mentions().size()));
    f.add(19, kind, body.kind().ordinal(), SeatLinks.isBody(body) ? 1 : 0);
    f.add(20, kind, rank(body));
    f.add(21, kind, body.kind().ordinal(), members);
    f.add(22, kind, lastNamed(body, over == null ? s.index() : over.index()) ? 1 : 0, members);
  }

  /** Its place among the bodies, by the number of mentions; 3 for the fourth and all others. */
  private int rank(Organization body) {
    int at = bodies.indexOf(body);
    return at < 0 ? 4 : Math.min(3, at);
  }

  /** Whether no other body is named between it and a sentence. */
  private boolean lastNamed(Organization body, int before) {
    for (int i = before - 1; i >= 0 && i > before - 6; i--) {
      List<Spot> spots = scenery.spots(scenery.reading().sentences().get(i));
      for (int k = spots.size() - 1; k >= 0; k--) {
        if (spots.get(k).isOrganization()) {
          Organization o = scenery.reading().organization(spots.get(k).entity());
          if (SeatLinks.isBody(o)) {
            return o.equals(body);
          }
        }
      }
    }
    return false;
  }

  private static void beside(Spot body, Sentence s, int kind, Features f) {
    f.add(33, kind, body.begin() == 0 ? "<" : s.token(body.begin() - 1).lower());
    f.add(34, kind, body.end() == s.size() ? ">" : s.token(body.end()).lower());
    if (body.begin() > 1) {
      f.add(35, s.token(body.begin() - 1).lower(), s.token(body.begin() - 2).lower());
    }
  }

  private static void words(Sentence s, int template, int kind, Features f) {
    for (int i = 0; i < s.size() && i < 60; i++) {
      Token t = s.token(i);
      if (!t.isCapital() || i == 0) {
        f.add(template, kind, t.lower());
      }
    }
  }

  /** 2 where a sentence has "members", 1 where it has "member", 0 else. */
  private static int members(Sentence s) {
    int found = 0;
    for (Token t : s.tokens()) {
      found = Math.max(found, t.lower().equals("members") ? 2 : t.lower().equals("member") ? 1 : 0);
    }
    return found;
  }

  /** Whether the first line of the list says "member", as the head of a table does. */
  private int headed(Sentence s, @Nullable Sentence over) {
    if (over == null) {
      return 9;
    }
    int first = over.index() + 1;
    List<Sentence> sentences = scenery.reading().sentences();
    return first < s.index() ? members(sentences.get(first)) : 8;
  }

  private boolean isFirst(Spot person) {
    for (Spot spot : scenery.spots(person.sentence())) {
      if (spot.isPerson()) {
        return spot.equals(person);
      }
    }
    return false;
  }
}
