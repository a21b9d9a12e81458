package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Says who holds which post of which organisation: one judge weighs every person near a post, a
 * second every organisation of the document. Safe for use by many threads.
 */
public final class PostModel {
  private static final double LEAST = 0.45;
  private static final int MOST_LINES = 40;

  /** From this probability on one name may stand for posts at two organisations. */
  private static final double SURE = 0.6;

  /**
   * Flattens the probabilities of the employers, as held-out documents showed them too steep (Guo
   * et al. 2017).
   */
  private static final double DOUBT = 1.8;

  private final Judge holders;
  private final Judge employers;

  public PostModel(Judge holders, Judge employers) {
    this.holders = holders;
    this.employers = employers;
  }

  /** A post in the text with a person who may hold it. */
  record Pair(Spot role, Spot person) {}

  /** A post and its holder with what probability which organisation is the employer. */
  private record Held(Pair pair, double probability, Map<Optional<String>, Double> employers) {
    Map.Entry<Optional<String>, Double> best() {
      return employers.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }
  }

  /**
   * The posts of a document.
   *
   * @param ruled what the rules say of posts
   */
  public List<Post> read(Reading reading, Context context, List<Post> ruled) {
    Scenery scenery = new Scenery(reading, context);
    RuledPosts rules = new RuledPosts(ruled);
    HolderFeatures holderFeatures = new HolderFeatures(scenery, rules);
    EmployerFeatures employerFeatures = new EmployerFeatures(scenery, rules);
    Features f = new Features();
    Map<String, List<Held>> byHolder = new LinkedHashMap<>();
    EmployerFeatures.Before before = null;
    for (Pair pair : pairs(scenery)) {
      holderFeatures.of(pair.role(), pair.person(), f);
      double probability = Judge.probability(holders.score(f));
      if (probability >= LEAST) {
        Held held =
            new Held(pair, probability, employers(pair, employerFeatures, before, reading, f));
        before = null;
        String key = pair.person().entity() + "|" + Fold.of(name(pair.role()));
        byHolder.computeIfAbsent(key, k -> new ArrayList<>()).add(held);
      }
    }
    List<Post> posts = new ArrayList<>();
    byHolder.values().forEach(held -> posts.addAll(posts(reading, rules, held)));
    return posts;
  }

  private Map<Optional<String>, Double> employers(
      Pair pair,
      EmployerFeatures features,
      EmployerFeatures.@Nullable Before before,
      Reading reading,
      Features f) {
    Map<Optional<String>, Double> scores = new LinkedHashMap<>();
    features.ofNone(pair.role(), pair.person(), before, f);
    scores.put(Optional.empty(), employers.score(f));
    for (Organization o : reading.organizations()) {
      features.of(pair.role(), pair.person(), o, before, f);
      scores.put(Optional.of(o.id()), employers.score(f));
    }
    double top = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
    double all = scores.values().stream().mapToDouble(d -> Math.exp((d - top) / DOUBT)).sum();
    scores.replaceAll((o, score) -> Math.exp((score - top) / DOUBT) / all);
    return scores;
  }

