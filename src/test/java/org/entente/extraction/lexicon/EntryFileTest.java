package org.entente.extraction.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryFileTest {
  @Test
  void commentsAndBlankLinesCountForNothingButForTheNumber() {
    EntryFile file = EntryFile.parse("a.txt", "# roles\n\nrector | campus\r\n  dean|campus | x \n");
    assertEquals(
        List.of(
            new EntryFile.Entry("a.txt", 3, List.of("rector", "campus")),
            new EntryFile.Entry("a.txt", 4, List.of("dean", "campus", "x"))),
        file.entries());
    assertEquals("", file.entries().get(0).column(7));
  }

  @Test
  void aBadLineIsNamedByFileAndNumber() {
    BadLexicon empty =
        assertThrows(BadLexicon.class, () -> EntryFile.parse("a.txt", "rector\n | campus"));
    assertEquals("a.txt:2: the first column is empty", empty.getMessage());
    EntryFile file = EntryFile.parse("a.txt", "rector | campus");
    assertEquals("a.txt:1: why not", file.bad(file.entries().get(0), "why not").getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    BadLexicon missing =
        assertThrows(BadLexicon.class, () -> WordFiles.standard().file("none.txt"));
    assertEquals(
        "/org/entente/extraction/lexicon/none.txt: the file is missing from the program",
        missing.getMessage());
  }

  @Test
  void theStandardListsAreAllReadable() {
    Lexicon lexicon = Lexicon.standard();
    assertEquals(true, lexicon.roleHeads().size() > 1000);
    assertEquals(true, lexicon.places().size() > 900);
  }
}
