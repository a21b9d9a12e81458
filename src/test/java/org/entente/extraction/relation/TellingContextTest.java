package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.relation.EncounterCandidates.Telling;
import org.entente.learning.Features;
import org.junit.jupiter.api.Test;

/** What is seen of a sentence that may tell of an encounter, beside its own words. */
class TellingContextTest {
  private static final String SENTENCE =
      "On 3 May 2022 Ada Bell, Rector of Elm University, came to Fern College for the Workshop.";

  /** The features of the sentence in a document of a title and of one more sentence. */
  private static int[] features(String title, String next) throws Exception {
    String text = "Elm News\n\n" + title + "\n\n" + SENTENCE + " " + next + "\n";
    Extractor.Draft draft =
        Extractor.standard()
            .draft(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    List<Telling> tellings =
        EncounterCandidates.tellings(
            new EncounterModel.Material(
                draft.reading(), draft.context(), draft.posts(), draft.meetings()),
            Lexicon.standard(),
            null);
    List<Telling> told = tellings.stream().filter(t -> t.dates().contains("2022-05-03")).toList();
    assertEquals(1, told.size());
    return told.get(0).candidate().features();
  }

  private static Set<Integer> set(int[] features) {
    return Arrays.stream(features).boxed().collect(Collectors.toSet());
  }

  private static boolean sees(int[] features, int template, String word) {
    Features f = new Features();
    f.add(template, word);
    return set(features).contains(f.toArray()[0]);
  }

  @Test
  void theTitleTheNextSentenceAndFreeCapitalsAreSeen() throws Exception {
    int[] visit = features("A visit to the college", "The garden was shown to her.");
    assertArrayEquals(visit, features("A visit to the college", "The garden was shown to her."));
    assertTrue(sees(visit, 350, "visit"));
    assertTrue(sees(visit, 381, "garden"));
    assertTrue(sees(visit, 390, "workshop"));
    assertFalse(sees(visit, 390, "bell"), "a name is no word of the sentence");
    int[] dean = features("A new dean for the college", "The garden was shown to her.");
    assertFalse(sees(dean, 350, "visit"));
    assertTrue(sees(dean, 381, "garden"));
    assertFalse(sees(features("A visit to the college", "The hall was shown."), 381, "garden"));
  }
}
