package org.entente.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.evaluation.Annotation;
import org.entente.evaluation.Keys;
import org.entente.extraction.Extractor.Draft;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.relation.EncounterCandidates;
import org.entente.extraction.relation.EncounterCandidates.Telling;
import org.entente.extraction.relation.EncounterModel.Material;
import org.entente.learning.Candidate;
import org.entente.learning.Judge;
import org.entente.learning.JudgeTrainer;
import org.jspecify.annotations.Nullable;

/** Teaches which encounters a document tells of. */
final class EncounterLessons {
  private final Lexicon lexicon;

  EncounterLessons(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What is taught: who judges which sentence tells of an encounter, who was there, and when. */
  record Trainers(JudgeTrainer tellings, JudgeTrainer attendances, @Nullable Once once) {}

  /** What is judged once: when an encounter was, of which sort, in which town and building. */
  record Once(JudgeTrainer days, JudgeTrainer sorts, JudgeTrainer places, JudgeTrainer venues) {}

  /** The judges of the first look, which have not learnt the document. */
  record First(Judge telling, Judge attendance) {}

  /**
   * Adds a document; the sentence that shows most of an annotated encounter is where it begins.
   *
   * @param first for a second look, else null
   */
  void add(Draft draft, Annotation annotation, @Nullable First first, Trainers trainers) {
    Material material =
        new Material(draft.reading(), draft.context(), draft.posts(), draft.meetings());
    Gold gold = new Gold(draft, annotation);
    List<Telling> sentences =
        EncounterCandidates.tellings(material, lexicon, first == null ? null : first.telling());
    Map<Integer, Annotation.Encounter> byAnchor = anchors(annotation.meetings(), sentences, gold);
    for (Telling t : sentences) {
      trainers.tellings().add(t.candidate().features(), byAnchor.containsKey(t.sentence()));
    }
    List<Integer> anchors = byAnchor.keySet().stream().sorted().toList();
    Judge attendance = first == null ? null : first.attendance();
    for (Candidate c : EncounterCandidates.attendances(material, lexicon, anchors, attendance)) {
      String entity = c.parts().get(0);
      Annotation.Encounter encounter =
          byAnchor.get(anchors.get(Integer.parseInt(c.parts().get(1))));
      if (encounter != null) {
        boolean there =
            entity.startsWith("p")
                ? encounter.participants().contains(gold.person(entity))
                : encounter.organizations().contains(gold.organization(entity));
        trainers.attendances().add(c.features(), there);
      }
    }
    Once once = trainers.once();
    if (once != null) {
      for (List<Candidate> group : EncounterCandidates.days(material, lexicon, anchors)) {
        int anchor = anchors.get(Integer.parseInt(group.get(0).parts().get(0)));
        Right.add(
            group, Objects.requireNonNull(byAnchor.get(anchor)).date().orElse(""), once.days());
      }
      for (List<Candidate> group : EncounterCandidates.sorts(material, lexicon, anchors)) {
        int anchor = anchors.get(Integer.parseInt(group.get(0).parts().get(0)));
        String kind = Objects.requireNonNull(byAnchor.get(anchor)).kind();
        Right.add(group, kind, once.sorts());
      }
      for (boolean venue : new boolean[] {false, true}) {
        for (List<Candidate> group : EncounterCandidates.sites(material, lexicon, anchors, venue)) {
          int anchor = anchors.get(Integer.parseInt(group.get(0).parts().get(0)));
          Annotation.Encounter encounter = Objects.requireNonNull(byAnchor.get(anchor));
          addSite(
              group,
              (venue ? encounter.venue() : encounter.place()).orElse(""),
              venue ? once.venues() : once.places());
        }
      }
    }
  }

  /** Right is what is named as annotated; if nothing is, what is part of it or it is part of. */
  private static void addSite(List<Candidate> group, String wanted, JudgeTrainer trainer) {
    boolean[] same = new boolean[group.size()];
    boolean[] part = new boolean[group.size()];
    boolean any = false;
    String gold = Keys.place(wanted);
    for (int k = 0; k < same.length; k++) {
      String name = Keys.place(group.get(k).parts().get(1));
      same[k] = name.equals(gold);
      any |= same[k];
      part[k] =
          !name.isEmpty()
              && !gold.isEmpty()
              && ((" " + gold + " ").contains(" " + name + " ")
                  || (" " + name + " ").contains(" " + gold + " "));
    }
    trainer.add(group.stream().map(Candidate::features).toList(), any ? same : part);
  }

  /** An encounter and a sentence that may be where it begins. */
  private record Fit(Annotation.Encounter encounter, int place, int sentence, double score) {}

  /** The encounters by their first sentences: what fits best is joined first, each once. */
  private static Map<Integer, Annotation.Encounter> anchors(
      List<Annotation.Encounter> encounters, List<Telling> sentences, Gold gold) {
    List<Fit> fits = new ArrayList<>();
    for (int i = 0; i < encounters.size(); i++) {
      for (Telling t : sentences) {
        double score = score(encounters.get(i), t, gold);
        if (score >= 2) {
          fits.add(new Fit(encounters.get(i), i, t.sentence(), score));
        }
      }
    }
    fits.sort(
        Comparator.comparingDouble((Fit f) -> -f.score())
            .thenComparingInt(Fit::place)
            .thenComparingInt(Fit::sentence));
    Map<Integer, Annotation.Encounter> byAnchor = new LinkedHashMap<>();
    Set<Integer> joined = new HashSet<>();
    for (Fit fit : fits) {
      if (!joined.contains(fit.place()) && !byAnchor.containsKey(fit.sentence())) {
        joined.add(fit.place());
        byAnchor.put(fit.sentence(), fit.encounter());
      }
    }
    return byAnchor;
  }

  private static double score(Annotation.Encounter encounter, Telling t, Gold gold) {
    Set<String> people = new HashSet<>();
    Set<String> bodies = new HashSet<>();
    for (String entity : t.entities()) {
      (entity.startsWith("p") ? people : bodies)
          .add(entity.startsWith("p") ? gold.person(entity) : gold.organization(entity));
    }
    people.retainAll(new HashSet<>(encounter.participants()));
    bodies.retainAll(new HashSet<>(encounter.organizations()));
    double score = Math.min(3, 1.5 * people.size()) + Math.min(1.5, 0.75 * bodies.size());
    score += encounter.date().filter(t.dates()::contains).isPresent() ? 3 : 0;
    score += encounter.kind().equals(t.kind()) ? 1.5 : 0;
    return score + (t.happens() ? 2 : 0);
  }
}
