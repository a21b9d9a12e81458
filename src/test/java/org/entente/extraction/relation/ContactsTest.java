package org.entente.extraction.relation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Person;
import org.junit.jupiter.api.Test;

/** Who stands in the lines that tell whom to write to has no post of the text. */
class ContactsTest {
  private static final String TEXT =
      """
      3 May 2021

      Elm University has a new Rector.

      %s: Carla Dunn, tel. 12345
      """;

  @Test
  void aContactHasNoPostOfTheText() throws Exception {
    assertEquals(Set.of(), weighed("Rector", TEXT.formatted("Contact")));
    assertEquals(Set.of(), weighed("Rector", TEXT.formatted("For enquiries")));
    assertEquals(Set.of("Carla Dunn"), weighed("Rector", TEXT.formatted("Now")));
  }

  private static Set<String> weighed(String role, String text) throws Exception {
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
}
