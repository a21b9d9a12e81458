package org.entente.training;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.evaluation.Annotation;
import org.entente.evaluation.Keys;
import org.entente.evidence.Evidence;
import org.entente.extraction.Extractor.Draft;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.relation.AppointmentModel;
import org.entente.extraction.relation.PostModel;
import org.entente.learning.Candidate;
import org.entente.learning.JudgeTrainer;

/** Teaches of which posts a document tells that somebody was appointed to them. */
final class AppointmentLessons {
  private AppointmentLessons() {}

  /** Adds each post that is really held; right where the annotation tells of an appointment. */
  static void add(Draft draft, Annotation annotation, Lexicon lexicon, JudgeTrainer trainer) {
    Gold gold = new Gold(draft, annotation);
    Set<String> appointed = new HashSet<>();
    for (Annotation.Holding a : annotation.appointments()) {
      appointed.add(a.person() + "|" + Keys.role(a.role()));
    }
    Set<String> held = new HashSet<>();
    for (Annotation.Holding post : annotation.posts()) {
      held.add(post.person() + "|" + Keys.role(post.role()));
    }
    Map<String, Post> posts = new LinkedHashMap<>();
    for (Candidate c : PostModel.holders(draft.reading(), draft.context(), draft.posts())) {
      String person = c.parts().get(0);
      String role = c.parts().get(1);
      if (held.contains(gold.person(person) + "|" + Keys.role(role))) {
        Evidence nowhere =
            draft.reading().evidence(draft.reading().sentences().get(0), "annotation", 1);
        posts.putIfAbsent(
            person + "|" + Keys.role(role),
            new Post(person, role, Optional.empty(), false, nowhere));
      }
    }
    for (Candidate c :
        AppointmentModel.candidates(
            draft.reading(),
            draft.context(),
            lexicon,
            List.copyOf(posts.values()),
            draft.appointments())) {
      String key = gold.person(c.parts().get(0)) + "|" + Keys.role(c.parts().get(1));
      trainer.add(c.features(), appointed.contains(key));
    }
  }
}
