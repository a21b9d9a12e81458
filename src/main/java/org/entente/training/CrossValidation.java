package org.entente.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.evaluation.Annotation;
import org.entente.evaluation.Evaluation;
import org.entente.extraction.Extractor;
import org.entente.extraction.Models;
import org.entente.extraction.lexicon.Lexicon;

/**
 * Measures what training teaches: the documents are parted by publisher, and each part is read by
 * models trained on the others.
 */
public final class CrossValidation {
  private CrossValidation() {}

  /** The evaluation of all documents, each read by models that have not seen its publisher. */
  public static Evaluation run(List<Lesson> lessons, int folds) {
    Lexicon lexicon = Lexicon.standard();
    Map<String, Annotation> gold = new TreeMap<>();
    Map<String, Annotation> found = new TreeMap<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Lesson> learnt = new ArrayList<>();
      List<Lesson> tested = new ArrayList<>();
      for (Lesson lesson : lessons) {
        boolean here = lesson.part(folds) == fold;
        (here ? tested : learnt).add(lesson);
      }
      Models models = new Trainer(lexicon).train(learnt);
      Extractor extractor = new Extractor(lexicon, models);
      for (Lesson lesson : tested) {
        gold.put(lesson.stem(), lesson.annotation());
        found.put(lesson.stem(), Annotation.of(extractor.extract(lesson.document())));
      }
    }
    return Evaluation.of(gold, found);
  }
}
