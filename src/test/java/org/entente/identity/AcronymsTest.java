package org.entente.identity;

import static org.entente.identity.Sameness.assertApart;
import static org.entente.identity.Sameness.assertSame;
import static org.entente.identity.Sameness.of;
import static org.entente.identity.Sameness.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose acronym it is that a document gives. */
class AcronymsTest {
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
}
