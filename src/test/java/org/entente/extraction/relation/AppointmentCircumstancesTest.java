package org.entente.extraction.relation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.Models;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.learning.Features;
import org.junit.jupiter.api.Test;

/** What the judge of appointments sees round a post and its holder. */
class AppointmentCircumstancesTest {
  private static final String DAY = "3 May 2021\n\n";

  @Test
  void theWordsOfAHeadlineInCapitals() throws Exception {
    String text = "%s of a Coordinator\n\n" + DAY + "Ann Bell is Coordinator of the Elm Network.";
    assertDiffer(text.formatted("Election"), text.formatted("Portrait"));
  }

  @Test
  void whomAWordOfLeavingStandsNearer() throws Exception {
    String text =
        DAY + "Dr Carl Dow%s and at the same time Ann Bell%s will act on as a good Coordinator.";
    assertDiffer(text.formatted(" retires", ""), text.formatted("", " retires"));
  }

  @Test
  void whoAppoints() throws Exception {
    String text = DAY + "Two members were sworn in %s the Coordinator, Ann Bell.";
    assertDiffer(text.formatted("by"), text.formatted("as"));
  }

  @Test
  void theSentencesBeside() throws Exception {
    String text = DAY + "The term %s in May. Ann Bell is Coordinator of the Elm Network.";
    assertDiffer(text.formatted("begins"), text.formatted("rolls"));
  }

  private static void assertDiffer(String a, String b) throws Exception {
    assertFalse(Arrays.equals(features(a), features(b)), a);
  }

  /** Of the circumstances alone. */
  private static int[] features(String told) throws Exception {
    Extractor.Draft draft =
        new Extractor(Lexicon.standard(), new Models(null, Map.of()))
            .draft(DocumentReader.read("a.txt", (told + "\n").getBytes(UTF_8)));
    Scenery scenery = new Scenery(draft.reading(), draft.context());
    List<Spot> bells =
        draft.reading().persons().stream()
            .filter(p -> p.name().equals("Ann Bell"))
            .flatMap(p -> scenery.spots(p.id()).stream())
            .toList();
    assertEquals(1, bells.size(), told);
    Spot bell = bells.get(0);
    List<Spot> posts =
        scenery.spots(bell.sentence()).stream()
            .filter(spot -> spot.isRole() && PostModel.name(spot).equals("Coordinator"))
            .toList();
    assertEquals(1, posts.size(), told);
    Post post =
        new Post(
            bell.entity(),
            PostModel.name(posts.get(0)),
            Optional.empty(),
            false,
            draft.reading().evidence(bell.sentence(), "test", 1));
    Features f = new Features();
    AppointmentCircumstances seen = new AppointmentCircumstances(scenery, List.of(post));
    seen.of(post, f);
    seen.beside(posts.get(0), bell, f);
    return Arrays.stream(f.toArray()).sorted().toArray();
  }
}
