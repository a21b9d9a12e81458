package org.entente.extraction.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.evidence.Span;
import org.entente.text.Token;
import org.entente.text.Tokenizer;
import org.junit.jupiter.api.Test;

class PhraseTableTest {
  /** From none to many more than the bits there are at first. */
  private static final int WORDS = 5_000;

  @Test
  void eachOfManyWordsIsFoundHoweverManyFollow() {
    PhraseTable<Integer> table = new PhraseTable<>();
    int seen = 0;
    for (int i = 0; i < WORDS; i++) {
      table.add("word" + i, i);
      table.add("the word" + i + " of all", -i);
      // Whenever there is room for more words, those before must have moved there.
      if (Integer.bitCount(i) <= 2 || Integer.bitCount(i + 1) <= 1) {
        for (int k = 0; k <= i; k++) {
          assertEquals(k, table.of("word" + k));
          assertEquals(-k, table.of("The  WORD" + k + "-of all"));
          seen++;
        }
        assertNull(table.of("word" + (i + 1)));
        assertNull(table.of("the word" + (i + 1) + " of all"));
      }
    }
    assertEquals(2 * WORDS, table.size());
    assertEquals(2 * WORDS, table.values().size());
    assertEquals(
        IntStream.range(0, WORDS)
            .filter(i -> Integer.bitCount(i) <= 2 || Integer.bitCount(i + 1) <= 1)
            .map(i -> i + 1)
            .sum(),
        seen);
  }

  @Test
  void whatIsNotAmongManyWordsIsNotFound() {
    PhraseTable<Integer> table = new PhraseTable<>();
    for (int i = 0; i < WORDS; i++) {
      table.add("word" + i, i);
    }
    int found = 0;
    for (int i = WORDS; i < 20 * WORDS; i++) {
      found += table.of("word" + i) == null ? 0 : 1;
    }
    assertEquals(0, found);
  }

  @Test
  void theLongestPhraseIsFoundAmongMany() {
    PhraseTable<Integer> table = new PhraseTable<>();
    for (int i = 0; i < WORDS; i++) {
      table.add("vice" + i, 1);
      table.add("vice" + i + " president", 2);
      table.add("vice" + i + " president for research", 3);
    }
    List<String> found = new ArrayList<>();
    for (String text :
        List.of(
            "Vice77 President for research",
            "Vice77-President for research",
            "Vice77 President for one",
            "Vice77 for research",
            "Vice5000 President")) {
      List<Token> tokens = tokens(text);
      PhraseTable.Match<Integer> match = table.longest(tokens, 0);
      found.add(match == null ? "none" : match.value() + " in " + match.end());
    }
    assertEquals(List.of("3 in 4", "3 in 3", "2 in 2", "1 in 1", "none"), found);
    assertNotNull(table.of(tokens("VICE4999-president").get(0)));
  }

  private static List<Token> tokens(String text) {
    return new Tokenizer(Set.of()).tokens(text, new Span(0, text.length()));
  }

  /** Every run of tokens means what its words mean when they are written out. */
  @Test
  void tokensMeanWhatTheirWordsMean() {
    PhraseTable<Integer> table = new PhraseTable<>();
    table.add("vice president", 1);
    table.add("president", 2);
    table.add("vice president of state", 3);
    String text = "The Vice-President of State , vice president , - president of state";
    List<Token> tokens = tokens(text);
    int runs = 0;
    int found = 0;
    for (int begin = 0; begin < tokens.size(); begin++) {
      StringBuilder words = new StringBuilder();
      for (int end = begin + 1; end <= tokens.size(); end++) {
        words.append(words.isEmpty() ? "" : " ").append(tokens.get(end - 1).lower());
        Integer meant = table.of(words.toString());
        assertEquals(meant, table.of(tokens, begin, end), words.toString());
        runs++;
        found += meant == null ? 0 : 1;
      }
    }
    assertEquals(tokens.size() * (tokens.size() + 1) / 2, runs);
    assertEquals(5, found);
  }
}
