package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Person;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons, organisations and posts as sentences name them. */
class NamesTest {
  private static String words(Class<? extends Tag> type, String text) {
    return String.join("; ", Tagged.of(text).words(type));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Yesterday Professor LI Ming met Mr Borhene CHAKROUN. | Professor LI Ming; Mr Borhene CHAKROUN",
        "The guest was H.E. Dr. Fatma bint Saleh of Oman. | H.E. Dr. Fatma bint Saleh",
        "The dean, Ana María de la Cruz, spoke first. | Ana María de la Cruz",
        "It was signed by Jean-Pierre O'Neill and Ursula von der Leyen. | Jean-Pierre O'Neill; Ursula von der Leyen",
        "They met Prof. J. K. Hill. | Prof. J. K. Hill",
        "They met Ch. Rustemova and O. Yu. Petrov. | Ch. Rustemova; O. Yu. Petrov",
        "They met Prof. Ts. Batsukh and Prof. Ts. Dr. Ali Omar. | Prof. Ts. Batsukh; Prof. Ts. Dr. Ali Omar",
        "They met Nurul Mohd. Nur, Abd. Rahman Omar and Brig. Ali Khan. | Nurul Mohd. Nur; Abd. Rahman Omar; Brig. Ali Khan",
        "It was chaired by Sir John Smith in London. | Sir John Smith",
      })
  void personsByTitleAndByName(String text, String expected) {
    assertEquals(expected, words(PersonTag.class, text));
  }

  @Test
  void titlesAndInitialsOfSeveralLettersAreToldApart() {
    List<Person> people =
        Tagged.of("They met Prof. Ts. Batsukh and Ts. Dr. Ali Omar with Dir. Joel Hill.")
            .reading()
            .persons();
    assertEquals(
        List.of("Ts. Batsukh [Prof.]", "Ali Omar [Ts., Dr.]", "Joel Hill [Dir.]"),
        people.stream().map(p -> p.name() + " " + p.honorifics()).toList());
  }

  @Test
  void anInitialIsShortForNobody() {
    List<Person> people =
        Tagged.of("A guest came.\nThe guest was Prof. A. Bell. A. Fox and Bell spoke.")
            .reading()
            .persons();
    assertEquals(List.of("Bell"), people.get(0).aliases());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The students visited New York in December and liked the Great Wall.",
        "The Sustainable Development Goals were the topic of the day.",
        "The University of Ghana won the prize again.",
      })
  void placesGoalsAndUniversitiesAreNoPersons(String text) {
    assertEquals("", words(PersonTag.class, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She is Rector of the University of Ghana. | University of Ghana",
        "He met the Ministry of Education and Training. | Ministry of Education and Training",
        "They came from Elm University and Fern College. | Elm University; Fern College",
        "He leads the Division for Policies and Lifelong Learning Systems. | Division for Policies and Lifelong Learning Systems",
        "He heads the Section of Youth, Literacy and Skills Development. | Section of Youth, Literacy and Skills Development",
        "They visited the Elm Institute of Technology in Ohio. | Elm Institute of Technology",
        "The Faculty of Law of Elm University was host. | Faculty of Law; Elm University",
      })
  void organisationsByTheirHeadNoun(String text, String expected) {
    assertEquals(expected, words(OrganizationTag.class, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ms Bell is Director of Elm College. | Director",
        "Ms Bell, Vice-Chancellor of Elm College, spoke. | Vice-Chancellor",
        "Ms Bell is Assistant Director-General for Education of UNESCO. | Assistant Director-General for Education",
        "Ms Bell is Head of the Department of Law. | Head",
        "Ms Bell, Deputy Vice-Chancellor (Research), spoke. | Deputy Vice-Chancellor (Research)",
        "Ms Bell is the acting President of Elm College. | acting President",
        "Ms Bell is Pro-Vice-Chancellor for Research and Innovation. | Pro-Vice-Chancellor for Research and Innovation",
      })
  void postsWithTheirFieldAndWithoutTheOrganisation(String text, String expected) {
    assertEquals(expected, words(RoleTag.class, text));
  }

  @Test
  void aPersonIsTheSameUnderSurnameAndOtherOrder() {
    List<Person> persons =
        Tagged.of(
                """
                The Director, Professor LI Ming, met Mr Borhene Chakroun in Paris. Mr Chakroun thanked Ming Li. \
                Chakroun then left.
                """)
            .reading()
            .persons();
    assertEquals(
        List.of("LI Ming", "Borhene Chakroun"), persons.stream().map(Person::name).toList());
    assertEquals(List.of("Professor"), persons.get(0).honorifics());
    assertEquals(List.of("Ming Li"), persons.get(0).aliases());
    assertEquals(2, persons.get(0).mentions().size());
    assertEquals(3, persons.get(1).mentions().size());
  }

  @Test
  void aTitleIsWrittenWithoutTheDashOfItsList() {
    List<Person> persons =
        Tagged.of(
                """
                The members of the Governing Board are:
                - Mr. CHEN Yidan, Core Founder of Tencent;
                - Prof. Ada Bell, Rector of Elm University;
                """)
            .reading()
            .persons();
    assertEquals(
        List.of(List.of("Mr."), List.of("Prof.")),
        persons.stream().map(Person::honorifics).toList());
  }

  @Test
  void anAcronymStandsForTheNameBeforeItsBrackets() {
    List<Organization> organizations =
        Tagged.of(
                """
                The Centre for Higher Education Innovation under the auspices of UNESCO (CHEI) opened in May. \
                CHEI has ten partners, and the Centre wants more of them.
                """)
            .reading()
            .organizations();
    assertEquals(
        List.of("Centre for Higher Education Innovation", "UNESCO"),
        organizations.stream().map(Organization::name).toList());
    assertEquals(List.of("CHEI"), organizations.get(0).aliases());
    assertEquals(3, organizations.get(0).mentions().size());
  }

  @Test
  void theLastOfTwoAcronymsStandsForWhatBelongsToTheFirst() {
    List<Organization> organizations =
        Tagged.of(
                """
                The Regional Centre for Marine Policy of the Association of Harbour Ministers (AHM RCMP) opened.
                """)
            .reading()
            .organizations();
    assertEquals(
        List.of("Regional Centre for Marine Policy", "Association of Harbour Ministers"),
        organizations.stream().map(Organization::name).toList());
    assertEquals(List.of("AHM RCMP"), organizations.get(0).aliases());
  }

  @ParameterizedTest
  @CsvSource({"and the", "and", "with the"})
  void twoAcronymsAreNotPartedBetweenNamesThatOnlyStandSideBySide(String between) {
    List<Organization> organizations =
        Tagged.of(
                "The Regional Centre for Marine Policy %s Association of Harbour Ministers (AHM RCMP) opened."
                    .formatted(between))
            .reading()
            .organizations();
    assertEquals(
        List.of("Regional Centre for Marine Policy", "Association of Harbour Ministers"),
        organizations.stream().map(Organization::name).toList());
    assertEquals(List.of(), organizations.get(0).aliases());
    assertEquals(List.of("AHM RCMP"), organizations.get(1).aliases());
  }
}
