package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.junit.jupiter.api.Test;

/** Which pairs of parties make one agreement, and which stay apart. */
class PartyPairTest {
  private final Map<String, Organization> organizations = new TreeMap<>();

  private Organization organization(String name) {
    return organizations.computeIfAbsent(
        name, n -> new Organization(n, n, List.of(), OrganizationKind.ORGANIZATION, "", List.of()));
  }

  /** The agreements of pairs such as "0 A B": two parties, by the sentence of that number. */
  private List<Set<String>> joined(String... pairs) {
    List<PartyPair> all = new ArrayList<>();
    for (String pair : pairs) {
      String[] words = pair.split(" ");
      Sentence s = new Sentence(Integer.parseInt(words[0]), 0, Zone.BODY, List.of());
      Parties at = new Parties(s, "agreement", false, 0.9, List.of(), List.of());
      double probability = 0.9 - 0.01 * all.size();
      all.add(new PartyPair(at, organization(words[1]), organization(words[2]), probability));
    }
    return PartyPair.joined(all).stream()
        .map(
            joint ->
                joint.stream()
                    .flatMap(p -> p.both().stream())
                    .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
        .toList();
  }

  @Test
  void threeOfWhichAnyTwoArePartiesHaveOneAgreement() {
    assertEquals(List.of(Set.of("A", "B", "C")), joined("0 A B", "0 A C", "0 B C"));
  }

  @Test
  void fourOfWhichAnyTwoArePartiesHaveOneAgreement() {
    assertEquals(
        List.of(Set.of("A", "B", "C", "D")),
        joined("0 C D", "0 A B", "0 B D", "0 A C", "0 B C", "0 A D"));
  }

  @Test
  void oneThatAgreedWithEachOfTwoHasTwoAgreements() {
    assertEquals(List.of(Set.of("A", "B"), Set.of("A", "C")), joined("0 A B", "0 A C"));
  }

  @Test
  void aPairToldOfTwiceJoinsTheOthersOfEitherSentence() {
    assertEquals(
        List.of(Set.of("A", "B", "C")), joined("0 A B", "1 A B", "1 A C", "1 B C"), "not joined");
  }

  @Test
  void pairsOfSeveralSentencesStayApart() {
    assertEquals(
        List.of(Set.of("A", "B"), Set.of("A", "C"), Set.of("B", "C")),
        joined("0 A B", "1 A C", "2 B C"));
  }

  @Test
  void eachPairIsOfOneAgreement() {
    assertEquals(
        List.of(Set.of("A", "B", "C"), Set.of("C", "D")),
        joined("0 A B", "0 B C", "0 C D", "0 A C"));
  }
}
