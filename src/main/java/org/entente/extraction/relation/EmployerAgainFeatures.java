package org.entente.extraction.relation;

import java.util.List;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.mention.Tag;
import org.entente.learning.Features;

/**
 * What the second judge sees of a post and an organisation: what the first said of them, and of the
 * posts round it, of the same person and of the same name.
 */
final class EmployerAgainFeatures {
  private final Scenery scenery;
  private final List<PostPairs.Pair> pairs;
  private final List<double[]> shares;
  private final List<Organization> organizations;

  /** The sort of each organisation, and of each post its name and likeliest employer. */
  private final int[] sorts;

  private final String[] names;

  /** Whom each pair is of: the place of the first pair of the same person. */
  private final int[] persons;

  /** The same of the name of the post. */
  private final int[] posts;

  private final int[] best;

  /** The first judge's shares, as {@link EmployerModel#read} gives them. */
  EmployerAgainFeatures(Scenery scenery, List<PostPairs.Pair> pairs, List<double[]> shares) {
    this.scenery = scenery;
    this.pairs = pairs;
    this.shares = shares;
    this.organizations = scenery.reading().organizations();
    this.sorts = organizations.stream().mapToInt(Sorts::of).toArray();
    this.names = pairs.stream().map(pair -> PostModel.name(pair.role())).toArray(String[]::new);
    this.best = shares.stream().mapToInt(Shares::best).toArray();
    this.persons = new int[names.length];
    this.posts = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      while (!entity(persons[i]).equals(entity(i))) {
        persons[i]++;
      }
      while (!names[posts[i]].equalsIgnoreCase(names[i])) {
        posts[i]++;
      }
    }
  }

  private String entity(int i) {
    return pairs.get(i).person().entity();
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
    double most = -1;
    boolean top = false;
    boolean sameName = false;
    for (int j = 0; j < pairs.size(); j++) {
      if (j != i && persons[j] == persons[i]) {
        most = Math.max(most, shares.get(j)[k]);
        boolean here = best[j] == k;
        top |= here;
        sameName |= here && names[j].equals(names[i]);
      }
    }
    int other = most < 0 ? 99 : Shares.step(most);
    f.add(10, share, other);
    f.add(11, other, top ? 1 : 0, sameName ? 1 : 0);
    f.add(12, other, sort, sameName ? 1 : 0);
  }

  /** Others who may hold the same post there. */
  private void rivals(int i, int k, int share, Tag.RoleTag tag, Features f) {
    double most = 0;
    int surer = 0;
    int held = 0;
    for (int j = 0; j < pairs.size(); j++) {
      if (persons[j] != persons[i]) {
        boolean here = best[j] == k;
        held += here ? 1 : 0;
        if (posts[j] == posts[i]) {
          most = Math.max(most, shares.get(j)[k]);
          surer += here && shares.get(j)[k] > shares.get(i)[k] ? 1 : 0;
        }
      }
    }
    int none = k == 0 ? 1 : 0;
    f.add(20, share, Shares.step(most), none);
    f.add(21, Shares.step(most), tag.head().hashCode(), none);
    f.add(22, Math.min(3, surer), share, none);
    f.add(23, Math.min(3, surer), tag.head().hashCode(), none);
    f.add(24, Math.min(5, held), share, none);
    f.add(25, Shares.step(held / (double) Math.max(1, pairs.size())), share, none);
  }

  /** The post told before or next. */
  private void beside(int i, int k, int way, int share, Features f) {
    int base = way < 0 ? 30 : 40;
    int j = i + way;
    while (j >= 0 && j < pairs.size() && pairs.get(j).role().order() == role(i).order()) {
      j += way;
    }
    if (j < 0 || j >= pairs.size()) {
      f.add(base, share);
      return;
    }
    int theirs = Shares.step(shares.get(j)[k]);
    int same = best[j] == k ? 1 : 0;
    int here = role(j).sharesSentence(role(i)) ? 1 : 0;
    int block = role(j).sentence().block() == role(i).sentence().block() ? 1 : 0;
    int named = named(role(Math.min(i, j)), role(Math.max(i, j)), k);
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

  /** How many organisations stand between two posts, and whether this is one of them. */
  private int named(Spot left, Spot right, int k) {
    int others = 0;
    int own = 0;
    for (int s = left.sentence().index(); s <= right.sentence().index(); s++) {
      for (Spot spot : scenery.spots(scenery.reading().sentences().get(s))) {
        boolean within = spot.order() > left.order() && spot.order() < right.order();
        if (within && spot.isOrganization()) {
          boolean is = k > 0 && spot.entity().equals(organizations.get(k - 1).id());
          own |= is ? 1 : 0;
          others += is ? 0 : 1;
        }
      }
    }
    return Math.min(3, others) * 2 + own;
  }

  /** What the first judge said of all posts of the sentence. */
  private void sentence(int i, int k, int share, Features f) {
    double sum = 0;
    int n = 0;
    int top = 0;
    for (int j = 0; j < pairs.size(); j++) {
      if (j != i && role(j).sharesSentence(role(i))) {
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
