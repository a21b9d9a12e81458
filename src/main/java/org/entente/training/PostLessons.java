package org.entente.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.evaluation.Annotation;
import org.entente.evaluation.Keys;
import org.entente.extraction.Extractor.Draft;
import org.entente.extraction.relation.EmployerModel;
import org.entente.extraction.relation.PostModel;
import org.entente.learning.Candidate;
import org.entente.learning.Judge;
import org.entente.learning.JudgeTrainer;
import org.jspecify.annotations.Nullable;

/** Teaches who holds which post of which organisation. */
final class PostLessons {
  private PostLessons() {}

  /** Adds each post of the text with each person near it; right where the annotation joins them. */
  static void addHolders(Draft draft, Annotation annotation, JudgeTrainer trainer) {
    Gold gold = new Gold(draft, annotation);
    Set<String> held = new HashSet<>();
    for (Annotation.Holding post : annotation.posts()) {
      held.add(post.person() + "|" + Keys.role(post.role()));
    }
    for (Candidate c : PostModel.holders(draft.reading(), draft.context(), draft.posts())) {
      String key = gold.person(c.parts().get(0)) + "|" + Keys.role(c.parts().get(1));
      trainer.add(c.features(), held.contains(key));
    }
  }

  /** Adds each post that is held; right where the annotation says that it was over. */
  static void addFormers(Draft draft, Annotation annotation, JudgeTrainer trainer) {
    Gold gold = new Gold(draft, annotation);
    Map<String, Boolean> over = new HashMap<>();
    for (Annotation.Holding post : annotation.posts()) {
      over.merge(post.person() + "|" + Keys.role(post.role()), post.former(), (a, b) -> a && b);
    }
    for (Candidate c : PostModel.formers(draft.reading(), draft.context())) {
      Boolean right = over.get(gold.person(c.parts().get(0)) + "|" + Keys.role(c.parts().get(1)));
      if (right != null) {
        trainer.add(c.features(), right);
      }
    }
  }

  /**
   * Adds for each holder all organisations; right are those of the annotation.
   *
   * @param judge for a second look, the judge of the first, which has not learnt the document
   */
  static void addEmployers(
      Draft draft, Annotation annotation, @Nullable Judge judge, JudgeTrainer trainer) {
    Gold gold = new Gold(draft, annotation);
    Map<String, String> found = new HashMap<>();
    draft.reading().organizations().forEach(o -> found.put(gold.organization(o.id()), o.id()));
    Map<String, Set<String>> held = new HashMap<>();
    for (Annotation.Holding post : annotation.posts()) {
      String employer = post.organization().map(o -> found.getOrDefault(o, "?")).orElse("");
      held.computeIfAbsent(post.person() + "|" + Keys.role(post.role()), k -> new HashSet<>())
          .add(employer);
    }
    EmployerModel.Answers answers =
        (person, role) -> held.containsKey(gold.person(person) + "|" + Keys.role(role));
    for (List<Candidate> group :
        EmployerModel.candidates(draft.reading(), draft.context(), draft.posts(), answers, judge)) {
      boolean[] right = new boolean[group.size()];
      List<int[]> features = new ArrayList<>();
      for (int k = 0; k < right.length; k++) {
        List<String> parts = group.get(k).parts();
        Set<String> at =
            held.getOrDefault(gold.person(parts.get(0)) + "|" + Keys.role(parts.get(1)), Set.of());
        right[k] = at.contains(parts.get(2));
        features.add(group.get(k).features());
      }
      trainer.add(features, right);
    }
  }
}
