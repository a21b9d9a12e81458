package org.entente.extraction.relation;

import java.util.List;
import java.util.Map;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.rule.AgreementRules;
import org.entente.text.Sentence;

/**
 * What a sentence may say of an agreement.
 *
 * @param kind what sort of agreement it names
 * @param plural whether it names several
 * @param tells the probability that it is one that tells of an agreement
 * @param organizations that may be its parties, the likeliest first
 * @param shares the probability of each of these
 */
record Parties(
    Sentence sentence,
    String kind,
    boolean plural,
    double tells,
    List<Organization> organizations,
    List<Double> shares) {
  /** Of so many organisations, the likeliest, any two are weighed. */
  private static final int MOST = 6;

  /** From this probability on an organisation is looked at. */
  private static final double LEAST = 0.03;

  Parties {
    organizations = List.copyOf(organizations);
    shares = List.copyOf(shares);
  }

  /** The likeliest of all organisations, by how likely each is. */
  static Parties of(
      Sentence s, AgreementRules rules, double tells, Map<Organization, Double> shares) {
    List<Map.Entry<Organization, Double>> likeliest =
        shares.entrySet().stream()
            .filter(e -> e.getValue() >= LEAST)
            .sorted(Map.Entry.<Organization, Double>comparingByValue().reversed())
            .limit(MOST)
            .toList();
    return new Parties(
        s,
        String.valueOf(rules.kind(s)),
        rules.saysSeveral(s),
        tells,
        likeliest.stream().map(Map.Entry::getKey).toList(),
        likeliest.stream().map(Map.Entry::getValue).toList());
  }

  /** How many are rather likely, up to five. */
  int likely() {
    return (int) Math.min(5, shares.stream().filter(p -> p > 0.3).count());
  }
}
