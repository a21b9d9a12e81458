package org.entente.identity;

import static org.entente.identity.Sameness.assertApart;
import static org.entente.identity.Sameness.assertSame;
import static org.entente.identity.Sameness.of;
import static org.entente.identity.Sameness.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When two names are those of one organisation. */
class SameNamesTest {
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
}
