package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Post;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.rule.Context;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.jspecify.annotations.Nullable;

/**
 * Says of which organisation a post is: a first judge weighs every organisation of the document for
 * each post by itself, a second weighs them again, knowing what the first said of the other posts
 * (stacked generalization, Wolpert 1992). Safe for use by many threads.
 */
public final class EmployerModel {
  /** Flattens the probabilities, as held-out documents showed them too steep (Guo et al. 2017). */
  private static final double DOUBT = 1.6;

  /** The score of an organisation that cannot have the post. */
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private final Judge first;
  private final @Nullable Judge again;

  /**
   * A model.
   *
   * @param again the second judge, or null to go by the first alone
   */
  public EmployerModel(Judge first, @Nullable Judge again) {
    this.first = first;
    this.again = again;
  }

  /**
   * For each post the probability of each employer: at 0 of none, at k of the document's k-th
   * organisation.
   */
  List<double[]> read(Scenery scenery, RuledPosts rules, List<PostPairs.Pair> pairs) {
    List<double[]> shares = first(scenery, rules, pairs, first, again == null ? DOUBT : 1);
    Judge second = again;
    if (second == null) {
      return shares;
    }
    EmployerAgainFeatures features = new EmployerAgainFeatures(scenery, pairs, shares);
    Features f = new Features();
    List<double[]> better = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      double[] scores = new double[shares.get(i).length];
      for (int k = 0; k < scores.length; k++) {
        features.of(i, k, f);
        scores[k] = shares.get(i)[k] == 0 ? NEVER : second.score(f);
      }
      better.add(Shares.of(scores, DOUBT));
    }
    ListedEmployers.settle(scenery, pairs, better);
    return better;
  }

  private static List<double[]> first(
      Scenery scenery, RuledPosts rules, List<PostPairs.Pair> pairs, Judge judge, double doubt) {
    EmployerFeatures features = new EmployerFeatures(scenery, rules);
    Fitness fitness = new Fitness(scenery);
    List<Organization> organizations = scenery.reading().organizations();
    Features f = new Features();
    List<double[]> shares = new ArrayList<>();
    for (PostPairs.Pair pair : pairs) {
      double[] scores = new double[organizations.size() + 1];
      features.ofNone(pair.role(), pair.person(), f);
      scores[0] = judge.score(f);
      for (int k = 1; k < scores.length; k++) {
        Organization o = organizations.get(k - 1);
        if (fitness.fits(pair.role(), o)) {
          features.of(pair.role(), pair.person(), o, f);
          scores[k] = judge.score(f);
        } else {
          scores[k] = NEVER;
        }
      }
      shares.add(Shares.of(scores, doubt));
    }
    return shares;
  }

  /** Tells in training which posts a person really holds. */
  public interface Answers {
    boolean holds(String person, String role);
  }

  /**
   * Groups for training: person, role and organisation, which is empty for none; only of posts that
   * are really held.
   *
   * @param judge the first judge, which has not learnt the document, for groups of the second look;
   *     or null for those of the first
   */
  public static List<List<Candidate>> candidates(
      Reading reading, Context context, List<Post> ruled, Answers answers, @Nullable Judge judge) {
    Scenery scenery = new Scenery(reading, context);
    RuledPosts rules = new RuledPosts(ruled);
    List<PostPairs.Pair> pairs =
        PostPairs.of(scenery).stream()
            .filter(p -> answers.holds(p.person().entity(), PostModel.name(p.role())))
            .toList();
    EmployerFeatures features = new EmployerFeatures(scenery, rules);
    EmployerAgainFeatures again =
        judge == null
            ? null
            : new EmployerAgainFeatures(scenery, pairs, first(scenery, rules, pairs, judge, 1));
    Features f = new Features();
    List<List<Candidate>> groups = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      PostPairs.Pair pair = pairs.get(i);
      List<Candidate> group = new ArrayList<>();
      for (int k = 0; k <= reading.organizations().size(); k++) {
        if (again != null) {
          again.of(i, k, f);
        } else if (k == 0) {
          features.ofNone(pair.role(), pair.person(), f);
        } else {
          features.of(pair.role(), pair.person(), reading.organizations().get(k - 1), f);
        }
        String employer = k == 0 ? "" : reading.organizations().get(k - 1).id();
        group.add(
            new Candidate(
                List.of(pair.person().entity(), PostModel.name(pair.role()), employer),
                f.toArray()));
      }
      groups.add(group);
    }
    return groups;
  }
}
