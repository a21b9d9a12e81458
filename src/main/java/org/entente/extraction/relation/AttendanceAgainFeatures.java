package org.entente.extraction.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.extraction.fact.Post;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the second judge sees of an entity and an encounter: what the first said of them, of the
 * entity's other encounters, of those named beside it, and of its people or employers.
 */
final class AttendanceAgainFeatures {
  private final Scenery scenery;
  private final Anchors anchors;
  private final List<String> entities;
  private final List<Post> posts;
  private final double[][] shares;
  private final Companions companions;
  private final Map<String, Integer> places = new HashMap<>();

  /** The shares are the first judge's, by encounter and entity. */
  AttendanceAgainFeatures(
      Scenery scenery,
      List<Sentence> anchors,
      List<String> entities,
      List<Post> posts,
      Companions companions,
      double[][] shares) {
    this.scenery = scenery;
    this.anchors = new Anchors(anchors);
    this.entities = entities;
    this.posts = posts;
    this.shares = shares;
    this.companions = companions;
    for (int e = 0; e < entities.size(); e++) {
      places.put(entities.get(e), e);
    }
  }

  /** The features of the e-th entity at the k-th encounter. */
  void of(int e, int k, Features f) {
    f.clear();
    String entity = entities.get(e);
    int person = entity.startsWith("p") ? 1 : 0;
    int share = Shares.step(shares[k][e]);
    int code = person * 16 + share;
    int several = Math.min(3, anchors.size());
    f.add(1, code);
    f.add(2, code, several);
    elsewhere(e, k, code, several, f);
    beside(e, k, code, several, f);
    others(e, k, code, f);
    offices(entity, k, code, f);
    mates(entity, k, code, f);
  }

  /** Those who are brought in by the same sentence: they mostly stay together. */
  private void mates(String entity, int k, int code, Features f) {
    double sum = 0;
    double most = 0;
    int n = 0;
    for (String mate : companions.mates(entity)) {
      Integer place = places.get(mate);
      if (place != null) {
        sum += shares[k][place];
        most = Math.max(most, shares[k][place]);
        n++;
      }
    }
    int mean = n == 0 ? 99 : Shares.step(sum / n);
    f.add(50, code, mean, Math.min(3, n));
    f.add(51, code, mean, companions.groups(k));
    f.add(52, code, n == 0 ? 99 : Shares.step(most), companions.groups(k));
  }

  /** The other encounters. */
  private void elsewhere(int e, int k, int code, int several, Features f) {
    double before = 0;
    double behind = 0;
    for (int j = 0; j < shares.length; j++) {
      if (j < k) {
        before = Math.max(before, shares[j][e]);
      } else if (j > k) {
        behind = Math.max(behind, shares[j][e]);
      }
    }
    f.add(10, code, Shares.step(before), Shares.step(behind));
    f.add(11, code, Shares.step(Math.max(before, behind)), several);
    f.add(12, code, Math.min(3, k), several);
  }

  /** Those named in the same sentence as the mention nearest to the encounter. */
  private void beside(int e, int k, int code, int several, Features f) {
    List<Spot> spots = scenery.spots(entities.get(e));
    Spot spot = AttendanceFeatures.nearest(spots, anchors.get(k));
    if (spot == null) {
      return;
    }
    double sum = 0;
    int n = 0;
    @Nullable Spot left = null;
    @Nullable Spot right = null;
    for (Spot other : scenery.spots(spot.sentence())) {
      if (other.isPerson() && !other.entity().equals(spot.entity())) {
        sum += share(k, other);
        n++;
        left = other.end() <= spot.begin() ? other : left;
        right = right == null && other.begin() >= spot.end() ? other : right;
      }
    }
    int mean = n == 0 ? 99 : Shares.step(sum / n);
    int ahead = left == null ? 99 : Shares.step(share(k, left));
    int next = right == null ? 99 : Shares.step(share(k, right));
    f.add(20, code, mean, Math.min(3, n));
    f.add(21, code, ahead, next);
    f.add(22, code, ahead);
    f.add(23, code, next);
    f.add(24, code, mean, several);
    int apart = spot.sentence().index() - anchors.get(k).index();
    f.add(25, code, Math.max(-2, Math.min(4, apart)), mean);
    f.add(26, code, scenery.code(spot.sentence(), spot.begin() - 1), ahead);
    f.add(27, code, scenery.code(spot.sentence(), spot.end()), next);
  }

  private double share(int k, Spot spot) {
    Integer place = places.get(spot.entity());
    return place == null ? 0 : shares[k][place];
  }

  /** All others at this encounter. */
  private void others(int e, int k, int code, Features f) {
    int there = 0;
    int surer = 0;
    char sort = entities.get(e).charAt(0);
    for (int o = 0; o < entities.size(); o++) {
      if (entities.get(o).charAt(0) == sort && o != e) {
        there += shares[k][o] > 0.5 ? 1 : 0;
        surer += shares[k][o] > shares[k][e] ? 1 : 0;
      }
    }
    f.add(30, code, Math.min(5, there));
    f.add(31, code, Math.min(5, surer));
    f.add(32, code, there == 0 ? 1 : 0, Math.min(3, surer));
  }

  /** A person's employers, an organisation's people. */
  private void offices(String entity, int k, int code, Features f) {
    double most = -1;
    int n = 0;
    for (Post post : posts) {
      String body = post.organization().orElse("");
      @Nullable String other =
          post.person().equals(entity) ? body : body.equals(entity) ? post.person() : null;
      Integer place = other == null ? null : places.get(other);
      if (place != null) {
        most = Math.max(most, shares[k][place]);
        n++;
      }
    }
    f.add(40, code, most < 0 ? 99 : Shares.step(most));
    f.add(41, code, Math.min(3, n));
  }
}
