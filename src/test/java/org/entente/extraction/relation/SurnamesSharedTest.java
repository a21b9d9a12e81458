package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which of several persons of one surname is meant. */
class SurnamesSharedTest {
  @Test
  void thePostBeforeTheSurnameTellsWhoIsMeant() throws Exception {
    String text =
        """
        9 October 2012

        Professor Alan Smith, Vice-Chancellor of Hartwell University, and Professor Brenda Smith, \
        Dean of Medicine of Calder University, signed an agreement. Vice-Chancellor Smith said \
        that he was pleased.

        President Xu Wen of Yanhu University was there, and its Vice President Xu Liang. \
        President Xu thanked the hosts.
        """;
    assertEquals(
        new TreeMap<>(
            Map.of(
                "Alan Smith, Vice-Chancellor", "Hartwell University",
                "Brenda Smith, Dean of Medicine", "Calder University",
                "Xu Wen, President", "Yanhu University",
                "Xu Liang, Vice President", "Yanhu University")),
        PostsByName.employers(text));
  }

  @Test
  void aManIsNoWoman() throws Exception {
    String text =
        """
        9 October 2012

        Mr Alan Smith of Hartwell University met Ms Brenda Smith of Calder University. Mr Smith \
        is Registrar of Hartwell University.
        """;
    assertEquals(
        Map.of("Alan Smith, Registrar", "Hartwell University"), PostsByName.employers(text));
  }

  @Test
  void aBareSurnameStaysWithWhomTheTextIsAbout() throws Exception {
    String text =
        """
        9 February 2015

        The office said goodbye to Prof. Sung Yen-Jen, and President Jenny Sung of Chiayang \
        University came. Prof. Sung was given flowers. President Sung held a speech. Sung was \
        Head of the Division of Study Abroad.
        """;
    assertEquals(
        new TreeMap<>(
            Map.of(
                "Jenny Sung, President", "Chiayang University",
                "Sung Yen-Jen, Head", "Division of Study Abroad")),
        PostsByName.employers(text));
  }
}
