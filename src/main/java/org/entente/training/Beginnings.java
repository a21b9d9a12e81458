package org.entente.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.evaluation.Annotation;
import org.entente.extraction.Extractor.Draft;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.relation.EncounterCandidates;
import org.entente.extraction.relation.EncounterCandidates.Telling;
import org.entente.extraction.relation.EncounterModel.Material;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.learning.JudgeTrainer;
import org.entente.learning.SequenceTrainer;

/**
 * In which sentence each annotated encounter begins. The annotation does not say; several sentences
 * may show as much of an encounter. So the beginnings are first the sentences that show most, then
 * those that also look like beginnings to a judge who has learnt the others', and so on: what is
 * taught of one document agrees with what is taught of the next.
 */
final class Beginnings {
  /** How often beginnings are chosen anew; few change after that. */
  private static final int ROUNDS = 2;

  /**
   * How much looking like a beginning counts beside showing an encounter: of 9,900 beginnings 8 in
   * a hundred change, and those of documents not learnt are found at F1 .835 instead of .780.
   */
  private static final double LOOKS = 1;

  /** From here on it looks no more, or no less, like one. */
  private static final double SURE = 4;

  private static final double SHOWS = 2;

  private final Lexicon lexicon;
  private final int parts;
  private final List<Told> documents = new ArrayList<>();
  private final IdentityHashMap<Lesson, Map<Integer, Annotation.Encounter>> chosen =
      new IdentityHashMap<>();

  /**
   * For lessons that are added one by one.
   *
   * @param parts how many parts the lessons have, of which each is judged by what the others teach
   */
  Beginnings(Lexicon lexicon, int parts) {
    this.lexicon = lexicon;
    this.parts = parts;
  }

  /** An encounter and a sentence that may be where it begins: both by their places. */
  private record Fit(int encounter, int telling, double score) {}

  private record Told(Lesson lesson, List<Telling> tellings, List<Fit> fits) {
    List<Annotation.Encounter> encounters() {
      return lesson.annotation().meetings();
    }
  }

  void add(Lesson lesson, Draft draft) {
    Material material =
        new Material(draft.reading(), draft.context(), draft.posts(), draft.meetings());
    List<Telling> tellings = EncounterCandidates.tellings(material, lexicon, null);
    Gold gold = new Gold(draft, lesson.annotation());
    List<Fit> fits = new ArrayList<>();
    for (int i = 0; i < lesson.annotation().meetings().size(); i++) {
      for (int k = 0; k < tellings.size(); k++) {
        double score = score(lesson.annotation().meetings().get(i), tellings.get(k), gold);
        if (score >= SHOWS) {
          fits.add(new Fit(i, k, score));
        }
      }
    }
    documents.add(new Told(lesson, tellings, fits));
  }

  /** Chooses, when all lessons were added; the same lessons in the same order give the same. */
  void choose(SequenceTrainer.Settings settings) {
    documents.forEach(d -> chosen.put(d.lesson(), joined(d, new double[d.tellings().size()])));
    for (int round = 0; round < ROUNDS; round++) {
      List<Judge> judges = judges(settings);
      for (Told d : documents) {
        Judge judge = judges.get(d.lesson().part(parts));
        double[] looks = new double[d.tellings().size()];
        for (int k = 0; k < looks.length; k++) {
          int[] features = d.tellings().get(k).candidate().features();
          double score = judge.score(Features.of(features));
          looks[k] = LOOKS * Math.max(-SURE, Math.min(SURE, score));
        }
        chosen.put(d.lesson(), joined(d, looks));
      }
    }
  }

  private List<Judge> judges(SequenceTrainer.Settings settings) {
    JudgeTrainer trainer = JudgeTrainer.ofSingles();
    for (Told d : documents) {
      trainer.turnTo(d.lesson().part(parts));
      for (Telling t : d.tellings()) {
        trainer.add(t.candidate().features(), of(d.lesson()).containsKey(t.sentence()));
      }
    }
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(left -> trainer.trainWithout(left, settings))
        .toList();
  }

  /**
   * The encounters of a lesson that some sentence shows, by the number of the sentence where each
   * begins, in order of the text.
   */
  Map<Integer, Annotation.Encounter> of(Lesson lesson) {
    return Objects.requireNonNull(chosen.get(lesson));
  }

  /** What fits best is joined first, each once. */
  private static Map<Integer, Annotation.Encounter> joined(Told d, double[] looks) {
    List<Fit> fits = new ArrayList<>();
    d.fits().forEach(f -> fits.add(new Fit(f.encounter, f.telling, f.score + looks[f.telling])));
    fits.sort(
        Comparator.comparingDouble((Fit f) -> -f.score())
            .thenComparingInt(Fit::encounter)
            .thenComparingInt(Fit::telling));
    Map<Integer, Annotation.Encounter> bySentence = new TreeMap<>();
    Set<Integer> joined = new HashSet<>();
    for (Fit fit : fits) {
      int sentence = d.tellings().get(fit.telling()).sentence();
      if (!joined.contains(fit.encounter()) && !bySentence.containsKey(sentence)) {
        joined.add(fit.encounter());
        bySentence.put(sentence, d.encounters().get(fit.encounter()));
      }
    }
    return bySentence;
  }

  /** How much of an encounter a sentence shows. */
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
