package org.entente.extraction.relation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.Models;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** Whose post is told only because it ended. */
class DeparturesTest {
  @Test
  void wordsOfAnEndBeforeTheNameTellOfNoAppointment() throws Exception {
    assertTrue(isTold("The Council accepted the resignation of Dr Ada Bell as Dean."));
    assertTrue(isTold("The Council of Elm University removed Dr Ada Bell as Dean."));
  }

  @Test
  void whatIsToldOfAnAppointmentElsewhereStays() throws Exception {
    assertFalse(isTold("The Council appointed Dr Ada Bell as Dean."));
    assertFalse(isTold("After the resignation of Carl Ash, Ada Bell was named Dean."));
    assertFalse(isTold("The Council removed Dr Ada Bell as Dean. Ada Bell became Dean in May."));
    assertFalse(isTold("After his retirement Ada Bell was appointed Dean."));
  }

  private static boolean isTold(String told) throws Exception {
    Extractor.Draft draft =
        new Extractor(Lexicon.standard(), new Models(null, Map.of()))
            .draft(DocumentReader.read("a.txt", ("3 May 2021\n\n" + told + "\n").getBytes(UTF_8)));
    List<String> bells =
        draft.reading().persons().stream()
            .filter(p -> p.name().equals("Ada Bell"))
            .map(p -> p.id())
            .toList();
    assertEquals(1, bells.size(), told);
    Post post =
        new Post(
            bells.get(0),
            "Dean",
            Optional.empty(),
            false,
            draft.reading().evidence(draft.reading().sentences().get(0), "test", 1));
    return Departures.isTold(new Scenery(draft.reading(), draft.context()), post);
  }
}
