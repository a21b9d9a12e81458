package org.entente.extraction.relation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Post;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.PostVerbs;
import org.entente.extraction.mention.Tag;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** What the model sees of a post, its holder and an organisation that it may belong to. */
final class EmployerFeatures {
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in");
  private final Scenery scenery;
  private final RuledPosts ruled;
  private final OrganizationFeatures organizations;
  private final Neighbourhood around;
  private final Sides sides;
  private final SideFeatures spokenOf;

  /** The words of each post's name, by the post's number. */
  private final Map<Integer, Set<String>> fields = new HashMap<>();

  EmployerFeatures(Scenery scenery, RuledPosts ruled) {
    this.scenery = scenery;
    this.ruled = ruled;
    this.organizations = scenery.organizationFeatures();
    this.around = new Neighbourhood(scenery);
    this.sides = scenery.sides();
    this.spokenOf = new SideFeatures(scenery);
  }

  /** The features of no organisation at all. */
  void ofNone(Spot role, Spot person, Features f) {
    f.clear();
    Tag.RoleTag tag = (Tag.RoleTag) role.tag();
    f.add(200);
    f.add(201, tag.head());
    f.add(202, tag.ofState() ? 1 : 0, tag.ofCampus() ? 1 : 0);
    for (String word : Fold.words(tag.role())) {
      f.add(203, word);
    }
    int here = scenery.organizations(role.sentence());
    f.add(204, Math.min(3, here));
    f.add(205, Math.min(3, here), tag.head());
    f.add(206, scenery.code(role.sentence(), role.end()), tag.ofState() ? 1 : 0);
    f.add(207, scenery.code(role.sentence(), role.begin() - 1), tag.ofState() ? 1 : 0);
    Optional<Post> post = ruled.post(person.entity(), tag.role());
    f.add(208, post.map(p -> p.organization().isPresent() ? "other" : "none").orElse("no post"));
    f.add(209, post.map(p -> p.evidence().rule()).orElse("no post"));
    Spot nearest = around.nearestOrganization(role);
    f.add(210, nearest == null ? 99 : PathFeatures.distance(nearest.distance(role)));
    f.add(
        211,
        nearest == null ? 99 : PathFeatures.distance(nearest.distance(role)),
        tag.ofState() ? 1 : 0);
  }

  /** The features of an organisation. */
  void of(Spot role, Spot person, Organization o, Features f) {
    f.clear();
    Tag.RoleTag tag = (Tag.RoleTag) role.tag();
    f.add(100);
    f.add(101, tag.head(), o.type());
    f.add(102, o.kind().ordinal(), tag.head());
    f.add(103, o.type());
    f.add(104, tag.ofState() ? 1 : 0, tag.ofCampus() ? 1 : 0, o.kind().ordinal());
    organizations.add(o, 110, f);
    sharedWords(role, tag, o, f);
    Optional<Post> post = ruled.post(person.entity(), tag.role());
    String rule = "no post";
    if (post.isPresent()) {
      boolean same = post.get().organization().filter(o.id()::equals).isPresent();
      rule = (same ? "=" : "!") + post.get().evidence().rule();
      f.add(105, same ? 1 : 0);
    }
    Spot near = scenery.nearest(role, o.id());
    core(role, person, o, near, f);
    f.add(106, rule);
    f.add(107, ruled.isAt(person.entity(), o.id()) ? 1 : 0);
    if (near != null) {
      near(role, person, near, tag, f);
    } else {
      far(role, o, tag, f);
    }
  }

  /**
   * Where the organisation stands, what sort it is, and what sort of post it is, taken together.
   */
  private void core(Spot role, Spot person, Organization o, @Nullable Spot near, Features f) {
    int place = around.place(role, person, o, near);
    int post = Sorts.of((Tag.RoleTag) role.tag());
    int sort = organizations.of(o).sort();
    int home = organizations.standing(o);
    int taken = near != null && around.isTaken(role, near) ? 1 : 0;
    int best = around.bestDirect(role);
    f.add(250, place, post, sort);
    f.add(251, place, post, home);
    f.add(252, place, sort, home);
    f.add(253, place, home, best);
    f.add(254, place * 2 + taken, post * 16 + sort, home);
    f.add(255, place, best, sort * 16 + post);
    f.add(256, post, sort, home);
    f.add(257, place, scenery.code(role.sentence(), role.end()), home);
    f.add(258, place, scenery.code(role.sentence(), role.begin() - 1), home);
    f.add(259, place, home, role.sentence().zone().ordinal());
    side(role, person, o, place, best, f);
  }

