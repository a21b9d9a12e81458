package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.authority.Authority;
import org.entente.extraction.fact.Facts;
import org.junit.jupiter.api.Test;

class RegistrationTest {
  private static Authority entry(String register, String id, String name, String... aliases) {
    return new Authority(
        register,
        name,
        List.of(aliases),
        List.of(),
        List.of("https://ror.org/" + id),
        Optional.empty(),
        Optional.empty());
  }

  private static Identities of(List<Authority> entries, Told... documents) {
    return Identities.of(Stream.of(documents).map(Told::facts).toList(), List.of(), entries);
  }

  private static final Told ENGLISH =
      new Told("a").organization("o1", "university", "University of Elmstadt");
  private static final Told GERMAN =
      new Told("b").organization("o1", "university", "Universität Ulmenstadt");

  @Test
  void namesOfOneEntryAreOne() {
    Identities without = of(List.of(), ENGLISH, GERMAN);
    assertNotEquals(without.of("a", "o1"), without.of("b", "o1"));
    Authority entry = entry("r", "1", "Universität Ulmenstadt", "University of Elmstadt");
    Identities found = of(List.of(entry), ENGLISH, GERMAN);
    assertEquals(found.of("a", "o1"), found.of("b", "o1"));
    assertEquals(Map.of(found.of("a", "o1"), entry), found.registered());
    List<Decision> why =
        found.decisions().stream()
            .filter(d -> d.rule().matches("organization.(register|same-entry)"))
            .toList();
    assertEquals(2, why.size()); // that they are one, and that they are the entry
    assertTrue(why.stream().anyMatch(d -> d.reason().contains("https://ror.org/1")), why::toString);
    why.forEach(d -> assertEquals(2, d.grounds().size()));
  }

  @Test
  void aRegisterJoinsAlsoWhatOneDocumentNamesTwice() {
    Told both =
        new Told("a")
            .organization("o1", "university", "University of Elmstadt")
            .organization("o2", "university", "Universität Ulmenstadt");
    Authority entry = entry("r", "1", "Universität Ulmenstadt", "University of Elmstadt");
    Identities found = of(List.of(entry), both);
    assertEquals(found.of("a", "o1"), found.of("a", "o2"));
  }

  @Test
  void aNameThatTwoEntriesHaveFindsNone() {
    Identities found =
        of(
            List.of(
                entry("r", "1", "Universität Ulmenstadt", "University of Elmstadt"),
                entry("r", "2", "University of Elmstadt")),
            ENGLISH,
            GERMAN);
    assertNotEquals(found.of("a", "o1"), found.of("b", "o1"));
    assertEquals(1, found.registered().size());
  }

  @Test
  void entriesOfTwoRegistersWithOneIdentifierAreOne() {
    Identities found =
        of(
            List.of(
                entry("r", "1", "Universität Ulmenstadt"),
                entry("own", "1", "University of Elmstadt")),
            ENGLISH,
            GERMAN);
    assertEquals(found.of("a", "o1"), found.of("b", "o1"));
    assertEquals("r, own", found.registered().values().iterator().next().register());
  }

  @Test
  void anOrganisationThatIsTwoEntriesStaysUndecided() {
    Told both =
        new Told("c")
            .organization("o1", "university", "University of Elmstadt", "Fern Academy of Arts");
    Identities found =
        of(
            List.of(
                entry("r", "1", "University of Elmstadt"), entry("r", "2", "Fern Academy of Arts")),
            ENGLISH,
            both,
            new Told("d").organization("o1", "", "Fern Academy of Arts"));
    assertEquals(Map.of(), found.registered());
    assertTrue(
        found.decisions().stream()
            .anyMatch(
                d ->
                    d.rule().equals("organization.register")
                        && d.outcome() == Decision.Outcome.UNDECIDED));
  }

  @Test
  void whatIsSaidOfOthersLeavesEveryRegisterDecision() {
    Authority entry = entry("r", "1", "University of Elmstadt");
    List<Facts> documents =
        Stream.of(ENGLISH, new Told("c").person("p1", "A. Bell"), new Told("d").person("p1", "Ada"))
            .map(Told::facts)
            .toList();
    Overrule said =
        new Overrule(
            Decision.Outcome.SAME,
            List.of(new Overrule.Name("c", "A. Bell"), new Overrule.Name("d", "Ada")),
            "One person.");
    Identities before = Identities.of(documents, List.of(), List.of(entry));
    Identities after = Identities.of(documents, List.of(said), List.of(entry));
    assertEquals(after.of("c", "p1"), after.of("d", "p1"));
    assertEquals(1, register(before).size());
    assertEquals(register(before), register(after));
    assertEquals(before.registered(), after.registered());
  }

  @Test
  void anEntryIsThatOfTheJoinedAndOfNoneThatAPersonHoldsApart() {
    Authority entry = entry("r", "1", "University of Elmstadt");
    Told again = new Told("b").organization("o1", "university", "University of Elmstadt");
    Told other = new Told("c").organization("o1", "academy", "Fern Academy of Arts");
    List<Facts> documents = Stream.of(ENGLISH, again, other).map(Told::facts).toList();
    Overrule.Name a = new Overrule.Name("a", "University of Elmstadt");
    Overrule.Name b = new Overrule.Name("b", "University of Elmstadt");
    Overrule.Name c = new Overrule.Name("c", "Fern Academy of Arts");
    Overrule same = new Overrule(Decision.Outcome.SAME, List.of(b, c), "Known.");
    Identities joined = Identities.of(documents, List.of(same), List.of(entry));
    assertEquals(Map.of(joined.of("c", "o1"), entry), joined.registered());
    assertEquals(List.of(joined.of("a", "o1")), register(joined).get(0).entities());

    Overrule different = new Overrule(Decision.Outcome.DIFFERENT, List.of(a, b), "Known.");
    Identities parted = Identities.of(documents, List.of(different), List.of(entry));
    assertNotEquals(parted.of("a", "o1"), parted.of("b", "o1"));
    assertEquals(Map.of(), parted.registered());
    assertEquals(
        List.of(Decision.Outcome.UNDECIDED, Decision.Outcome.UNDECIDED),
        register(parted).stream().map(Decision::outcome).toList());
  }

  private static List<Decision> register(Identities found) {
    return found.decisions().stream()
        .filter(d -> d.rule().equals("organization.register"))
        .toList();
  }

  @Test
  void namesThatManyHaveAreNotLookedUp() {
    Identities found =
        of(
            List.of(entry("r", "1", "Ministry of Education")),
            new Told("a").organization("o1", "ministry", "Ministry of Education"));
    assertEquals(Map.of(), found.registered());
  }

  @Test
  void aHundredThousandEntriesAreLookedUpByName() {
    List<Authority> entries = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      entries.add(
          entry("big", Integer.toString(i), "University of Place " + i, "Place " + i + " U"));
    }
    Identities found =
        of(
            entries,
            new Told("a").organization("o1", "university", "University of Place 99999"),
            new Told("b").organization("o1", "university", "Place 99999 U"));
    assertEquals(found.of("a", "o1"), found.of("b", "o1"));
    assertEquals("https://ror.org/99999", found.registered().get(found.of("a", "o1")).key());
  }
}
