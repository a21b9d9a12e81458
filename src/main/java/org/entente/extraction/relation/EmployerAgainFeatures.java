package org.entente.extraction.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.mention.Tag;
import org.entente.learning.Features;

/**
 * What the second judge sees of a post and an organisation: what the first said of them, and of the
 * posts round it, of the same person and of the same name.
 */
final class EmployerAgainFeatures {
  /** More rivals than these say nothing more. */
  private static final int MOST_SURER = 3;

  private final Scenery scenery;
  private final List<PostPairs.Pair> pairs;

  /**
   * What the first judge said of each pair: at 0 the probability that the post is of none, at k
   * that it is of the document's k-th organisation.
   */
  private final List<double[]> shares;

  private final List<Organization> organizations;

  /** The sort of each organisation. */
  private final int[] sorts;

  /** The name of each pair's post. */
  private final String[] names;

  /** The place of each pair's greatest share. */
  private final int[] best;

  private final EmployerTally tally;

  /** Where the pairs of the post of each pair begin: those of one post follow each other. */
  private final int[] begins;

  /** Where they end. */
  private final int[] ends;

  /** What is named between the post of each pair and the next post; asked for each employer. */
  private final Map<Integer, Between> between = new HashMap<>();

  /**
   * The organisations named between two posts.
   *
   * @param all how many times any is
   * @param each how many times each is, by its identifier
   */
  private record Between(int all, Map<String, Integer> each) {}

  /** The first judge's shares, as {@link EmployerModel#read} gives them. */
  EmployerAgainFeatures(Scenery scenery, List<PostPairs.Pair> pairs, List<double[]> shares) {
    this.scenery = scenery;
    this.pairs = pairs;
    this.shares = shares;
    this.organizations = scenery.reading().organizations();
    this.sorts = organizations.stream().mapToInt(Sorts::of).toArray();
    this.names = pairs.stream().map(pair -> PostModel.name(pair.role())).toArray(String[]::new);
    this.best = shares.stream().mapToInt(Shares::best).toArray();
    this.tally = new EmployerTally(pairs, names, shares, best);
    this.begins = new int[names.length];
    this.ends = new int[names.length];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = i > 0 && role(i - 1).order() == role(i).order() ? begins[i - 1] : i;
    }
    for (int i = ends.length - 1; i >= 0; i--) {
      ends[i] = i + 1 < ends.length && begins[i + 1] == begins[i] ? ends[i + 1] : i + 1;
    }
  }

  /** The features of the i-th post at the k-th organisation, or at none. */
  void of(int i, int k, Features f) {
    f.clear();
    double[] own = shares.get(i);
    int share = Shares.step(own[k]);
    int rank = rank(own, k);
    PostPairs.Pair pair = pairs.get(i);
    Tag.RoleTag tag = (Tag.RoleTag) pair.role().tag();
    int sort = k == 0 ? 99 : sorts[k - 1];
    f.add(1, share, rank);
    f.add(2, share, rank, k == 0 ? 1 : 0);
    f.add(3, share, sort);
    f.add(4, share, tag.head());
    f.add(5, rank, Shares.step(own[best[i]]));
    f.add(6, share, tag.ofState() ? 1 : 0, k == 0 ? 1 : 0);
    same(i, k, share, sort, f);
    rivals(i, k, share, tag, f);
    beside(i, k, -1, share, f);
    beside(i, k, 1, share, f);
    sentence(i, k, share, f);
  }

  /** The other posts of the same person. */
  private void same(int i, int k, int share, int sort, Features f) {
    double most = tally.mostOfPerson(i, k);
    boolean top = tally.personElse(i, k);
    boolean sameName = tally.personSame(i, k);
    int other = most < 0 ? 99 : Shares.step(most);
    f.add(10, share, other);
    f.add(11, other, top ? 1 : 0, sameName ? 1 : 0);
    f.add(12, other, sort, sameName ? 1 : 0);
  }

  /** Others who may hold the same post there. */
  private void rivals(int i, int k, int share, Tag.RoleTag tag, Features f) {
    double most = tally.mostOfRivals(i, k);
    int surer = tally.surerRivals(i, k, MOST_SURER);
    int held = tally.heldByOthers(i, k);
    int none = k == 0 ? 1 : 0;
    f.add(20, share, Shares.step(most), none);
    f.add(21, Shares.step(most), tag.head().hashCode(), none);
    f.add(22, surer, share, none);
    f.add(23, surer, tag.head().hashCode(), none);
    f.add(24, Math.min(5, held), share, none);
    f.add(25, Shares.step(held / (double) Math.max(1, pairs.size())), share, none);
  }

  /** The post told before or next. */
  private void beside(int i, int k, int way, int share, Features f) {
    int base = way < 0 ? 30 : 40;
    int j = way < 0 ? begins[i] - 1 : ends[i];
    if (j < 0 || j >= pairs.size()) {
      f.add(base, share);
      return;
    }
    int theirs = Shares.step(shares.get(j)[k]);
    int same = best[j] == k ? 1 : 0;
    int here = role(j).sharesSentence(role(i)) ? 1 : 0;
    int block = role(j).sentence().block() == role(i).sentence().block() ? 1 : 0;
    int named = named(Math.min(i, j), k);
    f.add(base + 1, share, theirs, here * 2 + block);
    f.add(base + 2, same, named, here * 2 + block);
    f.add(base + 3, same, named * 16 + share, here);
    f.add(base + 4, same, names[i].equals(names[j]) ? 1 : 0, here * 16 + share);
    f.add(base + 5, same, before(i), here);
    f.add(base + 6, same, ((Tag.RoleTag) role(i).tag()).head());
  }

  private Spot role(int i) {
    return pairs.get(i).role();
  }

  /** What stands before the post. */
  private int before(int i) {
    return scenery.code(role(i).sentence(), role(i).begin() - 1);
  }

  /** How many organisations stand between a post and the next, and whether this is one of them. */
  private int named(int i, int k) {
    Between found = between.computeIfAbsent(begins[i], at -> between(role(at), role(ends[at])));
    int own = k == 0 ? 0 : found.each().getOrDefault(organizations.get(k - 1).id(), 0);
    return Math.min(3, found.all() - own) * 2 + Math.min(1, own);
  }

  private Between between(Spot left, Spot right) {
    Map<String, Integer> each = new HashMap<>();
    int all = 0;
    for (int s = left.sentence().index(); s <= right.sentence().index(); s++) {
      for (Spot spot : scenery.spots(scenery.reading().sentences().get(s))) {
        boolean within = spot.order() > left.order() && spot.order() < right.order();
        if (within && spot.isOrganization()) {
          each.merge(spot.entity(), 1, Integer::sum);
          all++;
        }
      }
    }
    return new Between(all, each);
  }

  /** What the first judge said of all posts of the sentence. */
  private void sentence(int i, int k, int share, Features f) {
    double sum = 0;
    int n = 0;
    int top = 0;
    int from = i;
    while (from > 0 && role(from - 1).sharesSentence(role(i))) {
      from--;
    }
    for (int j = from; j < pairs.size() && role(j).sharesSentence(role(i)); j++) {
      if (j != i) {
        sum += shares.get(j)[k];
        top += best[j] == k ? 1 : 0;
        n++;
      }
    }
    f.add(50, share, n == 0 ? 99 : Shares.step(sum / n));
    f.add(51, Math.min(3, n), Math.min(3, top), share);
  }

  private static int rank(double[] shares, int k) {
    int rank = 0;
    for (double share : shares) {
      rank += share > shares[k] ? 1 : 0;
    }
    return Math.min(4, rank);
  }
}