  /** Whether the post and the organisation seem to be of the same side. */
  private void side(Spot role, Spot person, Organization o, int place, int best, Features f) {
    int cue = sides.cueOf(role);
    int side = sides.of(o);
    f.add(260, cue, side);
    f.add(261, cue, side, place);
    f.add(262, side, place, best);
    f.add(263, cue, side & Sides.HOME, best);
    f.add(264, side, sides.cueOf(person));
    int apart = apart(person, o);
    f.add(265, apart, best, side & Sides.HOME);
    f.add(266, apart, place);
    spokenOf.add(role, o, 290, f);
  }

  /** How many sentences lie between the nearest mentions of a person and an organisation. */
  private int apart(Spot person, Organization o) {
    List<Spot> mentions = scenery.spots(person.entity());
    List<Spot> bodies = scenery.spots(o.id());
    int apart = 9;
    int m = 0;
    int b = 0;
    while (apart > 0 && m < mentions.size() && b < bodies.size()) {
      int mention = mentions.get(m).sentence().index();
      int body = bodies.get(b).sentence().index();
      apart = Math.min(apart, Math.abs(mention - body));
      m += mention <= body ? 1 : 0;
      b += mention > body ? 1 : 0;
    }
    return apart;
  }

  /** The words round an organisation and between it and the post. */
  private void words(Spot role, Spot near, int base, int state, Features f) {
    Sentence s = near.sentence();
    String before = near.begin() == 0 ? "<" : s.token(near.begin() - 1).lower();
    String behind = near.end() == s.size() ? ">" : s.token(near.end()).lower();
    f.add(base, state, before);
    f.add(base + 1, state, behind);
    if (near.begin() > 1) {
      f.add(base + 2, before, s.token(near.begin() - 2).lower());
    }
    if (role.sharesSentence(near)) {
      int from = Math.min(role.end(), near.end());
      int to = Math.max(role.begin(), near.begin());
      for (int i = from; i < to && to - from <= 25; i++) {
        if (!s.token(i).isCapital()) {
          f.add(base + 3, state, s.token(i).lower());
        }
      }
    }
  }

  private void near(Spot role, Spot person, Spot near, Tag.RoleTag tag, Features f) {
    PathFeatures.add(scenery, role, near, 140, f);
    words(
        role,
        near,
        270,
        Neighbourhood.direct(role, near) * 2 + (near.begin() < role.begin() ? 1 : 0),
        f);
    scope(role, near, tag, f);
    Spot nearest = around.nearestOrganization(role);
    Spot rival = nearest == null || nearest.entity().equals(near.entity()) ? null : nearest;
    f.add(160, rival == null ? 99 : PathFeatures.distance(rival.distance(role)));
    int rivalDirect = rival == null ? 9 : Neighbourhood.direct(role, rival);
    f.add(161, Neighbourhood.direct(role, near), rivalDirect);
    f.add(162, Neighbourhood.direct(role, near), tag.head());
    if (PostVerbs.isVerb(role.sentence(), tag)) {
      int order = near.begin() < role.begin() ? 1 : 0;
      f.add(168, order, PathFeatures.distance(near.distance(role)));
    }
    f.add(163, Neighbourhood.direct(role, near), tag.ofState() ? 1 : 0, tag.ofCampus() ? 1 : 0);
    f.add(170, around.bestDirect(role), Neighbourhood.direct(role, near));
    if (person.sharesSentence(near)) {
      PathFeatures.add(scenery, person, near, 180, f);
      int order =
          (near.begin() < role.begin() ? 1 : 0)
              + (near.begin() < person.begin() ? 2 : 0)
              + (role.begin() < person.begin() ? 4 : 0);
      f.add(164, order);
      f.add(167, order, around.bestDirect(role), around.isTaken(role, near) ? 1 : 0);
      f.add(165, order, Neighbourhood.direct(role, near));
      f.add(166, order, Neighbourhood.segments(role.sentence(), role.begin(), near.begin()));
    }
  }

