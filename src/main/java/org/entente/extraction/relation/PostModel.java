package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Organization;
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
  /** From this probability on a person is weighed as a post's holder. */
  private static final double LEAST = 0.4;

  /**
   * From this probability of holder and employer together on a post is told: what is right more
   * often than half of F1 raises F1 (Lipton et al. 2014). These are flattened, hence lower.
   */
  private static final double BOTH = 0.27;

  /** From this probability on one name may stand for posts at two organisations. */
  private static final double SURE = 0.6;

  /** From this probability on a post is told to be over. */
  private static final double OVER = 0.35;

  private final Judge holders;
  private final Judge formers;
  private final EmployerModel employers;

  /**
   * A model.
   *
   * @param formers whether a post was over
   */
  public PostModel(Judge holders, Judge formers, EmployerModel employers) {
    this.holders = holders;
    this.formers = formers;
    this.employers = employers;
  }

  /** A post and its holder, at which organisation it most likely is, and how likely all that is. */
  private record Held(
      PostPairs.Pair pair,
      Optional<String> employer,
      double share,
      double probability,
      boolean former) {
    boolean isNear() {
      return pair.person().sharesSentence(pair.role());
    }
  }

  /**
   * The posts of a document.
   *
   * @param ruled what the rules say of posts
   */
  public List<Post> read(Scenery scenery, List<Post> ruled) {
    RuledPosts rules = new RuledPosts(ruled);
    List<Held> all = held(scenery, rules);
    Set<Integer> owned = new HashSet<>();
    Map<String, List<Held>> byHolder = new LinkedHashMap<>();
    for (Held held : all) {
      if (held.isNear()) {
        owned.add(held.pair().role().order());
      }
      String key = held.pair().person().entity() + "|" + Fold.of(name(held.pair().role()));
      byHolder.computeIfAbsent(key, k -> new ArrayList<>()).add(held);
    }
    List<Post> posts = new ArrayList<>();
    byHolder.values().forEach(held -> posts.addAll(posts(scenery, rules, own(held, owned))));
    return PostsLeft.over(scenery, withTables(posts, new HeadedColumns(scenery).posts()));
  }

  /** What the head of a table's column says of its rows goes before what a judge makes of them. */
  private static List<Post> withTables(List<Post> posts, List<Post> tables) {
    if (tables.isEmpty()) {
      return posts;
    }
    RuledPosts told = new RuledPosts(tables);
    List<Post> all = new ArrayList<>(tables);
    for (Post post : posts) {
      if (told.post(post.person(), post.role()).isEmpty()) {
        all.add(post);
      }
    }
    return all;
  }

  /**
   * The passages that tell of somebody's own post, if there are any: what a sentence without the
   * holder tells of another says nothing of this one, neither that it is over nor since when it is
   * held.
   *
   * @param owned the posts of the text whose holder stands in their sentence
   */
  private static List<Held> own(List<Held> held, Set<Integer> owned) {
    List<Held> own =
        held.stream().filter(h -> h.isNear() || !owned.contains(h.pair().role().order())).toList();
    return own.isEmpty() ? held : own;
  }

  /** Each post with each person who may hold it, where that and its employer are likely enough. */
  private List<Held> held(Scenery scenery, RuledPosts rules) {
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
    List<Organization> organizations = scenery.reading().organizations();
    FormerFeatures former = new FormerFeatures(scenery);
    List<Held> held = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      int best = Shares.best(shares.get(i));
      Optional<String> employer =
          best == 0 ? Optional.empty() : Optional.of(organizations.get(best - 1).id());
      double share = shares.get(i)[best];
      if (sure.get(i) * share >= BOTH) {
        former.of(pairs.get(i), f);
        boolean over = Judge.probability(formers.score(f)) >= OVER;
        held.add(new Held(pairs.get(i), employer, share, sure.get(i) * share, over));
      }
    }
    return held;
  }

  /** The posts of one holder under one name: told twice they are one, unless both are sure. */
  private static List<Post> posts(Scenery scenery, RuledPosts rules, List<Held> held) {
    Reading reading = scenery.reading();
    Map<Optional<String>, Post> posts = new LinkedHashMap<>();
    Post likeliest = null;
    for (Held h : held) {
      Spot role = h.pair().role();
      Terms.Term term = Terms.of(scenery, role);
      boolean over = reading.published().filter(day -> term.isOver(day.value())).isPresent();
      Post post =
          new Post(
              h.pair().person().entity(),
              name(role),
              h.employer(),
              h.former() || over,
              term.from(),
              term.until(),
              reading.evidence(
                  role.sentence(),
                  rules.named(h.pair().person().entity(), name(role), h.employer()),
                  Math.min(0.99, h.probability())));
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

  /** Candidates for training: person and role of each post that may be over. */
  public static List<Candidate> formers(Reading reading, Context context) {
    Scenery scenery = new Scenery(reading, context);
    FormerFeatures features = new FormerFeatures(scenery);
    Features f = new Features();
    List<Candidate> candidates = new ArrayList<>();
    for (PostPairs.Pair pair : PostPairs.of(scenery)) {
      features.of(pair, f);
      candidates.add(
          new Candidate(List.of(pair.person().entity(), name(pair.role())), f.toArray()));
    }
    return candidates;
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
