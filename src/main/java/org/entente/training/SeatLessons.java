package org.entente.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.evaluation.Annotation;
import org.entente.evaluation.Keys;
import org.entente.extraction.Extractor.Draft;
import org.entente.extraction.relation.SeatModel;
import org.entente.learning.Candidate;
import org.entente.learning.JudgeTrainer;

/** Teaches who sits on which board or committee. */
final class SeatLessons {
  private SeatLessons() {}

  /**
   * Adds each person with each body that is near; right where the annotation has a member. Who has
   * a seat of another name there, an "external member", teaches nothing.
   */
  static void add(Draft draft, Annotation annotation, JudgeTrainer trainer) {
    Gold gold = new Gold(draft, annotation);
    Set<String> seats = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Annotation.Holding post : annotation.posts()) {
      String role = Keys.role(post.role());
      Set<String> to = role.equals("member") ? seats : role.contains("member") ? others : null;
      if (to != null) {
        post.organization().ifPresent(o -> to.add(post.person() + "|" + o));
      }
    }
    for (List<Candidate> group :
        SeatModel.candidates(draft.reading(), draft.context(), draft.posts())) {
      boolean[] right = new boolean[group.size()];
      boolean any = false;
      boolean other = false;
      List<int[]> features = new ArrayList<>();
      for (int k = 0; k < right.length; k++) {
        List<String> parts = group.get(k).parts();
        String key = gold.person(parts.get(0)) + "|" + gold.organization(parts.get(1));
        right[k] = !parts.get(1).isEmpty() && seats.contains(key);
        any |= right[k];
        other |= others.contains(key);
        features.add(group.get(k).features());
      }
      right[0] = !any;
      if (any || !other) {
        trainer.add(features, right);
      }
    }
  }
}
