package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.UnitOf;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.rule.Context;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.jspecify.annotations.Nullable;

/**
 * Says which organisation a unit or body belongs to: a judge weighs every other organisation of the
 * document, and that it belongs to none. Safe for use by many threads.
 */
public final class UnitModel {
  /** Documents that name more organisations are left to the rules: the pairs grow too many. */
  private static final int MOST = 150;

  /** What is taken from the score of belonging to nothing: it raises F1 in cross-validation. */
  private static final double LEAN = 0.5;

  /** Flattens the probabilities, which held-out documents showed too steep. */
  private static final double DOUBT = 1.6;

  private final Judge parents;

  public UnitModel(Judge parents) {
    this.parents = parents;
  }

  /**
   * The units of a document.
   *
   * @param ruled what the rules say of units
   */
  public List<UnitOf> read(Scenery scenery, List<UnitOf> ruled) {
    Reading reading = scenery.reading();
    if (reading.organizations().size() > MOST) {
      return ruled;
    }
    ParentFeatures features = new ParentFeatures(scenery, ruled);
    Features f = new Features();
    FoundUnits found = new FoundUnits(reading, ruled);
    for (Organization child : reading.organizations()) {
      UnitOf unit = best(child, reading, scenery, features, f);
      if (unit != null) {
        found.add(unit);
      }
    }
    found.followLists();
    return found.all();
  }

  private @Nullable UnitOf best(
      Organization child, Reading reading, Scenery scenery, ParentFeatures features, Features f) {
    features.ofNone(child, f);
    double none = parents.score(f) - LEAN;
    double all = Math.exp(none / DOUBT);
    double top = none;
    Organization best = null;
    for (Organization parent : reading.organizations()) {
      if (!parent.equals(child)) {
        features.of(child, parent, f);
        double score = parents.score(f);
        all += Math.exp(score / DOUBT);
        best = score > top ? parent : best;
        top = Math.max(top, score);
      }
    }
    if (best == null) {
      return null;
    }
    double probability = Math.min(0.99, Math.exp(top / DOUBT) / all);
    return new UnitOf(child.id(), best.id(), evidence(child, best, scenery, probability));
  }

  /** The sentence where both are named nearest to each other, else where the unit is named. */
  private static Evidence evidence(
      Organization child, Organization parent, Scenery scenery, double probability) {
    Spot best = scenery.spots(child.id()).get(0);
    int nearest = Integer.MAX_VALUE;
    for (Spot spot : scenery.spots(child.id())) {
      Spot near = scenery.nearest(spot, parent.id());
      if (near != null && near.distance(spot) < nearest) {
        best = spot;
        nearest = near.distance(spot);
      }
    }
    String rule = nearest == Integer.MAX_VALUE ? "unit.model-context" : "unit.model";
    return scenery.reading().evidence(best.sentence(), rule, probability);
  }

  /** Groups for training: child and parent, which is empty for none. */
  public static List<List<Candidate>> parents(
      Reading reading, Context context, List<UnitOf> ruled) {
    Scenery scenery = new Scenery(reading, context);
    ParentFeatures features = new ParentFeatures(scenery, ruled);
    Features f = new Features();
    List<List<Candidate>> groups = new ArrayList<>();
    for (Organization child : reading.organizations()) {
      List<Candidate> group = new ArrayList<>();
      features.ofNone(child, f);
      group.add(new Candidate(List.of(child.id(), ""), f.toArray()));
      for (Organization parent : reading.organizations()) {
        if (!parent.equals(child)) {
          features.of(child, parent, f);
          group.add(new Candidate(List.of(child.id(), parent.id()), f.toArray()));
        }
      }
      groups.add(group);
    }
    return groups;
  }
}
