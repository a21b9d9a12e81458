package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the second judge sees of a sentence that may be the first to tell of an encounter: what the
 * first said of it, and of the sentences that may tell of the same.
 */
final class TellingAgainFeatures {
  private final Cues cues;
  private final List<Sentence> candidates;
  private final double[] shares;

  /** Whom and what each sentence names, and the date that it gives, if any. */
  private final List<Set<String>> entities = new ArrayList<>();

  private final List<@Nullable String> days = new ArrayList<>();

  /** For the sentences with what the first judge said of each. */
  TellingAgainFeatures(Scenery scenery, Cues cues, List<Sentence> candidates, double[] shares) {
    this.cues = cues;
    this.candidates = candidates;
    this.shares = shares;
    for (Sentence s : candidates) {
      Cues.Cue cue = cues.of(s);
      entities.add(scenery.entities(s));
      days.add(cue.date() == null ? null : cue.date().date().toString());
    }
  }

  /** The features of the i-th sentence. */
  void of(int i, boolean ruled, Features f) {
    f.clear();
    int share = Shares.step(shares[i]);
    int by = ruled ? 1 : 0;
    int rank = 0;
    int likely = 0;
    int earlier = 0;
    for (int j = 0; j < shares.length; j++) {
      rank += shares[j] > shares[i] ? 1 : 0;
      likely += j != i && shares[j] > 0.4 ? 1 : 0;
      earlier += j < i && shares[j] > 0.4 ? 1 : 0;
    }
    int kind = kind(i);
    int dated = dated(i);
    f.add(1, share, by);
    f.add(2, share, Math.min(4, rank), by);
    f.add(3, share, Math.min(4, likely));
    f.add(4, share, Math.min(3, earlier), dated);
    f.add(5, share, kind, by);
    f.add(6, share, dated, kind);
    f.add(7, share, candidates.get(i).zone().ordinal());
    neighbour(i, -1, share, f);
    neighbour(i, 1, share, f);
    rivals(i, share, by, f);
  }

  private int kind(int i) {
    Cues.Cue cue = cues.of(candidates.get(i));
    return cue.kind() == null ? 9 : cue.kind().ordinal();
  }

  private int dated(int i) {
    Cues.Cue cue = cues.of(candidates.get(i));
    return cue.date() == null ? 0 : cue.date().date().day() > 0 ? 2 : 1;
  }

  /** The candidate before or behind. */
  private void neighbour(int i, int way, int share, Features f) {
    int j = i + way;
    int base = way < 0 ? 10 : 20;
    if (j < 0 || j >= candidates.size()) {
      f.add(base, share);
      return;
    }
    int theirs = Shares.step(shares[j]);
    int apart = Math.min(4, Math.abs(candidates.get(j).index() - candidates.get(i).index()));
    int common = common(i, j);
    int days = days(i, j);
    f.add(base + 1, share, theirs, apart);
    f.add(base + 2, share, theirs, common);
    f.add(base + 3, share, theirs, days);
    f.add(base + 4, theirs, days, common);
    f.add(base + 5, theirs, kind(i) == kind(j) ? 1 : 0, days * 16 + share);
  }

  /** The other sentences that seem to tell of the same encounter. */
  private void rivals(int i, int share, int by, Features f) {
    double before = 0;
    double behind = 0;
    double other = 0;
    int common = 0;
    for (int j = 0; j < candidates.size(); j++) {
      int days = days(i, j);
      int persons = common(i, j);
      boolean same = j != i && days != 3 && persons > 0;
      if (same && j < i) {
        before = Math.max(before, shares[j]);
      } else if (same) {
        behind = Math.max(behind, shares[j]);
      } else if (j != i) {
        other = Math.max(other, shares[j]);
      }
      common = same ? Math.max(common, persons) : common;
    }
    int ahead = Shares.step(before);
    int later = Shares.step(behind);
    f.add(30, share, ahead, later);
    f.add(31, share, ahead, by);
    f.add(32, share, later, by);
    f.add(33, share, Shares.step(other), common);
    f.add(34, ahead, dated(i), kind(i));
    f.add(35, ahead, dated(i), share);
    f.add(36, ahead, common, share);
  }

  /** How many persons and bodies two sentences have in common: 0, 1, 2 or more; 3 with persons. */
  private int common(int i, int j) {
    int both = 0;
    for (String entity : entities.get(i)) {
      if (entities.get(j).contains(entity)) {
        if (entity.startsWith("p")) {
          return 3;
        }
        both++;
      }
    }
    return Math.min(2, both);
  }

  /** 0 neither has a date, 1 only one has, 2 the same date, 3 another. */
  private int days(int i, int j) {
    @Nullable String a = days.get(i);
    @Nullable String b = days.get(j);
    if (a == null || b == null) {
      return a == null && b == null ? 0 : 1;
    }
    return a.startsWith(b) || b.startsWith(a) ? 2 : 3;
  }
}
