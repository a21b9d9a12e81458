package org.entente.extraction.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.entente.extraction.lexicon.EntryFile.Entry;
import org.junit.jupiter.api.Test;

/** Titles before names, and the sexes of names. */
class TitlesTest {
  private static final Lexicon LEXICON = Lexicon.standard();

  /** Or the title would end its sentence, and stand apart from the name behind it. */
  @Test
  void everyTitleWithAFullStopIsAnAbbreviation() {
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (Entry e : LEXICON.file("honorifics.txt").entries()) {
      for (String word : e.first().split("[ -]")) {
        if (word.length() > 2 && word.indexOf('.') == word.length() - 1) {
          seen++;
          boolean known = LEXICON.abbreviations().contains(word.substring(0, word.length() - 1));
          if (!known) {
            missing.add(word);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(seen > 150, "titles seen: " + seen);
  }

  @Test
  void theFirstHalfOfANameTellsItsSex() {
    assertEquals('f', LEXICON.sexOf("maria"));
    assertEquals('f', LEXICON.sexOf("anne-lise"));
    assertEquals('m', LEXICON.sexOf("zbigniew"));
    assertEquals('?', LEXICON.sexOf("robin"));
    assertEquals('?', LEXICON.sexOf("university"));
  }

  @Test
  void anotherSexIsRefusedWithItsLine() {
    EntryFile file = EntryFile.parse("given-names.txt", "Anna | f\nBo | x\n");
    String message = assertThrows(BadLexicon.class, () -> new GivenNames(file)).getMessage();
    assertTrue(message.contains("given-names.txt") && message.contains("2"), message);
  }
}
