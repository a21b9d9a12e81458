package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.MeetingKind;
import org.entente.identity.Decision.Outcome;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

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
  void aNameCutShortIsNotThatOfAnother() {
    Identities found =
        of(
            new Told("a").organization("o1", "", "Zebra Council"),
            new Told("b").organization("o1", "", "Zebra Council Wales", "Zebra Council"));
    assertApart(found, "o1", "a", "b");
  }

  @Test
  void aNameWithoutItsPlaceIsTheSame() {
    Identities found =
        of(
            new Told("a").organization("o1", "university", "Zebra University"),
            new Told("b")
                .organization("o1", "university", "Zebra University in Brno", "Zebra University"));
    assertSame(found, "o1", "a", "b");
  }

  @Test
  void aNameThatSeveralCountriesHaveJoinsNobody() {
    Identities found =
        of(
            new Told("a").organization("o1", "university", "Universidad de los Andes"),
            new Told("b").organization("o1", "university", "Universidad de los Andes"));
    assertApart(found, "o1", "a", "b");
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
  void acronymIsBoundToTheOneOrganizationThatHasIt() {
    Identities found =
        of(
            new Told("a")
                .organization("o1", "centre", "International Centre for Zebra Studies", "ICZS"),
            new Told("b").organization("o1", "", "ICZS"),
            new Told("c")
                .organization("o1", "center", "The International Center for Zebra Studies"));
    assertSame(found, "o1", "a", "b", "c");
    assertEquals("International Centre for Zebra Studies", found.of("b", "o1").label());
  }

  @Test
  void acronymOfTwoOrganizationsIsLeftUndecided() {
    Identities found =
        of(
            new Told("a").organization("o1", "university", "Mingachevir State University", "MSU"),
            new Told("b").organization("o1", "university", "Michigan State University", "MSU"),
            new Told("c").organization("o1", "", "MSU"));
    assertApart(found, "o1", "a", "b", "c");
    assertEquals(List.of("organization.shared-acronym"), rules(found));
    assertTrue(found.decisions().get(0).reason().contains(" MSU,"), "the acronym is told");
    Identities full =
        of(
            new Told("a").organization("o1", "university", "Mingachevir State University", "MSU"),
            new Told("b").organization("o1", "university", "Michigan State University", "MSU"));
    assertEquals(List.of(), full.decisions());
  }

  @Test
  void whatOneDocumentNamesApartIsNeverJoined() {
    Identities found =
        of(
            new Told("a")
                .organization("o1", "centre", "Zebra Centre Nairobi", "ZEBRESCO")
                .organization("o2", "", "ZEBRESCO"),
            new Told("b").organization("o1", "", "ZEBRESCO"));
    assertNotEquals(found.of("a", "o1"), found.of("a", "o2"));
    assertEquals(found.of("a", "o2"), found.of("b", "o1"));
    Decision apart =
        found.decisions().stream()
            .filter(d -> d.outcome() == Outcome.DIFFERENT)
            .findFirst()
            .orElseThrow();
    assertEquals("organization.named-apart", apart.rule());
    assertEquals(2, apart.entities().size());
  }

  @Test
  void oneNameInTwoLanguagesIsOneInOneDocument() {
    Identities found =
        of(
            new Told("a")
                .organization("o1", "university", "Zebrona University")
                .organization("o2", "university", "Universiteti i Zebrona"),
            new Told("b")
                .organization("o1", "association", "Association of Zebra Keepers")
                .organization("o2", "", "AZK"),
            new Told("c").organization("o1", "association", "Association of Zebra Keepers", "AZK"));
    assertEquals(found.of("a", "o1"), found.of("a", "o2"));
    assertEquals(found.of("b", "o1"), found.of("b", "o2"));
    assertTrue(rules(found).contains("organization.spelt-acronym"), rules(found).toString());
  }

  @Test
  void acronymOfASchoolWantsProof() {
    Told school =
        new Told("a")
            .organization("o1", "university", "Northern Zebra University", "NZU")
            .organization("o2", "", "Zebra Valley Trust");
    Told alone = new Told("b").organization("o1", "", "NZU");
    Identities unproven = of(school, alone);
    assertApart(unproven, "o1", "a", "b");
    assertEquals(List.of("organization.unproven-acronym"), rules(unproven));
    Told near =
        new Told("b").organization("o1", "", "NZU").organization("o2", "", "Zebra Valley Trust");
    assertSame(of(school, near), "o1", "a", "b");
    Told again = new Told("c").organization("o1", "university", "Northern Zebra University", "NZU");
    assertSame(of(school, alone, again), "o1", "a", "b", "c");
  }

  @Test
  void acronymThatSeveralHaveIsThatOfTheOneNearby() {
    Identities found =
        of(
            new Told("a")
                .organization("o1", "university", "Mingachevir State University", "MSU")
                .organization("o2", "", "Zebra Valley Trust"),
            new Told("b").organization("o1", "university", "Michigan State University", "MSU"),
            new Told("c")
                .organization("o1", "", "MSU")
                .organization("o2", "", "Zebra Valley Trust"),
            new Told("d").organization("o1", "", "MSU"),
            new Told("e").organization("o1", "", "MSU"));
    assertSame(found, "o1", "a", "c");
    assertApart(found, "o1", "a", "b", "d", "e");
    assertTrue(rules(found).contains("organization.nearby-acronym"), rules(found).toString());
  }

  @Test
  void acronymThatBelongsToAParentIsNotThatOfThePart() {
    Identities found =
        of(
            new Told("a").organization("o1", "", "Zebra Headquarters", "ZEBRA"),
            new Told("b").organization("o1", "", "ZEBRA"),
            new Told("c").organization("o1", "university", "United Zebras University", "UZ"),
            new Told("d").organization("o1", "", "UZ"));
    assertApart(found, "o1", "a", "b", "c", "d");
  }

  @Test
  void knownNamesAreOneInAnyLanguage() {
    Identities found =
        of(
            new Told("a").organization("o1", "", "Deutscher Akademischer Austauschdienst", "DAAD"),
            new Told("b").organization("o1", "", "German Academic Exchange Service", "DAAD"),
            new Told("c").organization("o1", "", "DAAD"),
            new Told("d").organization("o1", "university", "United Nations University", "UN"),
            new Told("e").organization("o1", "", "UN"),
            new Told("f").organization("o1", "", "United Nations"));
    assertSame(found, "o1", "a", "b", "c");
    assertSame(found, "o1", "e", "f");
    assertApart(found, "o1", "a", "d", "e");
    assertTrue(rules(found).contains("organization.known-name"), rules(found).toString());
  }

  @Test
  void schoolNamedByItsAcronymIsTheOneThatHasIt() {
    Identities found =
        of(
            new Told("a").organization("o1", "university", "Otto Zebra University", "OZEU"),
            new Told("b").organization("o1", "university", "OZEU University"),
            new Told("c").organization("o1", "university", "GNU University"));
    assertSame(found, "o1", "a", "b");
    assertApart(found, "o1", "a", "c");
  }

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
  void wordingsOfOneNameAreOneOrganization() {
    for (List<String> names :
        List.of(
            List.of("University of the Zebra Isles", "University of Zebra Isles"),
            List.of("Bahraini Zebra Academy", "Zebra Academy of Bahrain"),
            List.of("Universitat de Zebrona", "University of Zebrona"),
            List.of("University \"Goce Zebrev\"", "Goce Žebrev University"),
            List.of("Zebrona University", "University of Zebrona"),
            List.of("Kenyan Quality Assurance Agency", "Quality Assurance Agency of Kenya"),
            List.of(
                "Kenyan Quality Assurance Agency",
                "Kenyan Agency for Quality Assurance in Higher Education"),
            List.of("Indonesia University", "University of Indonesia"))) {
      Identities found =
          of(
              new Told("a").organization("o1", "university", names.get(0)),
              new Told("b").organization("o1", "university", names.get(1)));
      assertSame(found, "o1", "a", "b");
      assertEquals(List.of("organization.same-wording"), rules(found));
    }
  }

  @Test
  void wordingsOfOtherNamesStayApart() {
    for (List<String> names :
        List.of(
            List.of("York University", "University of York"),
            List.of("Pacific University", "University of the Pacific"),
            List.of("Karas University", "University of Kara"),
            List.of("Universities Wales", "University of Wales"),
            List.of("University of Lagos", "University of Los Lagos"),
            List.of("Universidad Santo Tomás", "University of Santo Tomas"),
            List.of("Zebra University of Kenya", "Zebra University of Ghana"),
            List.of("Quality Assurance Agency", "Agency for Quality Assurance"))) {
      Identities found =
          of(
              new Told("a").organization("o1", "university", names.get(0)),
              new Told("b").organization("o1", "university", names.get(1)));
      assertApart(found, "o1", "a", "b");
    }
  }

  @Test
  void acronymThatTellsMoreThanTheInitialsJoinsACommonName() {
    Identities found =
        of(
            new Told("a")
                .organization("o1", "commission", "Commission on Higher Education", "CHED"),
            new Told("b")
                .organization("o1", "commission", "Commission on Higher Education", "CHED"),
            new Told("c").organization("o1", "", "CHED"));
    assertSame(found, "o1", "a", "b", "c");
    Identities initials =
        of(
            new Told("a")
                .organization("o1", "council", "National Council for Higher Education", "NCHE"),
            new Told("b")
                .organization("o1", "council", "National Council for Higher Education", "NCHE"));
    assertApart(initials, "o1", "a", "b");
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
  void delegationIsNotThatToAnotherPlace() {
    Identities found =
        of(
            new Told("a").organization("o1", "union", "Zebra Union"),
            new Told("b").organization("o1", "union", "Zebra Union to Japan", "Zebra Union"),
            new Told("c").organization("o1", "", "Zebra Delegation to Japan", "Zebra Delegation"),
            new Told("d").organization("o1", "", "Zebra Delegation"));
    assertSame(found, "o1", "a", "b");
    assertApart(found, "o1", "a", "c", "d");
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

  @Test
  void meetingOfTwoSharedPersonsOnOneDayIsOne() {
    Identities found =
        of(
            told("a", MeetingKind.VISIT, 3),
            told("b", MeetingKind.VISIT, 3),
            told("c", MeetingKind.VISIT, 4),
            told("d", MeetingKind.SIGNING, 3));
    assertSame(found, "m1", "a", "b");
    assertApart(found, "m1", "a", "c", "d");
    assertTrue(rules(found).contains("meeting.same-day-and-persons"));
  }

  @Test
  void meetingsOfOneMonthStayApart() {
    assertApart(
        of(told("a", MeetingKind.VISIT, 0), told("b", MeetingKind.VISIT, 0)), "m1", "a", "b");
  }

  @Test
  void orderOfDocumentsDoesNotMatter() {
    List<Facts> documents = new ArrayList<>();
    for (String source : List.of("a", "b", "c", "d", "e")) {
      documents.add(
          told(source, MeetingKind.VISIT, source.charAt(0) % 2 + 1)
              .organization("o1", "centre", "Zebra Centre Nairobi", "ZCN")
              .body("o2", "Governing Board")
              .unitOf("o2", "o1")
              .facts());
    }
    Identities first = Identities.of(documents);
    Random random = new Random(3);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(documents, random);
      assertEquals(first, Identities.of(documents));
    }
    assertEquals(25, first.entities().size());
  }

  @Test
  void undeclaredIdentifierIsNamed() {
    Identities found = of(new Told("a").person("p1", "LI Ming"));
    NoSuchElementException e =
        assertThrows(NoSuchElementException.class, () -> found.of("a", "p9"));
    assertEquals("a refers to p9 and does not declare it", e.getMessage());
  }

  @Test
  void twoDocumentsOfOneNameAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> of(new Told("a"), new Told("a")));
  }

  private static Told told(String source, MeetingKind kind, int day) {
    return new Told(source)
        .person("p1", "LI Ming")
        .person("p2", "Borhene Chakroun")
        .meeting("m1", kind, day, "p1", "p2");
  }

  private static Identities of(Told... documents) {
    return Identities.of(List.of(documents).stream().map(Told::facts).toList());
  }

  private static void assertSame(Identities found, String id, String... sources) {
    for (String source : sources) {
      assertEquals(found.of(sources[0], id), found.of(source, id), source);
    }
  }

  private static void assertApart(Identities found, String id, String... sources) {
    for (int i = 0; i < sources.length; i++) {
      for (int j = i + 1; j < sources.length; j++) {
        assertNotEquals(found.of(sources[i], id), found.of(sources[j], id));
      }
    }
  }

  private static List<String> rules(Identities found) {
    return found.decisions().stream().map(Decision::rule).distinct().toList();
  }
}
