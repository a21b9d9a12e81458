package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.extraction.fact.Post;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.Context;
import org.entente.extraction.rule.Roles;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;

/**
 * Says who holds which post of which organisation: one judge weighs every person near a post, a
 * second every organisation of the document. Safe for use by many threads.
 */
public final class PostModel {
  private static final double LEAST = 0.5;

  /** From this probability on one name may stand for posts at two organisations. */
  private static final double SURE = 0.6;

  private final Judge holders;
  private final EmployerModel employers;

  public PostModel(Judge holders, EmployerModel employers) {
    this.holders = holders;
    this.employers = employers;
  }

  /** A post and its holder, and at which organisation it most likely is. */
  private record Held(
      PostPairs.Pair pair, double probability, Optional<String> employer, double share) {}

  /**
   * The posts of a document.
   *
   * @param ruled what the rules say of posts
   */
  public List<Post> read(Reading reading, Context context, List<Post> ruled) {
    Scenery scenery = new Scenery(reading, context);
    RuledPosts rules = new RuledPosts(ruled);
    HolderFeatures holderFeatures = new HolderFeatures(scenery, rules);
    Features f = new Features();
    List<PostPairs.Pair> pairs = new ArrayList<>();
    List<Double> sure = new ArrayList<>();
    for (PostPairs.Pair pair : PostPairs.of(scenery)) {
      holderFeatures.of(pair.role(), pair.person(), f);
      double probability = Judge.probability(holders.score(f));
      if (probability >= LEAST) {
        pairs.add(pair);
        sure.add(probability);
      }
    }
    List<double[]> shares = employers.read(scenery, rules, pairs);
    Map<String, List<Held>> byHolder = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      PostPairs.Pair pair = pairs.get(i);
      int best = Shares.best(shares.get(i));
      Optional<String> employer =
          best == 0 ? Optional.empty() : Optional.of(reading.organizations().get(best - 1).id());
      String key = pair.person().entity() + "|" + Fold.of(name(pair.role()));
      byHolder
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(new Held(pair, sure.get(i), employer, shares.get(i)[best]));
    }
    List<Post> posts = new ArrayList<>();
    byHolder.values().forEach(held -> posts.addAll(posts(reading, rules, held)));
    return posts;
  }

  /** The posts of one holder under one name: told twice they are one, unless both are sure. */
  private static List<Post> posts(Reading reading, RuledPosts rules, List<Held> held) {
    Map<Optional<String>, Post> posts = new LinkedHashMap<>();
    Post likeliest = null;
    for (Held h : held) {
      Spot role = h.pair().role();
      double probability = h.probability() * h.share();
      Post post =
          new Post(
              h.pair().person().entity(),
              name(role),
              h.employer(),
              Roles.isFormer(role.sentence(), (Tag.RoleTag) role.tag()),
              reading.evidence(
                  role.sentence(),
                  rules.named(h.pair().person().entity(), name(role), h.employer()),
                  Math.min(0.99, probability)));
      if (h.share() > SURE) {
        posts.merge(h.employer(), post, PostModel::earlier);
      }
      likeliest = likeliest == null ? post : surer(likeliest, post);
    }
    if (posts.size() > 1) {
      posts.remove(Optional.<String>empty());
    }
    return posts.isEmpty() && likeliest != null ? List.of(likeliest) : List.copyOf(posts.values());
  }

  /** The first passage that tells of a post, unless a later one is much surer. */
  private static Post earlier(Post first, Post later) {
    return first.evidence().confidence() >= later.evidence().confidence() - 0.1 ? first : later;
  }

  private static Post surer(Post a, Post b) {
    return a.evidence().confidence() >= b.evidence().confidence() ? a : b;
  }

  static String name(Spot role) {
    return Roles.text((Tag.RoleTag) role.tag());
  }

  /** Candidates for training: person, role, and the number of the post in the text. */
  public static List<Candidate> holders(Reading reading, Context context, List<Post> ruled) {
    Scenery scenery = new Scenery(reading, context);
    HolderFeatures features = new HolderFeatures(scenery, new RuledPosts(ruled));
    Features f = new Features();
    List<Candidate> candidates = new ArrayList<>();
    for (PostPairs.Pair pair : PostPairs.of(scenery)) {
      features.of(pair.role(), pair.person(), f);
      List<String> parts =
          List.of(pair.person().entity(), name(pair.role()), "" + pair.role().order());
      candidates.add(new Candidate(parts, f.toArray()));
    }
    return candidates;
  }
}