  /**
   * Whether the words before an organisation make it the side that the persons behind it are of.
   */
  private void scope(Spot role, Spot near, Tag.RoleTag tag, Features f) {
    Sentence s = role.sentence();
    boolean before = near.end() <= role.begin();
    int taken = around.isTaken(role, near) ? 1 : 0;
    int lead = scenery.code(s, near.begin() - 1);
    int follow = scenery.code(s, near.end());
    int last = before && around.isLastFree(role, near) ? 1 : 0;
    int best = around.bestDirect(role);
    f.add(230, before ? 1 : 0, taken, best);
    f.add(231, last, best, Neighbourhood.segments(s, near.begin(), role.begin()));
    f.add(232, lead, last, best == 9 ? 1 : 0);
    f.add(233, follow, last, best == 9 ? 1 : 0);
    f.add(234, last, around.isFirst(near) ? 1 : 0, best);
    f.add(235, scenery.code(s, near.begin() - 2), lead, last);
    f.add(236, last * 2 + taken, tag.ofCampus() ? 1 : 0, isCampus(near) ? 1 : 0);
    f.add(237, last * 2 + taken, tag.head());
    f.add(238, scenery.code(s, role.begin() - 1), last, best);
    f.add(239, before ? 1 : 0, scenery.code(s, role.end()), last);
  }

  private boolean isCampus(Spot spot) {
    return org.entente.extraction.rule.Context.isCampus(
        scenery.reading().organization(spot.entity()));
  }

  private void far(Spot role, Organization o, Tag.RoleTag tag, Features f) {
    Spot last = scenery.lastBefore(role, o.id());
    if (last != null) {
      words(role, last, 280, around.isLastNamed(role, o) ? 1 : 0, f);
    }
    int lastNamed = around.isLastNamed(role, o) ? 1 : 0;
    int apart = last == null ? 9 : last.sentence().index() - role.sentence().index();
    boolean block = last != null && last.sentence().block() == role.sentence().block();
    f.add(190, Math.max(-4, Math.min(1, apart)), block ? 1 : 0);
    f.add(191, around.bestDirect(role));
    f.add(192, around.bestDirect(role), tag.ofCampus() ? 1 : 0, tag.ofState() ? 1 : 0);
    boolean heading = last != null && last.sentence().zone() == Zone.HEADING;
    int blocks = last == null ? 9 : role.sentence().block() - last.sentence().block();
    f.add(193, heading ? 1 : 0, Math.max(-1, Math.min(3, blocks)));
    Organization above = scenery.context().near().underHeading(role.sentence());
    f.add(194, above != null && above.id().equals(o.id()) ? 1 : 0);
    f.add(195, lastNamed, around.bestDirect(role));
    f.add(196, lastNamed, o.kind().ordinal(), tag.ofCampus() ? 1 : 0);
    boolean its = role.sentence().is(role.begin() - 1, "its");
    boolean their = role.sentence().is(role.begin() - 1, "their");
    int home = scenery.context().home().filter(o::equals).isPresent() ? 1 : 0;
    int here = scenery.organizations(role.sentence());
    f.add(198, lastNamed, home, Math.min(2, here));
    f.add(199, lastNamed, its || their ? 1 : 0, home);
    f.add(240, home, around.bestDirect(role), Math.min(2, here));
    f.add(241, home, tag.head());
    f.add(242, lastNamed, tag.head());
    f.add(243, last != null && around.isTaken(role, last) ? 1 : 0, lastNamed, home);
    f.add(244, home, role.sentence().zone().ordinal(), lastNamed);
    f.add(245, last != null && last.sentence().is(last.end(), ":") ? 1 : 0, block ? 1 : 0);
    f.add(197, scenery.code(role.sentence(), role.begin() - 1), lastNamed);
  }

  private void sharedWords(Spot role, Tag.RoleTag tag, Organization o, Features f) {
    Set<String> words =
        fields.computeIfAbsent(
            role.order(),
            order -> {
              Set<String> field = new HashSet<>(Fold.words(tag.role()));
              field.removeAll(SMALL);
              return field;
            });
    Set<String> name = organizations.of(o).words();
    int shared = 0;
    for (String word : words) {
      shared += name.contains(word) ? 1 : 0;
    }
    f.add(108, Math.min(3, shared), tag.ofState() ? 1 : 0);
    int ministry = o.type().equals("ministry") ? 1 : 0;
    f.add(109, Math.min(3, shared), Math.min(4, words.size()), ministry);
  }
}
