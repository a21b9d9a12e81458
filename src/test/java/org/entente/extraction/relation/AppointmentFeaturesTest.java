package org.entente.extraction.relation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.learning.Candidate;
import org.junit.jupiter.api.Test;

/** What the judge of appointments sees of a post whose holder another sentence names. */
class AppointmentFeaturesTest {
  private static final Lexicon LEXICON = Lexicon.standard();

  @Test
  void whatIsToldOfTheHolderInTheNextSentence() throws Exception {
    String post = "The Elm Network has a new Coordinator. ";
    int[] took = features(post + "Dr Ann Bell took office on Monday.");
    assertFalse(Arrays.equals(took, features(post + "Dr Ann Bell gave thanks on Monday.")));
  }

  @Test
  void wordsBesideAPostThatStandsApart() throws Exception {
    String told = "The Elm Network has a %s Coordinator. Dr Ann Bell gave thanks on Monday.";
    int[] young = features(told.formatted("young"));
    assertFalse(Arrays.equals(young, features(told.formatted("tall"))));
  }

  @Test
  void wordsOverAList() throws Exception {
    String list = "\n\nCoordinator\n\n- Ann Bell, Fern College\n\n- Carla Dunn, Ash College\n";
    int[] chosen = features("The Elm Network chose these colleagues:" + list);
    assertFalse(Arrays.equals(chosen, features("The Elm Network thanks these colleagues:" + list)));
  }

  @Test
  void wordsBetweenAPostAndItsHolder() throws Exception {
    String text =
        "Ann Bell has in all these long and %s days at last and at once been named Coordinator.";
    int[] named = features(text.formatted("warm happy bright"));
    assertFalse(Arrays.equals(named, features(text.formatted("bright happy warm"))));
  }

  private static int[] features(String told) throws Exception {
    Extractor.Draft draft =
        Extractor.standard()
            .draft(DocumentReader.read("a.txt", ("3 May 2021\n\n" + told + "\n").getBytes(UTF_8)));
    List<String> bells =
        draft.reading().persons().stream()
            .filter(p -> p.name().equals("Ann Bell"))
            .map(p -> p.id())
            .toList();
    assertEquals(1, bells.size(), told);
    Post post =
        new Post(
            bells.get(0),
            "Coordinator",
            java.util.Optional.empty(),
            false,
            draft.reading().evidence(draft.reading().sentences().get(0), "test", 1));
    List<Candidate> candidates =
        AppointmentModel.candidates(
            draft.reading(), draft.context(), LEXICON, List.of(post), draft.appointments());
    assertEquals(1, candidates.size());
    return Arrays.stream(candidates.get(0).features()).sorted().toArray();
  }
}
