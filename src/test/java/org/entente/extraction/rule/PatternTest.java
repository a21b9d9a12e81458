package org.entente.extraction.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.extraction.lexicon.BadLexicon;
import org.entente.extraction.lexicon.EntryFile;
import org.entente.extraction.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
  private static final Lexicon LEXICON = Lexicon.standard();

  private static List<Pattern> read(String lines) {
    return Pattern.read(EntryFile.parse("rules.txt", lines), LEXICON);
  }

  @Test
  void aLineIsNameConfidenceAndParts() {
    List<Pattern> patterns = read("# persons\n\npost.is | 0.95 | PERSON ,? is/was ~3 OFFICE\n");
    assertEquals(1, patterns.size());
    Pattern pattern = patterns.get(0);
    assertEquals("post.is", pattern.name());
    assertEquals(0.95, pattern.confidence());
    assertEquals(
        List.of(
            Pattern.Kind.PERSON,
            Pattern.Kind.WORD,
            Pattern.Kind.WORD,
            Pattern.Kind.GAP,
            Pattern.Kind.OFFICE),
        pattern.parts().stream().map(Pattern.Part::kind).toList());
    assertTrue(pattern.parts().get(1).optional());
    assertEquals(3, pattern.parts().get(3).most());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a | sure | PERSON ; rules.txt:2: the second column is a confidence such as 0.95",
        "a | 0.9 | ANIMAL is ; rules.txt:2: no kind of element is called ANIMAL",
        "a | 7 | PERSON ; rules.txt:2: a confidence lies between 0 and 1",
        "a | 0.9 | PERSON @greets ; rules.txt:2: verbs.txt has no group greets",
        "a | 0.9 | PERSON ~x ; rules.txt:2: a gap is written ~3, not ~x",
        "a | 0.9 ; rules.txt:2: the pattern is empty",
        "| 0.9 | PERSON ; rules.txt:2: the first column is empty",
      })
  void aBadLineIsNamedByFileAndNumber(String line, String message) {
    BadLexicon bad = assertThrows(BadLexicon.class, () -> read("# comment\n" + line));
    assertEquals(message, bad.getMessage());
  }
}
