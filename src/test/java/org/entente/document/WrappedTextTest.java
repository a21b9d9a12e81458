package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Plain text whose lines were broken to a width, and such whose lines were not. */
class WrappedTextTest {
  /** Texts, and how many lines each of their blocks has. */
  private static final Map<String, List<Integer>> LINES = new TreeMap<>();

  static {
    // A headline, a date, paragraphs.
    LINES.put(
        """
        RECTOR OF ELM UNIVERSITY VISITS BIRCH UNIVERSITY FOR THE FIRST TIME
        4 March 2021

        The Rector of Elm University, Prof. Ada Bell, visited Birch University
        on Thursday. She was received by Prof. Carl Dorn, Vice-Rector for
        International Cooperation, and by Dr. Ida Lund, Director of the
        Institute of Forestry.

        The two universities have been partners since 2012; they exchange ten
        students a year.
        """,
        List.of(1, 1, 4, 2));
    // One sentence, broken before a name.
    LINES.put(
        """
        Prof. Ada Bell, Rector of Elm University, signed an agreement with Mr.
        Carl Dorn, Director of the Office.
        """,
        List.of(2));
    // Ragged lines, and a headline that goes on.
    LINES.put(
        """
        Delegation of the Ministry of Education of Moravia comes to
        Elm University

        A delegation of the Ministry of Education of Moravia came to
        Elm University on 4 March. Its head was Deputy Minister Ida
        Lund, who spoke with Rector Ada Bell about
        scholarships for students of forestry.
        """,
        List.of(2, 4));
    // Items with lines that hang or not; what follows the list.
    LINES.put(
        """
        The delegation that came to Elm University on 4 March 2021 to speak of
        exchange was made up of:

          * Prof. Carl Dorn, Vice-Rector for International Cooperation of the
            University of Birch, who led it;
          * Dr. Ida Lund, Director of the Institute of Forestry;
        - Mr. Nils Aaberg, Head of the Office for International Cooperation of
        the same university;
        1. Ms. Eva Holm, who is responsible for the programme of exchange with
           Elm University.
        """,
        List.of(2, 2, 1, 2, 2));
    // A word with a hyphen; a rule; a signature of short lines.
    LINES.put(
        """
        The meeting was opened by Prof. Ada Bell, who has been the Deputy Vice-
        Chancellor of Elm University since 2019 and is going to retire.
        ----------------------------------------------------------------------
        Ada Bell
        Elm University
        12 Forest Road
        """,
        List.of(2, 1, 1, 1, 1));
    // A programme: lines of about one length that begin with an hour.
    LINES.put(
        """
        09:00 Opening by Prof. Ada Bell, Rector of Elm University in Elmstadt
        09:30 Address by Prof. Carl Dorn, President of the Birch Academy Unit
        10:00 Lecture by Dr. Ida Lund, Director of the Institute of Forestry
        10:30 Coffee
        """,
        List.of(1, 1, 1, 1));
    // A roster whose lines happen to be as long as each other.
    LINES.put(
        """
        Prof. Ada Bell, Rector of Elm University in Elmstadt, Moravia;
        Prof. Carl Dorn, Rector of Birch University in Birkenau, Oslo;
        Prof. Ida Lund, Rector of the Ash University in Ashby, Norway.
        """,
        List.of(1, 1, 1));
    // Columns.
    LINES.put(
        """
        The members of the Board of Elm University for the next two years are
        Ada Bell      Rector                     Elm University in Elmstadt
        Carl Dorn     Vice-Rector                Elm University in Elmstadt
        """,
        List.of(1, 1, 1));
    // Paragraphs of one long line each.
    LINES.put("x ".repeat(60) + "\n" + "y ".repeat(60) + "\n", List.of(1, 1));
  }

  @Test
  void brokenLinesAreOneBlockAndOthersAreNot() throws Exception {
    for (Map.Entry<String, List<Integer>> entry : LINES.entrySet()) {
      assertEquals(entry.getValue(), lines(entry.getKey()), entry.getKey());
      String windows = entry.getKey().replace("\n", "\r\n");
      assertEquals(entry.getValue(), lines(windows), "with carriage returns: " + windows);
    }
    assertEquals(9, LINES.size());
  }

  @Test
  void aLetterMayBeBrokenBehindAHyphen() {
    assertEquals(
        List.of(
            "The letter was signed by Prof. Ada Bell, who has been the Deputy Vice-Chancellor."),
        paragraphs(
            "The letter was signed by Prof. Ada Bell, who has been the Deputy Vice-\nChancellor."));
  }

  static List<String> paragraphs(String letter) {
    return WrappedText.paragraphs(Quotation.lines(letter)).stream()
        .map(Quotation.Line::text)
        .toList();
  }

  private static List<Integer> lines(String text) throws UnreadableDocument {
    Document read = DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertEquals(text, read.text());
    return read.blocks().stream()
        .map(block -> (int) block.span().of(text).lines().count())
        .toList();
  }
}
