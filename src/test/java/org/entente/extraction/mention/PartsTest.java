package org.entente.extraction.mention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Organization;
import org.junit.jupiter.api.Test;

/** A part of a university is not that university, and any part is none by itself. */
class PartsTest {
  private static List<Organization> read(String text) throws Exception {
    return Extractor.standard()
        .draft(DocumentReader.read("a.txt", text.getBytes(UTF_8)))
        .reading()
        .organizations();
  }

  @Test
  void aCampusIsNoLongerNameOfItsUniversity() throws Exception {
    String text =
        """
        Elm delegation visits Oslo

        3 May 2021

        A delegation of Fern College visited Elm University on Monday. Rector Ann Bell of Elm \
        University welcomed the guests. The guests then saw the Elm University Asian Satellite \
        Campus in Lund. "I am proud of the Elm University Asian Satellite Campus," she said.
        """;
    assertEquals(
        List.of("Fern College", "Elm University", "Elm University Asian Satellite Campus"),
        read(text).stream().map(Organization::name).toList());
  }

  @Test
  void eachFacultyIsNoneOfThem() throws Exception {
    String text =
        """
        3 May 2021

        The Faculty of Law of Elm University met on Monday. Ann Bell, Rector of Elm University, \
        asked %s Faculty for its plans.
        """;
    assertEquals(2, mentions(read(text.formatted("the"))));
    assertEquals(1, mentions(read(text.formatted("each"))));
    assertEquals(1, mentions(read(text.formatted("every"))));
  }

  private static int mentions(List<Organization> organizations) {
    return organizations.stream()
        .filter(o -> o.name().equals("Faculty of Law"))
        .mapToInt(o -> o.mentions().size())
        .sum();
  }
}
