package org.entente.identity;

import static org.entente.identity.Sameness.assertApart;
import static org.entente.identity.Sameness.assertSame;
import static org.entente.identity.Sameness.of;
import static org.entente.identity.Sameness.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What many have one of: boards, divisions, ministries; which of them is meant. */
class CommonNamesTest {
  @Test
  void bodyWhoseNameSaysItsParentIsThatOfTheParent() {
    Identities found =
        of(
            new Told("a")
                .organization("o1", "", "ZEBRO")
                .body("o2", "Secretariat")
                .unitOf("o2", "o1"),
            new Told("b").unit("o2", "secretariat", "ZEBRO Secretariat"),
            new Told("c").organization("o2", "secretariat", "ZEBRO Secretariat"),
            new Told("d").organization("o2", "secretariat", "GNURO Secretariat"),
            new Told("e").body("o2", "Secretariat"));
    assertSame(found, "o2", "a", "b", "c");
    assertApart(found, "o2", "a", "d", "e");
  }

  @Test
  void bodiesOfACommonNameAreJoinedUnderOneParentOnly() {
    Identities found =
        of(
            new Told("a")
                .organization("o1", "", "UNESCO")
                .body("o2", "Governing Board")
                .unitOf("o2", "o1"),
            new Told("b")
                .organization("o1", "", "UNESCO")
                .body("o2", "Governing Board")
                .unitOf("o2", "o1"),
            new Told("c")
                .organization("o1", "", "IIEP")
                .body("o2", "Governing Board")
                .unitOf("o2", "o1"),
            new Told("d").organization("o1", "", "UNESCO").body("o2", "Governing Board"));
    assertSame(found, "o2", "a", "b");
    assertApart(found, "o2", "a", "c", "d");
    assertTrue(rules(found).contains("organization.common-name"), rules(found).toString());
  }

  @Test
  void unitsOfUnitsFollowTheirParents() {
    Told one =
        new Told("a")
            .organization("o1", "", "UNESCO")
            .unit("o2", "division", "Division of Zebras")
            .unit("o3", "section", "Section of Stripes")
            .unitOf("o2", "o1")
            .unitOf("o3", "o2");
    Told two =
        new Told("b")
            .organization("x1", "", "UNESCO")
            .unit("x2", "division", "Division of Zebras")
            .unit("x3", "section", "Section of Stripes")
            .unitOf("x3", "x2")
            .unitOf("x2", "x1");
    Identities found = of(one, two);
    assertEquals(found.of("a", "o3"), found.of("b", "x3"));
  }

  @Test
  void ministriesWithoutACountryStayInTheirDocuments() {
    for (String name :
        List.of("Ministry of Education", "Ministry of Higher Education and Scientific Research")) {
      Identities found =
          of(
              new Told("a").organization("o1", "ministry", name),
              new Told("b").organization("o1", "ministry", name));
      assertApart(found, "o1", "a", "b");
    }
    Identities found =
        of(
            new Told("a").organization("o1", "ministry", "Ministry of Education of Vietnam"),
            new Told("b").organization("o1", "ministry", "Ministry of Education of Vietnam"));
    assertSame(found, "o1", "a", "b");
  }

  @Test
  void holderOfAPostShowsAMinistryToBeOne() {
    Identities found =
        of(
            new Told("a")
                .person("p1", "Ming Li")
                .organization("o1", "ministry", "Ministry of Education")
                .post("p1", "o1"),
            new Told("b")
                .person("p1", "LI Ming")
                .organization("o1", "ministry", "Ministry of Education")
                .post("p1", "o1"),
            new Told("c")
                .person("p1", "Ming Li")
                .organization("o1", "ministry", "Ministry of Education"));
    assertSame(found, "o1", "a", "b");
    assertApart(found, "o1", "a", "c");
    assertTrue(rules(found).contains("organization.same-persons"), rules(found).toString());
  }

  @Test
  void holderOfAPostTellsTheCountryOfAMinistry() {
    List<Told> documents = new ArrayList<>();
    for (String name :
        List.of(
            "Ministry of Education",
            "Ministry of Education of Kenya",
            "Ministry of Education of Ghana")) {
      documents.add(
          new Told(name)
              .person("p1", name.endsWith("Ghana") ? "Ada Zebra" : "Ming Li")
              .organization("o1", "ministry", name)
              .post("p1", "o1"));
    }
    Identities found = of(documents.toArray(Told[]::new));
    assertSame(found, "o1", "Ministry of Education", "Ministry of Education of Kenya");
    assertApart(found, "o1", "Ministry of Education", "Ministry of Education of Ghana");
  }

  @Test
  void documentsOfTheSamePeopleMeanTheSameMinistry() {
    List<Told> documents = new ArrayList<>();
    for (String source : List.of("a", "b")) {
      documents.add(
          new Told(source)
              .person("p1", "Ming Li")
              .person("p2", "Borhene Chakroun")
              .person("p3", "Ada Zebra")
              .organization("o1", "ministry", "Ministry of Education"));
    }
    assertSame(of(documents.toArray(Told[]::new)), "o1", "a", "b");
    documents.get(1).person("p4", "Otto Gnu").person("p5", "Ida Gnu").person("p6", "Eva Gnu");
    documents.get(1).person("p7", "Uwe Gnu");
    assertApart(of(documents.toArray(Told[]::new)), "o1", "a", "b");
  }

  @Test
  void bodyNamedAfterItsParentIsThatOfTheParent() {
    Identities found =
        of(
            new Told("a")
                .organization("o1", "university", "Zebra Isles University")
                .body("o2", "Council of the Zebra Isles University")
                .unitOf("o2", "o1"),
            new Told("b")
                .organization("o1", "university", "Zebra Isles University")
                .body("o2", "Council")
                .unitOf("o2", "o1"));
    assertSame(found, "o2", "a", "b");
  }

  @Test
  void partsThatRunInACircleAreKeptInTheirDocument() {
    Identities found =
        of(
            new Told("a")
                .unit("o1", "section", "Section A")
                .unit("o2", "section", "Section B")
                .unitOf("o1", "o2")
                .unitOf("o2", "o1"));
    assertNotEquals(found.of("a", "o1"), found.of("a", "o2"));
  }
}
