package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Post;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** What the model sees of a person or organisation and an encounter that it may have been at. */
final class AttendanceFeatures {
  private final Scenery scenery;
  private final Cues cues;
  private final List<Meeting> ruled;
  private final List<Post> posts;
  private final Anchors anchors;
  private final Companions companions;

  /** The encounter of the rules at each anchor. */
  private final List<Optional<Meeting>> near = new ArrayList<>();

  /**
   * For one document.
   *
   * @param anchors the sentences that are the first to tell of an encounter, in order
   */
  AttendanceFeatures(
      Scenery scenery, Cues cues, List<Meeting> ruled, List<Post> posts, List<Sentence> anchors) {
    this.scenery = scenery;
    this.cues = cues;
    this.ruled = ruled;
    this.posts = posts;
    this.anchors = new Anchors(anchors);
    this.companions = new Companions(scenery, posts, this.anchors);
    for (Sentence anchor : anchors) {
      near.add(Optional.ofNullable(ruled(anchor)));
    }
  }

  /** Who came together, for the second look. */
  Companions companions() {
    return companions;
  }

  /** The features of an entity at the encounter that {@code anchors.get(index)} tells of. */
  void of(String entity, int index, Features f) {
    f.clear();
    Sentence anchor = anchors.get(index);
    int person = entity.startsWith("p") ? 1 : 0;
    int several = Math.min(3, anchors.size());
    List<Spot> spots = new ArrayList<>(scenery.spots(entity));
    Spot best = nearest(spots, anchor);
    if (best == null) {
      return;
    }
    f.add(400, person, several);
    f.add(401, person, Math.min(3, index), several);
    int apart = best.sentence().index() - anchor.index();
    int away = Math.max(-3, Math.min(6, apart));
    f.add(402, person, away, several);
    boolean block = best.sentence().block() == anchor.block();
    f.add(403, person, away, block ? 1 : 0);
    int between = anchors.between(best.sentence(), anchor);
    f.add(404, person, away, Math.min(2, between) + 4 * several);
    f.add(405, person, holdsOther(spots, anchor) ? 1 : 0, away);
    int owner = companions.owner(entity);
    f.add(406, person, owner == index ? 1 : 0, several);
    f.add(407, person, owner - index > 2 ? 3 : Math.max(-3, owner - index), away);
    segment(spots, index, person, several, f);
    where(spots, best, person, away, f);
    sentence(entity, best, anchor, person, apart, f);
    rules(entity, index, person, away, several, f);
    offices(entity, person, away, several, f);
    MeetingKind kind = cues.of(anchor).kind();
    companions.of(entity, index, kind == null ? 9 : kind.ordinal(), f);
  }

  /** How often the entity is named from this encounter's first sentence to the next one's. */
  private void segment(List<Spot> spots, int index, int person, int several, Features f) {
    int from = anchors.get(index).index();
    int to = index + 1 < anchors.size() ? anchors.get(index + 1).index() : Integer.MAX_VALUE;
    int within = 0;
    int before = 0;
    int behind = 0;
    int acts = 0;
    for (Spot spot : spots) {
      int at = spot.sentence().index();
      Cues.Cue cue = cues.of(spot.sentence());
      if (!spot.sentence().zone().isRunning()) {
        continue;
      }
      within += at >= from && at < to ? 1 : 0;
      before += at < from ? 1 : 0;
      behind += at >= to ? 1 : 0;
      boolean here = at >= from && at < to;
      acts |= here && cue.attends() ? 1 : 0;
      acts |= here && cue.speaks() ? 2 : 0;
      acts |= here && cue.history() ? 4 : 0;
      acts |= here && cue.appoints() ? 8 : 0;
    }
    int where = Math.min(2, within) + 3 * Math.min(1, before) + 6 * Math.min(1, behind);
    f.add(460, person, where, several);
    f.add(461, person, where, acts);
    f.add(462, person, where, Math.min(2, index));
    f.add(463, person, acts, several);
    f.add(464, person, where, cues.of(anchors.get(index)).planned() ? 1 : 0);
  }

  /** The mention that stands best for an entity at an encounter, or null where it has none. */
  static @Nullable Spot nearest(List<Spot> spots, Sentence anchor) {
    Spot best = null;
    int least = Integer.MAX_VALUE;
    for (Spot spot : spots) {
      int apart = spot.sentence().index() - anchor.index();
      int cost = apart >= 0 ? apart * 2 : -apart * 4 + 1;
      if (cost < least) {
        best = spot;
        least = cost;
      }
    }
    return best;
  }

  private boolean holdsOther(List<Spot> spots, Sentence anchor) {
    for (Spot spot : spots) {
      for (Sentence other : anchors.sentences()) {
        if (other.index() != anchor.index() && other.index() == spot.sentence().index()) {
          return true;
        }
      }
    }
    return false;
  }

