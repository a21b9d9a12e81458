package org.entente.training;

import java.util.List;
import org.entente.evaluation.Annotation;
import org.entente.extraction.Extractor.Draft;
import org.entente.extraction.relation.OrganizationKinds;
import org.entente.learning.Candidate;
import org.entente.learning.JudgeTrainer;

/** Teaches which organisations are parts of others and which are boards. */
final class KindLessons {
  private KindLessons() {}

  /** Adds each organisation that the annotation has too. */
  static void add(Draft draft, Annotation annotation, JudgeTrainer trainer) {
    Gold gold = new Gold(draft, annotation);
    for (List<Candidate> group :
        OrganizationKinds.candidates(draft.reading(), draft.context(), draft.units())) {
      String id = gold.organization(group.get(0).parts().get(0));
      Right.add(group, annotation.kinds().getOrDefault(id, ""), trainer);
    }
  }
}
