package org.entente.extraction.relation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Person;
import org.junit.jupiter.api.Test;

/** Who is weighed as the holder of a post. */
class PostPairsTest {
  /** The names of those who are weighed as holders of a post. */
  static Set<String> weighed(String role, String text) throws Exception {
    Extractor.Draft draft =
        Extractor.standard().draft(DocumentReader.read("a.txt", text.getBytes(UTF_8)));
    Scenery scenery = new Scenery(draft.reading(), draft.context());
    return PostPairs.of(scenery).stream()
        .filter(pair -> PostModel.name(pair.role()).equals(role))
        .map(pair -> pair.person().entity())
        .flatMap(id -> draft.reading().persons().stream().filter(p -> p.id().equals(id)))
        .map(Person::name)
        .collect(Collectors.toSet());
  }

  @Test
  void whomTheSentencesBeforeAreAbout() throws Exception {
    String text =
        """
        3 May 2021

        Ann Bell is the new Rector of Elm University. Her career began in Oslo and took her to \
        three countries. There were years in industry as well. A time as Head of Research at Fern \
        College came last.
        """;
    assertEquals(Set.of("Ann Bell"), weighed("Head of Research", text));
  }

  @Test
  void whoHadThePostBefore() throws Exception {
    String text =
        """
        3 May 2021

        Ann Bell was appointed Rector of Elm University on Monday. She studied law in Oslo. She \
        worked in industry for years. Later she taught at Fern College. She takes over from Carla \
        Dunn.
        """;
    assertEquals(Set.of("Ann Bell", "Carla Dunn"), weighed("Rector", text));
  }

  @Test
  void onlyOfAPostThatIsTakenUpWhoHadItMayBeNamedFarBehind() throws Exception {
    String text =
        """
        3 May 2021

        Ann Bell is the Rector of Elm University. She studied law in Oslo. She worked in industry \
        for years. Later she taught at Fern College. She took over from Carla Dunn.
        """;
    assertEquals(Set.of("Ann Bell"), weighed("Rector", text));
  }

  @Test
  void whoIsOnlyNamedFarBehindIsNotWeighed() throws Exception {
    String text =
        """
        3 May 2021

        Ann Bell was appointed Rector of Elm University on Monday. She studied law in Oslo. She \
        worked in industry for years. Later she taught at Fern College. She was congratulated by \
        Carla Dunn.
        """;
    assertEquals(Set.of("Ann Bell"), weighed("Rector", text));
  }
}
