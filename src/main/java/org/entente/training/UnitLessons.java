package org.entente.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.evaluation.Annotation;
import org.entente.extraction.Extractor.Draft;
import org.entente.extraction.relation.UnitModel;
import org.entente.learning.Candidate;
import org.entente.learning.JudgeTrainer;

/** Teaches which organisation a unit belongs to. */
final class UnitLessons {
  private UnitLessons() {}

  /** Adds each organisation with all that it may belong to; right is the annotation's, or none. */
  static void add(Draft draft, Annotation annotation, JudgeTrainer trainer) {
    Gold gold = new Gold(draft, annotation);
    Set<String> units = new HashSet<>();
    Set<String> children = new HashSet<>();
    for (Annotation.Unit unit : annotation.unitOf()) {
      units.add(unit.child() + "|" + unit.parent());
      children.add(unit.child());
    }
    for (List<Candidate> group :
        UnitModel.parents(draft.reading(), draft.context(), draft.units())) {
      boolean[] right = new boolean[group.size()];
      List<int[]> features = new ArrayList<>();
      for (int k = 0; k < right.length; k++) {
        List<String> parts = group.get(k).parts();
        String child = gold.organization(parts.get(0));
        right[k] =
            parts.get(1).isEmpty()
                ? !children.contains(child)
                : units.contains(child + "|" + gold.organization(parts.get(1)));
        features.add(group.get(k).features());
      }
      trainer.add(features, right);
    }
  }
}