  private void where(List<Spot> spots, Spot best, int person, int away, Features f) {
    int zones = 0;
    for (Spot spot : spots) {
      Zone zone = spot.sentence().zone();
      zones |= zone == Zone.TITLE ? 1 : zone == Zone.CAPTION ? 2 : zone == Zone.LIST_ITEM ? 4 : 0;
      zones |= zone == Zone.BODY ? 8 : 0;
      zones |= zone == Zone.BOILERPLATE || zone == Zone.MASTHEAD ? 16 : 0;
    }
    f.add(410, person, zones);
    f.add(411, person, zones, away);
    f.add(412, person, Math.min(4, spots.size()), away);
    f.add(413, person, best.sentence().zone().ordinal(), away);
    int form = best.tag() instanceof Tag.PronounTag ? 1 : best.isTitle() ? 2 : 0;
    f.add(414, person, form, away);
  }

  private void sentence(
      String entity, Spot best, Sentence anchor, int person, int apart, Features f) {
    Sentence s = best.sentence();
    Cues.Cue cue = cues.of(s);
    int same = apart == 0 ? 1 : 0;
    int told =
        (cue.history() ? 1 : 0)
            + (cue.appoints() ? 2 : 0)
            + (cue.speaks() ? 4 : 0)
            + (cue.attends() ? 8 : 0)
            + (cue.happens() ? 16 : 0);
    f.add(420, person, told, same);
    f.add(421, person, cues.leftOut(s).contains(entity) ? 1 : 0, same);
    f.add(422, person * 2 + same, scenery.code(s, best.begin() - 1));
    f.add(423, person * 2 + same, scenery.code(s, best.end()));
    f.add(424, person * 2 + same, scenery.code(s, best.begin() - 1), scenery.code(s, best.end()));
    for (int i = Math.max(0, best.begin() - 3); i < best.begin(); i++) {
      f.add(425, person * 2 + same, s.token(i).lower());
    }
    for (int i = best.end(); i < Math.min(s.size(), best.end() + 4); i++) {
      f.add(426, person * 2 + same, s.token(i).lower());
    }
    for (Token t : s.tokens()) {
      if (t.isWord() && !t.isCapital()) {
        f.add(427, person * 2 + same, t.lower());
      }
    }
    MeetingKind sort = cues.of(anchor).kind();
    int kind = sort == null ? 9 : sort.ordinal();
    f.add(428, person * 2 + same, kind);
    f.add(429, person, kind, Math.max(-3, Math.min(6, apart)));
    int people = (int) Math.min(4, scenery.spots(s).stream().filter(Spot::isPerson).count());
    f.add(430, person * 2 + same, people, told);
    f.add(431, person * 2 + same, best.begin() * 4 / Math.max(1, s.size()), told);
  }

  private void rules(String entity, int index, int kind, int away, int several, Features f) {
    String here = "none";
    boolean other = false;
    Sentence anchor = anchors.get(index);
    Meeting near = this.near.get(index).orElse(null);
    int exact = near == null ? 2 : near.evidence().span().equals(anchor.span()) ? 1 : 0;
    int person = kind * 3 + exact;
    for (Meeting m : ruled) {
      boolean mine = near != null && m.id().equals(near.id());
      for (Participation p : m.participants()) {
        boolean is = p.person().equals(entity);
        here = is && mine ? p.evidence().rule() : here;
        other |= is && !mine;
      }
      for (Attendance o : m.organizations()) {
        boolean is = o.organization().equals(entity);
        here = is && mine ? "organization" : here;
        other |= is && !mine;
      }
    }
    f.add(440, person * 2 + (other ? 1 : 0), here);
    f.add(441, person * 2 + (other ? 1 : 0), here.hashCode(), away);
    f.add(442, person * 4 + several, here.hashCode(), other ? 1 : 0);
  }

  /** The encounter that the rules see at the anchor, or at most three sentences away. */
  private @Nullable Meeting ruled(Sentence anchor) {
    Meeting best = null;
    int least = 4;
    for (Meeting m : ruled) {
      for (Sentence s : scenery.reading().sentences()) {
        int apart = Math.abs(s.index() - anchor.index());
        if (apart < least && s.span().equals(m.evidence().span())) {
          best = m;
          least = apart;
        }
      }
    }
    return best;
  }

  private void offices(String entity, int person, int away, int several, Features f) {
    int held = 0;
    int former = 0;
    int fresh = 0;
    for (Post post : posts) {
      boolean own = post.person().equals(entity);
      boolean at = post.organization().filter(entity::equals).isPresent();
      held += own || at ? 1 : 0;
      former += own && post.former() ? 1 : 0;
      fresh += own && post.evidence().rule().startsWith("appointment") ? 1 : 0;
    }
    f.add(450, person, Math.min(3, held), Math.min(2, former));
    f.add(451, person, Math.min(2, held), away);
    f.add(452, person, fresh > 0 ? 1 : 0, several);
  }
}
