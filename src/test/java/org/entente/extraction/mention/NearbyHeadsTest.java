package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.entente.extraction.lexicon.Lexicon;
import org.entente.text.Sentence;
import org.junit.jupiter.api.Test;

/** A word sees the head noun of its phrase, however far the window of two words is from it. */
class NearbyHeadsTest {
  private static final Sentence SENTENCE =
      Tagged.of("She spoke at Bay of Plenty Technical University and then went home.")
          .reading()
          .sentences()
          .get(0);
  private static final NearbyHeads HEADS = new NearbyHeads(Lexicon.standard(), SENTENCE);
  private static final int BROKEN = 1;

  private static int at(String word) {
    for (int i = 0; i < SENTENCE.size(); i++) {
      if (SENTENCE.is(i, word)) {
        return i;
      }
    }
    throw new IllegalArgumentException(word);
  }

  @Test
  void theFirstWordOfANameSeesItsHead() {
    int noun = NearbyHeads.noun(HEADS.organizationRight(at("technical")));
    assertNotEquals(0, noun);
    assertEquals(noun, NearbyHeads.noun(HEADS.organizationRight(at("bay"))));
    assertNotEquals(HEADS.organizationRight(at("technical")), HEADS.organizationRight(at("bay")));
  }

  @Test
  void aWordInSmallLettersEndsThePhrase() {
    assertEquals(BROKEN, HEADS.organizationRight(at("she")));
    assertEquals(BROKEN, HEADS.organizationLeft(at("home")));
  }
}
