package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.evaluation.Explanation;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Person;
import org.entente.extraction.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters as mail programs write them, with the blocks that they are read as beside them. */
class QuotationTest {
  private static final Path FOLDER = Fixture.FOLDER.resolve("quoted");

  static List<String> letters() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyLetterIsLookedAt() throws IOException {
    assertEquals(13, letters().size());
  }

  @ParameterizedTest
  @MethodSource("letters")
  void whatIsOwnAndWhatIsQuoted(String letter) throws Exception {
    List<String> blocks = Files.readAllLines(FOLDER.resolve(letter.replace(".eml", ".txt")));
    assertEquals(blocks, Fixture.blocks(Fixture.read("quoted/" + letter)));
  }

  @Test
  void whatIsQuotedTellsNoFactOfThisLetterButIsExplained() throws Exception {
    Document letter = Fixture.read("quoted/gmail-reply.eml");
    Facts facts = Extractor.standard().extract(letter);
    assertEquals(List.of("Eve Fox"), facts.persons().stream().map(Person::name).toList());
    assertTrue(facts.meetings().isEmpty(), facts.meetings().toString());
    String explained = String.join("\n", new Explanation(Lexicon.standard()).of(letter));
    assertTrue(explained.contains("\n   Today Prof. Zoe Hill, Rector of Elm"), explained);
    assertEquals(6, explained.split("\\[quote\\] ", -1).length - 1, explained);
    assertFalse(explained.contains("Zoe Hill]"), explained);
  }

  @Test
  void theLanguageIsThatOfTheLetterAndNotOfWhatItAnswers() throws Exception {
    String own = "Dear Ada,\n\nMs Eve Fox is the Dean of Science and will write to you.\n\n";
    String other =
        "> Hier, la rectrice de l'université est venue dans la ville pour une visite de deux\n"
            + "> jours avec les membres de son équipe, qui sont des collègues de la faculté.\n";
    Document letter =
        DocumentReader.read(
            "a.eml",
            ("Content-Type: text/plain; charset=utf-8\n\n" + own + other.repeat(9))
                .getBytes("UTF-8"));
    assertEquals(List.of(), letter.unreadBecause().stream().toList());
  }
}