  /** The posts of one holder under one name: told twice they are one, unless both are sure. */
  private static List<Post> posts(Reading reading, RuledPosts rules, List<Held> held) {
    Map<Optional<String>, Post> posts = new LinkedHashMap<>();
    Post likeliest = null;
    for (Held h : held) {
      Map.Entry<Optional<String>, Double> best = h.best();
      Spot role = h.pair().role();
      double probability = h.probability() * best.getValue();
      Post post =
          new Post(
              h.pair().person().entity(),
              name(role),
              best.getKey(),
              Roles.isFormer(role.sentence(), (Tag.RoleTag) role.tag()),
              reading.evidence(
                  role.sentence(),
                  rules.named(h.pair().person().entity(), name(role), best.getKey()),
                  Math.min(0.99, probability)));
      if (best.getValue() > SURE) {
        posts.merge(best.getKey(), post, PostModel::earlier);
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
    for (Pair pair : pairs(scenery)) {
      features.of(pair.role(), pair.person(), f);
      List<String> parts =
          List.of(pair.person().entity(), name(pair.role()), "" + pair.role().order());
      candidates.add(new Candidate(parts, f.toArray()));
    }
    return candidates;
  }

  /** Tells in training where a person's post of some name really is. */
  public interface Answers {
    /** The organisation, empty for none, or null where the person holds no such post. */
    @Nullable String employer(String person, String role);
  }

  /**
   * Groups for training: person, role and organisation, which is empty for none; only of posts that
   * are really held.
   */
  public static List<List<Candidate>> employers(
      Reading reading, Context context, List<Post> ruled, Answers answers) {
    Scenery scenery = new Scenery(reading, context);
    EmployerFeatures features = new EmployerFeatures(scenery, new RuledPosts(ruled));
    Features f = new Features();
    List<List<Candidate>> groups = new ArrayList<>();
    EmployerFeatures.Before before = null;
    for (Pair pair : pairs(scenery)) {
      String person = pair.person().entity();
      String right = answers.employer(person, name(pair.role()));
      if (right == null) {
        continue;
      }
      List<Candidate> group = new ArrayList<>();
      features.ofNone(pair.role(), pair.person(), before, f);
      group.add(new Candidate(List.of(person, name(pair.role()), ""), f.toArray()));
      for (Organization o : reading.organizations()) {
        features.of(pair.role(), pair.person(), o, before, f);
        group.add(new Candidate(List.of(person, name(pair.role()), o.id()), f.toArray()));
      }
      groups.add(group);
      before = null;
    }
    return groups;
  }

  /** Every post of the text with every person who stands near it. */
  static List<Pair> pairs(Scenery scenery) {
    List<Pair> pairs = new ArrayList<>();
    List<Sentence> sentences = scenery.reading().sentences();
    for (Sentence s : sentences) {
      if (s.zone() == Zone.BOILERPLATE || s.zone() == Zone.MASTHEAD) {
        continue;
      }
      for (Spot role : scenery.spots(s)) {
        if (role.isRole()) {
          near(scenery, role).forEach(person -> pairs.add(new Pair(role, person)));
        }
      }
    }
    return pairs;
  }

  private static List<Spot> near(Scenery scenery, Spot role) {
    Set<String> entities = new LinkedHashSet<>();
    for (Spot spot : scenery.spots(role.sentence())) {
      if (spot.isPerson()) {
        entities.add(spot.entity());
      }
    }
    List<Spot> near = new ArrayList<>();
    for (String entity : entities) {
      Spot spot = scenery.nearest(role, entity);
      if (spot != null) {
        near.add(spot);
      }
    }
    int here = role.sentence().index();
    if (near.isEmpty() || near.stream().noneMatch(p -> p.begin() < role.begin())) {
      add(last(scenery, here - 1), near);
    }
    if (near.isEmpty() || entities.isEmpty()) {
      add(first(scenery, here + 1), near);
    }
    if (opensList(role)) {
      listed(scenery, here + 1).forEach(spot -> add(spot, near));
    }
    return near;
  }

  /** "Members of the board are:": a post that those in the lines below may hold. */
  private static boolean opensList(Spot role) {
    Sentence s = role.sentence();
    boolean heading = s.zone() == Zone.HEADING || s.is(s.size() - 1, ":");
    return heading || ((Tag.RoleTag) role.tag()).plural();
  }

  /** The first persons of the lines below, as far as each line names one. */
  private static List<Spot> listed(Scenery scenery, int from) {
    List<Spot> listed = new ArrayList<>();
    List<Sentence> sentences = scenery.reading().sentences();
    int empty = 0;
    for (int i = from; i < sentences.size() && i < from + MOST_LINES && empty < 2; i++) {
      List<Spot> people = scenery.spots(sentences.get(i)).stream().filter(Spot::isPerson).toList();
      empty = people.isEmpty() ? empty + 1 : 0;
      listed.addAll(people);
    }
    return listed;
  }

  private static void add(@Nullable Spot spot, List<Spot> near) {
    if (spot != null && near.stream().noneMatch(n -> n.entity().equals(spot.entity()))) {
      near.add(spot);
    }
  }

  private static @Nullable Spot last(Scenery scenery, int sentence) {
    Spot last = null;
    if (sentence >= 0) {
      for (Spot spot : scenery.spots(scenery.reading().sentences().get(sentence))) {
        last = spot.isPerson() ? spot : last;
      }
    }
    return last;
  }

  private static @Nullable Spot first(Scenery scenery, int sentence) {
    if (sentence < scenery.reading().sentences().size()) {
      for (Spot spot : scenery.spots(scenery.reading().sentences().get(sentence))) {
        if (spot.isPerson()) {
          return spot;
        }
      }
    }
    return null;
  }
}
