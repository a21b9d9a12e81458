package org.entente.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.entente.evaluation.Annotation;
import org.entente.evaluation.Annotation.Named;
import org.entente.evaluation.Keys;
import org.entente.learning.Candidate;
import org.entente.learning.JudgeTrainer;

/** Teaches which names of organisations stand for one and the same. */
final class CoreferenceLessons {
  private CoreferenceLessons() {}

  /** Adds each pair of which both are annotated; right where the annotation has them as one. */
  static void add(List<Candidate> pairs, Annotation annotation, JudgeTrainer trainer) {
    for (Candidate pair : pairs) {
      List<String> full = gold(pair.parts().get(0), annotation);
      List<String> brief = gold(pair.parts().get(1), annotation);
      if (!full.isEmpty() && !brief.isEmpty()) {
        trainer.add(pair.features(), !Collections.disjoint(full, brief));
      }
    }
  }

  /** The annotated organisations that have one of the forms. */
  private static List<String> gold(String forms, Annotation annotation) {
    List<String> found = new ArrayList<>();
    Set<String> keys = Keys.organization("", List.of(forms.split("\n")));
    for (Named named : annotation.organizations()) {
      if (!Collections.disjoint(keys, Keys.organization(named.name(), named.aliases()))) {
        found.add(named.id());
      }
    }
    return found;
  }
}
