package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.text.Sentence;

/**
 * Says which names of organisations in a document stand for one and the same: a judge weighs the
 * pairs that have something in common, and the surest are joined first. Safe for use by many
 * threads.
 */
public final class Coreference {
  /** Documents that name more are left to the rules: the pairs grow too many. */
  private static final int MOST = 120;

  /** What a pair's score must exceed to be joined; 0 is an even chance. */
  private static final double LEAST = 0.0;

  private final Judge judge;

  public Coreference(Judge judge) {
    this.judge = judge;
  }

  /** Two names, the fuller first. */
  record Pair(OrganizationEntry full, OrganizationEntry brief) {}

  /** Joins a name into the one that stays. */
  interface Join {
    void join(OrganizationEntry from, OrganizationEntry to);
  }

  /** Joins the names that stand for one organisation. */
  void join(Lexicon lexicon, List<Sentence> sentences, List<OrganizationEntry> entries, Join join) {
    if (entries.size() > MOST) {
      return;
    }
    CoreferenceFeatures features = new CoreferenceFeatures(lexicon, sentences, entries);
    Features f = new Features();
    Map<Pair, Double> scores = new LinkedHashMap<>();
    for (Pair pair : pairs(features, entries)) {
      features.of(pair.full(), pair.brief(), f);
      scores.put(pair, judge.score(f));
    }
    Map<OrganizationEntry, OrganizationEntry> stays = new HashMap<>();
    List<Map.Entry<Pair, Double>> surest = new ArrayList<>(scores.entrySet());
    surest.sort(Comparator.comparingDouble(e -> -e.getValue()));
    for (Map.Entry<Pair, Double> e : surest) {
      OrganizationEntry to = stays(e.getKey().full(), stays);
      OrganizationEntry from = stays(e.getKey().brief(), stays);
      boolean may = !to.equals(from) && !features.areTwo(to, from);
      if (e.getValue() > LEAST && may && mean(to, from, stays, scores) > LEAST) {
        boolean fuller = isFuller(to, from);
        join.join(fuller ? from : to, fuller ? to : from);
        stays.put(fuller ? from : to, fuller ? to : from);
      }
    }
  }

  private static OrganizationEntry stays(
      OrganizationEntry entry, Map<OrganizationEntry, OrganizationEntry> stays) {
    OrganizationEntry at = entry;
    OrganizationEntry next = stays.get(at);
    while (next != null) {
      at = next;
      next = stays.get(at);
    }
    return at;
  }

  /** The mean score of all pairs of what is joined in one and in the other. */
  private static double mean(
      OrganizationEntry a,
      OrganizationEntry b,
      Map<OrganizationEntry, OrganizationEntry> stays,
      Map<Pair, Double> scores) {
    double sum = 0;
    int n = 0;
    for (Map.Entry<Pair, Double> e : scores.entrySet()) {
      OrganizationEntry one = stays(e.getKey().full(), stays);
      OrganizationEntry other = stays(e.getKey().brief(), stays);
      if (one.equals(a) && other.equals(b) || one.equals(b) && other.equals(a)) {
        sum += e.getValue();
        n++;
      }
    }
    return sum / Math.max(1, n);
  }

  private static boolean isFuller(OrganizationEntry a, OrganizationEntry b) {
    if (a.noun().isEmpty() != b.noun().isEmpty()) {
      return b.noun().isEmpty();
    }
    return a.name().length() >= b.name().length();
  }

  private static List<Pair> pairs(CoreferenceFeatures features, List<OrganizationEntry> entries) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (int k = i + 1; k < entries.size(); k++) {
        boolean fuller = isFuller(entries.get(i), entries.get(k));
        OrganizationEntry full = entries.get(fuller ? i : k);
        OrganizationEntry brief = entries.get(fuller ? k : i);
        if (features.mayBeOne(full, brief)) {
          pairs.add(new Pair(full, brief));
        }
      }
    }
    return pairs;
  }

  /** Candidates for training: all forms of one name and of the other, a line each. */
  static List<Candidate> candidates(
      Lexicon lexicon, List<Sentence> sentences, List<OrganizationEntry> entries) {
    List<Candidate> candidates = new ArrayList<>();
    if (entries.size() <= MOST) {
      CoreferenceFeatures features = new CoreferenceFeatures(lexicon, sentences, entries);
      Features f = new Features();
      for (Pair pair : pairs(features, entries)) {
        features.of(pair.full(), pair.brief(), f);
        List<String> parts =
            List.of(
                String.join("\n", pair.full().forms()), String.join("\n", pair.brief().forms()));
        candidates.add(new Candidate(parts, f.toArray()));
      }
    }
    return candidates;
  }
}
