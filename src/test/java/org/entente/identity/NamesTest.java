package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void foldingLeavesTheWordsThatTellNamesApart() {
    assertEquals("ministry of education", Names.fold("The Ministry of  Education"));
    assertEquals("universite de yaounde i", Names.fold("Université de Yaoundé I"));
    assertEquals("unesco division", Names.fold("UNESCO’s Division"));
    assertEquals("rectors conference", Names.fold("Rectors' Conference"));
    assertEquals("centre for ict", Names.fold("Center for ICT"));
    assertEquals("the", Names.fold("The"));
  }

  @Test
  void initialsAndNamesAreNoArticles() {
    assertEquals("a bell", Names.fold("A. Bell"));
    assertEquals("an wei", Names.fold("An Wei"));
    assertEquals("a coruna university", Names.fold("A Coruña University"));
    assertEquals("office for africa", Names.fold("an Office for Africa"));
    assertFalse(Names.unordered("An Wei").equals(Names.unordered("Wei")));
  }

  @Test
  void orderOfWordsIsForgottenOnlyWhereAsked() {
    assertEquals(Names.unordered("LI Ming"), Names.unordered("Ming Li"));
    assertFalse(Names.fold("LI Ming").equals(Names.fold("Ming Li")));
  }

  @Test
  void acronymsAreSingleWordsWithTwoCapitals() {
    for (String acronym : List.of("UNESCO", "SUSTech", "UzhNU", "UNESCO-ICHEI", "CoCE")) {
      assertTrue(Names.isAcronym(acronym), acronym);
    }
    for (String name : List.of("Centre", "Mak", "UNESCO Nairobi", "the", "")) {
      assertFalse(Names.isAcronym(name), name);
    }
  }
}
