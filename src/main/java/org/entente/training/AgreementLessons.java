package org.entente.training;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.evaluation.Annotation;
import org.entente.extraction.Extractor.Draft;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.relation.AgreementModel;
import org.entente.extraction.relation.EncounterModel.Material;
import org.entente.extraction.relation.EncounterView;
import org.entente.extraction.rule.AgreementRules;
import org.entente.learning.Candidate;
import org.entente.learning.JudgeTrainer;
import org.entente.text.Sentence;

/** Teaches which agreements a document tells of, and who their parties are. */
final class AgreementLessons {
  private final Lexicon lexicon;
  private final AgreementRules rules;

  AgreementLessons(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.rules = new AgreementRules(lexicon);
  }

  /** Adds a document; the sentence that names most parties of an agreement tells of it. */
  void add(Draft draft, Annotation annotation, JudgeTrainer tellings, JudgeTrainer parties) {
    Gold gold = new Gold(draft, annotation);
    EncounterView view = view(draft);
    List<Candidate> candidates = AgreementModel.tellings(view, rules);
    Map<Integer, Set<String>> byAnchor = new TreeMap<>();
    for (List<String> signed : annotation.agreements()) {
      Set<String> wanted = new HashSet<>(signed);
      candidates.stream()
          .map(c -> Integer.parseInt(c.parts().get(0)))
          .filter(i -> score(draft, gold, i, wanted) >= 1)
          .max(
              Comparator.comparingDouble((Integer i) -> score(draft, gold, i, wanted))
                  .thenComparingInt(i -> -i))
          .ifPresent(i -> byAnchor.computeIfAbsent(i, k -> new HashSet<>()).addAll(wanted));
    }
    for (Candidate c : candidates) {
      tellings.add(c.features(), byAnchor.containsKey(Integer.parseInt(c.parts().get(0))));
    }
    List<Integer> anchors = List.copyOf(byAnchor.keySet());
    for (Candidate c : AgreementModel.parties(view, rules, anchors)) {
      Set<String> wanted =
          byAnchor.getOrDefault(anchors.get(Integer.parseInt(c.parts().get(1))), Set.of());
      parties.add(c.features(), wanted.contains(gold.organization(c.parts().get(0))));
    }
  }

  /**
   * Adds a document's pairs of organisations; right are those that are parties of one agreement.
   *
   * @param first judges that have not learnt the document
   */
  void addPartners(
      Draft draft, Annotation annotation, AgreementModel.First first, JudgeTrainer partners) {
    Gold gold = new Gold(draft, annotation);
    for (Candidate c : AgreementModel.partners(view(draft), rules, first)) {
      List<String> both = c.parts().stream().map(gold::organization).toList();
      boolean right =
          !both.get(0).equals(both.get(1))
              && annotation.agreements().stream().anyMatch(signed -> signed.containsAll(both));
      partners.add(c.features(), right);
    }
  }

  private EncounterView view(Draft draft) {
    return new EncounterView(
        new Material(draft.reading(), draft.context(), draft.posts(), draft.meetings()), lexicon);
  }

  private double score(Draft draft, Gold gold, int sentence, Set<String> wanted) {
    Reading reading = draft.reading();
    Sentence s = reading.sentences().get(sentence);
    Set<String> named = new HashSet<>();
    for (Tag tag : reading.tags(s)) {
      String entity = tag instanceof Tag.OrganizationTag ? reading.entity(tag) : null;
      if (entity != null) {
        named.add(gold.organization(entity));
      }
    }
    named.retainAll(wanted);
    return named.size() + (rules.isDone(s) ? 1 : 0);
  }
}
