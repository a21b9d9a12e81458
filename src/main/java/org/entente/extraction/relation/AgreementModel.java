package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
 * Says which agreements a document tells of: one judge weighs which sentence tells of one, a second
 * which organisations are its parties, and a third which two of these are so together, for a
 * sentence may tell of several agreements. Safe for use by many threads.
 */
public final class AgreementModel {
  /** From this probability on a sentence is looked at. */
  private static final double TELLS = 0.05;

  /** From this probability on two organisations are told to be parties. */
  private static final double TOGETHER = 0.4;

  private final AgreementRules rules;
  private final First first;
  private final Judge partners;

  /**
   * What is judged first, each by itself.
   *
   * @param tellings whether a sentence tells of an agreement
   * @param parties whether an organisation is one of its parties
   */
  public record First(Judge tellings, Judge parties) {}

  public AgreementModel(AgreementRules rules, First first, Judge partners) {
    this.rules = rules;
    this.first = first;
    this.partners = partners;
  }

  /**
   * The agreements of a document, once for each set of parties.
   *
   * @param meetings the encounters, at one of which it may have been signed
   */
  public List<Agreement> read(EncounterView view, List<Meeting> meetings) {
    Map<Set<String>, Agreement> found = new LinkedHashMap<>();
    for (List<PartyPair> joint : PartyPair.joined(pairs(view))) {
      Agreement agreement = agreement(view, joint, "a" + (found.size() + 1), meetings);
      found.putIfAbsent(Set.copyOf(agreement.parties()), agreement);
    }
    return List.copyOf(found.values());
  }

  private Agreement agreement(
      EncounterView view, List<PartyPair> joint, String id, List<Meeting> meetings) {
    Sentence s = joint.get(0).at().sentence();
    Set<String> together = new HashSet<>();
    double least = 1;
    for (PartyPair pair : joint) {
      together.addAll(pair.both());
      least = Math.min(least, pair.probability());
    }
    Reading reading = view.material.reading();
    // In the order in which the text first names them, whatever the judge says.
    Set<String> parties = new LinkedHashSet<>();
    reading.organizations().forEach(o -> parties.add(o.id()));
    parties.retainAll(together);
    return rules.agreement(
        reading,
        s,
        id,
        parties,
        AgreementRules.signedAt(s, parties, meetings),
        reading.evidence(s, "agreement.model", least));
  }

  /** The pairs that are likely enough, in each sentence that tells of them, likeliest first. */
  private List<PartyPair> pairs(EncounterView view) {
    PartnerFeatures features = partners(view, parties(view, rules, first));
    Features f = new Features();
    List<PartyPair> pairs = new ArrayList<>();
    for (PartnerFeatures.Two two : features.twos()) {
      features.of(two, f);
      double probability = Judge.probability(partners.score(f));
      if (probability >= TOGETHER) {
        pairs.add(new PartyPair(two.at(), two.one(), two.other(), probability));
      }
    }
    pairs.sort(Comparator.comparingDouble((PartyPair p) -> -p.probability()));
    return pairs;
  }

  private static PartnerFeatures partners(EncounterView view, List<Parties> all) {
    return new PartnerFeatures(view.scenery, view.material.ruled(), all);
  }

  /** What each sentence may say of an agreement, and its likely parties. */
  private static List<Parties> parties(EncounterView view, AgreementRules rules, First first) {
    AgreementFeatures features = new AgreementFeatures(view, rules);
    Features f = new Features();
    List<Sentence> anchors = new ArrayList<>();
    List<Double> tells = new ArrayList<>();
    for (Sentence s : features.candidates()) {
      features.of(s, f);
      double probability = Judge.probability(first.tellings().score(f));
      if (probability >= TELLS) {
        anchors.add(s);
        tells.add(probability);
      }
    }
    AttendanceFeatures attendance = view.attendance(anchors);
    List<Parties> all = new ArrayList<>();
    for (int k = 0; k < anchors.size(); k++) {
      Map<Organization, Double> shares = new LinkedHashMap<>();
      for (Organization o : view.material.reading().organizations()) {
        features.of(o, k, anchors, attendance, f);
        shares.put(o, Judge.probability(first.parties().score(f)));
      }
      all.add(Parties.of(anchors.get(k), rules, tells.get(k), shares));
    }
    return all;
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

  /**
   * Candidates for training: two organisations each.
   *
   * @param first judges that have not learnt the document
   */
  public static List<Candidate> partners(EncounterView view, AgreementRules rules, First first) {
    PartnerFeatures features = partners(view, parties(view, rules, first));
    Features f = new Features();
    List<Candidate> candidates = new ArrayList<>();
    for (PartnerFeatures.Two two : features.twos()) {
      features.of(two, f);
      candidates.add(new Candidate(List.of(two.one().id(), two.other().id()), f.toArray()));
    }
    return candidates;
  }
}
