package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.Agreement;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.rule.AgreementRules;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.text.Sentence;

/**
 * Says which agreements a document tells of: one judge weighs which sentence is the first to tell
 * of one, a second which organisations are its parties. Safe for use by many threads.
 */
public final class AgreementModel {
  private static final double TELLS = 0.35;
  private static final double PARTY = 0.5;
  private final AgreementRules rules;
  private final Judge tellings;
  private final Judge parties;

  public AgreementModel(AgreementRules rules, Judge tellings, Judge parties) {
    this.rules = rules;
    this.tellings = tellings;
    this.parties = parties;
  }

  /**
   * The agreements of a document, once for each set of parties.
   *
   * @param meetings the encounters, at one of which it may have been signed
   */
  public List<Agreement> read(EncounterView view, List<Meeting> meetings) {
    Reading reading = view.material.reading();
    AgreementFeatures features = new AgreementFeatures(view, rules);
    Features f = new Features();
    List<Sentence> anchors = new ArrayList<>();
    Map<Sentence, Double> sure = new LinkedHashMap<>();
    for (Sentence s : features.candidates()) {
      features.of(s, f);
      double probability = Judge.probability(tellings.score(f));
      if (probability >= TELLS) {
        anchors.add(s);
        sure.put(s, probability);
      }
    }
    Map<Set<String>, Agreement> found = new LinkedHashMap<>();
    AttendanceFeatures attendance = view.attendance(anchors);
    for (int k = 0; k < anchors.size(); k++) {
      Sentence s = anchors.get(k);
      Set<String> signed = new LinkedHashSet<>();
      double least = sure.getOrDefault(s, TELLS);
      for (Organization o : reading.organizations()) {
        features.of(o, k, anchors, attendance, f);
        double probability = Judge.probability(parties.score(f));
        if (probability >= PARTY) {
          signed.add(o.id());
          least = Math.min(least, probability);
        }
      }
      Meeting meeting = AgreementRules.meetingAt(s, meetings);
      if (signed.size() >= 2) {
        String id = "a" + (found.size() + 1);
        found.putIfAbsent(
            signed,
            rules.agreement(
                reading, s, id, signed, meeting, reading.evidence(s, "agreement.model", least)));
      }
    }
    return List.copyOf(found.values());
  }

  /** Candidates for training: each sentence that names an agreement, by its number. */
  public static List<Candidate> tellings(EncounterView view, AgreementRules rules) {
    AgreementFeatures features = new AgreementFeatures(view, rules);
    Features f = new Features();
    List<Candidate> all = new ArrayList<>();
    for (Sentence s : features.candidates()) {
      features.of(s, f);
      all.add(new Candidate(List.of("" + s.index()), f.toArray()));
    }
    return all;
  }

  /** Candidates for training: each organisation at each agreement, by its number. */
  public static List<Candidate> parties(
      EncounterView view, AgreementRules rules, List<Integer> sentences) {
    Reading reading = view.material.reading();
    List<Sentence> anchors = sentences.stream().map(i -> reading.sentences().get(i)).toList();
    AgreementFeatures features = new AgreementFeatures(view, rules);
    AttendanceFeatures attendance = view.attendance(anchors);
    Features f = new Features();
    List<Candidate> all = new ArrayList<>();
    for (int k = 0; k < anchors.size(); k++) {
      for (Organization o : reading.organizations()) {
        features.of(o, k, anchors, attendance, f);
        all.add(new Candidate(List.of(o.id(), "" + k), f.toArray()));
      }
    }
    return all;
  }
}
