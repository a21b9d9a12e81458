package org.entente.training;

import java.util.List;
import java.util.Map;
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
   * Adds a document.
   *
   * @param beginnings the annotated encounters by the sentences where they begin, in their order
   * @param first for a second look, else null
   */
  void add(
      Draft draft,
      Annotation annotation,
      Map<Integer, Annotation.Encounter> beginnings,
      @Nullable First first,
      Trainers trainers) {
    Material material =
        new Material(draft.reading(), draft.context(), draft.posts(), draft.meetings());
    Gold gold = new Gold(draft, annotation);
    List<Telling> sentences =
        EncounterCandidates.tellings(material, lexicon, first == null ? null : first.telling());
    for (Telling t : sentences) {
      trainers.tellings().add(t.candidate().features(), beginnings.containsKey(t.sentence()));
    }
    Anchored anchored = Anchored.of(material, beginnings);
    addAttendances(
        anchored, gold, first == null ? null : first.attendance(), trainers.attendances());
    Once once = trainers.once();
    if (once != null) {
      addDays(anchored, once.days());
      addSorts(anchored, once.sorts());
      addSites(anchored, false, once.places());
      addSites(anchored, true, once.venues());
    }
  }

  /** The encounters of a document and the sentences where they begin, in order of the text. */
  private record Anchored(
      Material material, List<Integer> anchors, List<Annotation.Encounter> encounters) {
    static Anchored of(Material material, Map<Integer, Annotation.Encounter> byAnchor) {
      return new Anchored(material, List.copyOf(byAnchor.keySet()), List.copyOf(byAnchor.values()));
    }

    /** The encounter that a number among a candidate's parts stands for. */
    Annotation.Encounter encounter(String number) {
      return encounters.get(Integer.parseInt(number));
    }

    /** The encounter that a group of candidates is about. */
    Annotation.Encounter encounter(List<Candidate> group) {
      return encounter(group.get(0).parts().get(0));
    }
  }

  private void addAttendances(
      Anchored anchored, Gold gold, @Nullable Judge first, JudgeTrainer trainer) {
    for (Candidate c :
        EncounterCandidates.attendances(anchored.material(), lexicon, anchored.anchors(), first)) {
      String entity = c.parts().get(0);
      Annotation.Encounter encounter = anchored.encounter(c.parts().get(1));
      boolean there =
          entity.startsWith("p")
              ? encounter.participants().contains(gold.person(entity))
              : encounter.organizations().contains(gold.organization(entity));
      trainer.add(c.features(), there);
    }
  }

  private void addDays(Anchored anchored, JudgeTrainer trainer) {
    for (List<Candidate> group :
        EncounterCandidates.days(anchored.material(), lexicon, anchored.anchors())) {
      Right.add(group, anchored.encounter(group).date().orElse(""), trainer);
    }
  }

  private void addSorts(Anchored anchored, JudgeTrainer trainer) {
    for (List<Candidate> group :
        EncounterCandidates.sorts(anchored.material(), lexicon, anchored.anchors())) {
      Right.add(group, anchored.encounter(group).kind(), trainer);
    }
  }

  private void addSites(Anchored anchored, boolean venue, JudgeTrainer trainer) {
    for (List<Candidate> group :
        EncounterCandidates.sites(anchored.material(), lexicon, anchored.anchors(), venue)) {
      Annotation.Encounter encounter = anchored.encounter(group);
      addSite(group, (venue ? encounter.venue() : encounter.place()).orElse(""), trainer);
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
}
