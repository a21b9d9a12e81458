package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, UnitOf> units = new HashMap<>();
    List<UnitOf> found = new ArrayList<>();
    for (Organization child : reading.organizations()) {
      UnitOf unit = best(child, reading, scenery, features, f);
      if (unit != null && !isCircle(unit, units)) {
        units.put(unit.child(), unit);
        found.add(named(unit, ruled, reading));
      }
    }
    return inOneList(found, ruled, reading);
  }

  /**
   * "He is responsible for four: A, B, C and D": where most units that one passage lists by a rule
   * belong to whom the rule says, so do the others.
   */
  private static List<UnitOf> inOneList(List<UnitOf> found, List<UnitOf> ruled, Reading reading) {
    List<UnitOf> all = new ArrayList<>();
    for (UnitOf unit : found) {
      UnitOf told = unit;
      for (UnitOf rule : ruled) {
        boolean other = rule.child().equals(unit.child()) && !rule.parent().equals(unit.parent());
        if (other && isAgreed(rule, found, ruled)) {
          told = named(new UnitOf(unit.child(), rule.parent(), unit.evidence()), ruled, reading);
        }
      }
      all.add(told);
    }
    return all;
  }

  /** Whether more than half of the units that a rule reads in one passage were found there. */
  private static boolean isAgreed(UnitOf rule, List<UnitOf> found, List<UnitOf> ruled) {
    int listed = 0;
    int agreed = 0;
    for (UnitOf r : ruled) {
      if (r.evidence().span().equals(rule.evidence().span())) {
        listed++;
        agreed +=
            (int)
                found.stream()
                    .filter(u -> u.child().equals(r.child()) && u.parent().equals(rule.parent()))
                    .count();
      }
    }
    return listed > 2 && agreed * 2 > listed;
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

  /** With the name of the rule that says the same, if one does. */
  private static UnitOf named(UnitOf unit, List<UnitOf> ruled, Reading reading) {
    for (UnitOf rule : ruled) {
      if (rule.child().equals(unit.child()) && rule.parent().equals(unit.parent())) {
        Evidence e = rule.evidence();
        double probability = unit.evidence().confidence();
        return new UnitOf(
            unit.child(),
            unit.parent(),
            reading.evidence(e.span(), e.rule() + "+model", probability));
      }
    }
    return unit;
  }

  private static boolean isCircle(UnitOf unit, Map<String, UnitOf> units) {
    UnitOf above = units.get(unit.parent());
    for (int depth = 0; above != null && depth < 9; depth++) {
      if (above.parent().equals(unit.child())) {
        return true;
      }
      above = units.get(above.parent());
    }
    return false;
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
