package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.extraction.fact.Facts;
import org.entente.identity.Decision.Outcome;
import org.junit.jupiter.api.Test;

class NamesakesTest {
  private static final String ELM = "Elm University";
  private static final String OAK = "Oak College";

  @Test
  void oneOfWhomNothingIsSaidIsTheOnlyOneOfTheName() {
    Told bare = new Told("b").person("p1", "SMITH John");
    assertSame(of(holds("a", "Dean", ELM, 2019), bare), "a", "b");
    assertSame(of(new Told("a").person("p1", "John Smith"), bare), "a", "b");
    assertApart(of(holds("a", "Dean", ELM, 2019), new Told("b").person("p1", "Smith")), "a", "b");
  }

  @Test
  void oneOfWhomNothingIsSaidMakesNoTwoOfTheNameOne() {
    Told elm = holds("a", "Dean", ELM, 2019);
    Told oak = holds("c", "Dean", OAK, 2019);
    Identities found = of(elm, new Told("b").person("p1", "SMITH John"), oak);
    assertApart(found, "a", "b", "c");
    assertEquals(List.of(Outcome.UNDECIDED), outcomes(found));
    Told beside = new Told("b").person("p1", "SMITH John").organization("o7", "", OAK);
    Identities near = of(elm, beside, oak);
    assertSame(near, "b", "c");
    assertApart(near, "a", "b");
  }

  @Test
  void ofTwoOrganizationsTheOneThatStandsBeforeTheNameTells() {
    Told elm = holds("a", "Dean", ELM, 2019);
    Told oak = holds("c", "Dean", OAK, 2019);
    Told list = new Told("b").organization("o1", "", ELM).organization("o2", "", OAK);
    Identities both = of(elm, list.person("p1", "John Smith"), oak);
    assertApart(both, "a", "b", "c");
    Told heading =
        new Told("b")
            .organization("o1", "", ELM)
            .organizationAt("o2", OAK, 200)
            .personAt("p1", "John Smith", 220);
    Identities found = of(elm, heading, oak);
    assertSame(found, "b", "c");
    assertApart(found, "a", "b");
  }

  @Test
  void whoIsNamedAtTheOrganizationOfTheOtherIsOne() {
    Told moved = holds("b", "Rector", OAK, 2020).organization("o7", "", ELM);
    assertSame(of(holds("a", "Dean", ELM, 2018), moved), "a", "b");
    assertApart(of(holds("a", "Dean", ELM, 2018), holds("b", "Rector", OAK, 2020)), "a", "b");
  }

  @Test
  void whoWasElsewhereBeforeAndAfterIsAnother() {
    Told guest = holds("b", "Counsellor", OAK, 2018).organization("o7", "", ELM);
    Identities found = of(holds("a", "Dean", ELM, 2017), guest, holds("c", "Dean", ELM, 2019));
    assertSame(found, "a", "c");
    assertApart(found, "a", "b");
    assertEquals(List.of("person.posts-apart"), rules(found, Outcome.DIFFERENT));
    Told late = holds("c", "Dean", ELM, 2026);
    assertSame(of(holds("a", "Dean", ELM, 2017), guest, late), "a", "b", "c");
    Told chair = holds("b", "Chair", OAK, 2018).organization("o7", "", ELM);
    assertSame(
        of(holds("a", "Dean", ELM, 2017), chair, holds("c", "Dean", ELM, 2019)), "a", "b", "c");
  }

  @Test
  void whoHeadsAUniversityIsNoTrainerOfAnotherThen() {
    Told trainer = holds("b", "trainer", OAK, 2020).organization("o7", "", ELM);
    assertApart(of(holds("a", "Rector", ELM, 2018), trainer), "a", "b");
    Told before = holds("b", "trainer", OAK, 2016).organization("o7", "", ELM);
    assertSame(of(holds("a", "Rector", ELM, 2018), before), "a", "b");
  }

  @Test
  void studentIsNotTheProfessorOfTheName() {
    Told dean = holds("a", "Dean", ELM, 2019);
    assertApart(of(dean, holds("b", "student", ELM, 2019)), "a", "b");
    Told union =
        new Told("b")
            .person("p1", "John Smith")
            .organization("o1", "university", ELM)
            .body("o2", "Students' Union")
            .unitOf("o2", "o1")
            .post("p1", "President", "o2");
    assertApart(of(dean, union), "a", "b");
    assertSame(of(holds("a", "student", ELM, 2019), union), "a", "b");
  }

  @Test
  void partsOfOneOrganizationAreOneEmployer() {
    Told unit =
        new Told("b")
            .person("p1", "John Smith")
            .organization("o1", "university", ELM)
            .unit("o2", "faculty", "Faculty of Zebras")
            .unitOf("o2", "o1")
            .post("p1", "Dean", "o2");
    assertSame(of(holds("a", "Professor", ELM, 2019), unit), "a", "b");
  }

  @Test
  void oneOfficeOfAStateIsHeldByOne() {
    String role = "Minister of Zebras";
    assertSame(
        of(holds("a", role, "Ministry of Zebras", 2019), holds("b", role, "Ministry", 2019)),
        "a",
        "b");
  }

  @Test
  void nameOfTheMothersFamilyIsLeftOut() {
    Told two = rector("b", "José García");
    assertSame(of(rector("a", "José García Ortiz"), two), "a", "b");
    assertApart(
        of(rector("a", "José García Ortiz"), two, rector("c", "José García Paz")), "a", "c");
  }

  @Test
  void orderOfDocumentsDoesNotMatter() {
    List<Facts> documents = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Told told = holds("d" + i, i % 3 == 0 ? "Dean" : "Head", i % 4 == 0 ? ELM : OAK, 2010 + i);
      documents.add(
          (i % 5 == 0 ? told.organization("o7", "", i % 4 == 0 ? OAK : ELM) : told).facts());
      documents.add(
          new Told("e" + i).person("p1", "Smith JOHN").organization("o1", "", OAK).facts());
    }
    Identities first = Identities.of(documents);
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(documents, random);
      assertEquals(first, Identities.of(documents));
    }
  }

  private static Told holds(String source, String role, String organization, int year) {
    return new Told(source)
        .on(year, 6)
        .person("p1", "John Smith")
        .organization("o1", "", organization)
        .post("p1", role, "o1");
  }

  private static Told rector(String source, String name) {
    return new Told(source).person("p1", name).organization("o1", "", ELM).post("p1", "o1");
  }

  private static Identities of(Told... documents) {
    return Identities.of(List.of(documents).stream().map(Told::facts).toList());
  }

  private static void assertSame(Identities found, String... sources) {
    for (String source : sources) {
      assertEquals(found.of(sources[0], "p1"), found.of(source, "p1"), source);
    }
  }

  private static void assertApart(Identities found, String... sources) {
    for (int i = 0; i < sources.length; i++) {
      for (int j = i + 1; j < sources.length; j++) {
        assertNotEquals(found.of(sources[i], "p1"), found.of(sources[j], "p1"));
      }
    }
  }

  private static List<Outcome> outcomes(Identities found) {
    return found.decisions().stream()
        .filter(d -> d.rule().startsWith("person."))
        .map(Decision::outcome)
        .toList();
  }

  private static List<String> rules(Identities found, Outcome outcome) {
    List<String> rules =
        found.decisions().stream()
            .filter(d -> d.outcome() == outcome)
            .map(Decision::rule)
            .distinct()
            .toList();
    assertTrue(found.decisions().stream().allMatch(d -> !d.reason().isEmpty()));
    return rules;
  }
}
