package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Posts that stand once, over a list of those who have them. */
class HeadedListTest {
  private static final Map<String, String> DIRECTORS =
      new TreeMap<>(
          Map.of(
              "Laura Penrose, Director of Administration", "Faculty of Engineering",
              "Ann-Louise Hartnell, Director of Administration", "Faculty of Law",
              "Amanda Tranter, Director of Administration", "Faculty of Science"));

  private static String text(String head) {
    return """
    3 March 2011

    The University of Ashcombe has made these appointments, a speaker announced on Thursday.

    %s

    • Faculty of Engineering - Laura Penrose
    • Faculty of Law - Ann-Louise Hartnell
    • Faculty of Science - Amanda Tranter

    They begin on 1 August, and the university wishes them well in their work.
    """
        .formatted(head);
  }

  @Test
  void allOfTheListHaveThePostOverIt() throws Exception {
    assertEquals(DIRECTORS, PostsByName.employers(text("Directors of Administration")));
  }

  @Test
  void aSentenceMayStandBetween() throws Exception {
    String head = "Directors of Administration\n\nThese were appointed after the reform of May:";
    assertEquals(DIRECTORS, PostsByName.employers(text(head)));
  }

  @Test
  void aListEndsAtTheNextHead() throws Exception {
    String text =
        """
        3 March 2011

        The University of Ashcombe has made these appointments, a speaker announced on Thursday.

        Vice-Rectors:
        - Prof. Laura Penrose
        - Prof. Ann-Louise Hartnell

        Registrars:
        - Dr. Peter Holm
        - Dr. Karin Dahl

        They begin on 1 August, and the university wishes them well in their work.
        """;
    assertEquals(
        new TreeMap<>(
            Map.of(
                "Laura Penrose, Vice-Rector", "University of Ashcombe",
                "Ann-Louise Hartnell, Vice-Rector", "University of Ashcombe",
                "Peter Holm, Registrar", "University of Ashcombe",
                "Karin Dahl, Registrar", "University of Ashcombe")),
        PostsByName.employers(text));
  }

  @Test
  void allOfTheListSitOnTheBoardTheyWereElectedTo() throws Exception {
    String text =
        """
        9 April 2019

        The rector of Ramos University, Jordi Mas, has been elected member of the Board of \
        Directors of the Iberian University Association in Lisbon.

        Together with Rector Mas, two more rectors were elected to the Board:

        • Marcin Polak, Rector of the University of Torun
        • Mari Lund, Rector of Fjord University

        The Board meets again in June.
        """;
    assertEquals(
        new TreeMap<>(
            Map.of(
                "Jordi Mas, rector", "Ramos University",
                "Jordi Mas, member", "Board of Directors",
                "Marcin Polak, Rector", "University of Torun",
                "Marcin Polak, member", "Board of Directors",
                "Mari Lund, Rector", "Fjord University",
                "Mari Lund, member", "Board of Directors")),
        PostsByName.employers(text));
  }

  @Test
  void aSentenceMayBeginWithToWhichBoard() throws Exception {
    String text =
        """
        9 April 2019

        To the Board of Directors of the Iberian University Association were elected as members:

        • Marcin Polak, Rector of the University of Torun
        • Mari Lund, Rector of Fjord University

        The Board meets again in June.
        """;
    Map<String, String> held = PostsByName.employers(text);
    assertEquals("Board of Directors", held.get("Marcin Polak, member"));
    assertEquals("University of Torun", held.get("Marcin Polak, Rector"));
  }
}
