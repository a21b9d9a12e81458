package org.entente.identity;

import static org.entente.identity.Sameness.assertApart;
import static org.entente.identity.Sameness.assertSame;
import static org.entente.identity.Sameness.of;
import static org.entente.identity.Sameness.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.identity.Decision.Outcome;
import org.junit.jupiter.api.Test;

/** When two persons are one, by their names and posts. */
class SamePersonsTest {
  @Test
  void sameFullNameInAnyOrderIsOnePerson() {
    Identities found =
        of(
            new Told("a").person("p1", "LI Ming"),
            new Told("b").person("p1", "Ming Li"),
            new Told("c").person("p1", "Li Míng"));
    assertSame(found, "p1", "a", "b", "c");
    assertEquals(List.of("person.same-full-name"), rules(found));
    assertEquals(3, found.decisions().get(0).grounds().size());
  }

  @Test
  void surnameAloneJoinsNobody() {
    Identities found =
        of(new Told("a").person("p1", "Chakroun"), new Told("b").person("p1", "Chakroun"));
    assertApart(found, "p1", "a", "b");
    assertEquals(List.of("person.single-name"), rules(found));
  }

  @Test
  void sameNameAtOtherOrganizationsIsLeftUndecided() {
    Identities found =
        of(
            new Told("a")
                .person("p1", "John Smith")
                .organization("o1", "university", "Exampleton University")
                .post("p1", "o1"),
            new Told("b")
                .person("p1", "John Smith")
                .organization("o1", "company", "Widgetry Ltd")
                .post("p1", "o1"));
    assertApart(found, "p1", "a", "b");
    Decision decision = found.decisions().get(0);
    assertEquals(Outcome.UNDECIDED, decision.outcome());
    assertEquals(2, decision.entities().size());
    assertEquals("person.same-name-other-organizations", decision.rule());
  }

  @Test
  void sameNameWithOneOrganizationInCommonIsOnePerson() {
    Identities found =
        of(
            new Told("a")
                .person("p1", "John Smith")
                .organization("o1", "", "UNESCO")
                .post("p1", "o1"),
            new Told("b")
                .person("p1", "John Smith")
                .organization("o1", "university", "Exampleton University")
                .organization("o2", "", "UNESCO")
                .post("p1", "o1"));
    assertSame(found, "p1", "a", "b");
  }

  @Test
  void shortenedNamesOfOnePostAreOnePerson() {
    Identities found =
        of(rector("a", "Ming Otto Li"), rector("b", "M. Li"), rector("c", "Ming Li"));
    assertSame(found, "p1", "a", "b", "c");
    assertTrue(rules(found).contains("person.shortened-name"), rules(found).toString());
    assertEquals("li ming otto", found.of("b", "p1").key());
    Identities two =
        of(rector("a", "Ming Otto Li"), rector("b", "Ming Li"), rector("c", "Ming Udo Li"));
    assertApart(two, "p1", "a", "b", "c");
    assertSame(of(rector("a", "Ada Bell"), rector("b", "A. Bell")), "p1", "a", "b");
    assertSame(of(rector("a", "An Wei"), rector("b", "A. Wei")), "p1", "a", "b");
  }

  @Test
  void initialsAreThoseOfANameInEitherOrder() {
    assertSame(of(rector("a", "LI Ming"), rector("b", "M. Li")), "p1", "a", "b");
    assertSame(
        of(rector("a", "LI Ming"), rector("b", "Li M."), rector("c", "M. Li")),
        "p1",
        "a",
        "b",
        "c");
    assertApart(of(rector("a", "LI Ming"), rector("b", "Li Otto")), "p1", "a", "b");
    assertApart(of(rector("a", "LI Ming"), rector("b", "O. Li")), "p1", "a", "b");
    assertApart(
        of(rector("a", "LI Ming"), rector("b", "M. Li"), rector("c", "Max Li")),
        "p1",
        "a",
        "b",
        "c");
  }

  private static Told rector(String source, String name) {
    return new Told(source)
        .person("p1", name)
        .organization("o1", "university", "Zebra Isles University")
        .post("p1", "o1");
  }
}
