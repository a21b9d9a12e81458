package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How one name of an organisation is made of another's words or letters. */
class NameFormsTest {
  private static NameForms of(String name) {
    OrganizationKind kind = OrganizationKind.ORGANIZATION;
    OrganizationTag tag = new OrganizationTag(0, 0, 1, name, kind, "", false, null, false);
    return new NameForms(new OrganizationEntry(tag));
  }

  @ParameterizedTest
  @CsvSource({
    "UOB, University of Bahrain, 1",
    "NUS, National University of Singapore, 1",
    "ECNU, East China Normal University Shanghai, 2",
    "SEAMEO, Southeast Asian Ministers of Education Organization, 3",
    "DAAD, Deutscher Akademischer Austauschdienst, 3",
    "DAAD, Deutsche Schule, 4",
    "NUFFIC, Deutscher Akademischer Austauschdienst, 5"
  })
  void lettersOfWords(String brief, String full, int how) {
    assertEquals(how, of(brief).letters(of(full)));
  }

  @ParameterizedTest
  @CsvSource({
    "University of Lapai, Lapai University, 1",
    "Lapai, Lapai University, 2",
    "IBB University, Ibrahim Badamasi Babangida University, 2",
    "IBB University, Ibrahim Badamasi University, 6",
    "IIEP-UNESCO, UNESCO International Institute for Educational Planning, 2",
    "IIEP-UNESCO, UNESCO International Bureau of Education, 6",
    "Keio University, Ibrahim Badamasi Babangida University, 6",
    "Keio, Ibrahim Badamasi Babangida University, 7"
  })
  void wordsOfTheFullerName(String brief, String full, int how) {
    assertEquals(how, of(full).holds(of(brief)));
  }
}
