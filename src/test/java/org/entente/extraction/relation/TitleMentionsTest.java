package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Person;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.text.Sentence;
import org.junit.jupiter.api.Test;

/** Where a post stands for who holds it, when encounters are judged. */
class TitleMentionsTest {
  private static final String OPENING =
      """
      Guests of Kumasa University

      On 6 February 2023 Rita Dixon, Rector of Kumasa University, opened a conference in Kumasa. \
      Ines Duarte, Ambassador of Portugal, and Tim Smit, Dean of the Faculty of Law, spoke. \
      Two deputy ministers, Omar Said, Deputy Minister of Education, and Lena Abt, Deputy Minister \
      of Health, came later.

      """;

  @Test
  void standsForTheOnlyHolder() throws Exception {
    assertEquals(List.of("Rector: Rita Dixon"), told("On 8 February the Rector met guests."));
    assertEquals(List.of("Rector: Rita Dixon"), told("The guests invited the Rector to Lisbon."));
    assertEquals(
        List.of("Rector: Rita Dixon"), told("They thanked the Rector of Kumasa University."));
    assertEquals(
        List.of("Ambassador: Ines Duarte"), told("Later the Portuguese Ambassador left for Lomé."));
    assertEquals(
        List.of("Ambassador: Ines Duarte"), told("He gave the visiting Ambassador a book."));
    assertEquals(List.of("Rector: Rita Dixon"), told("Rector said she was glad."));
  }

  @Test
  void isNobodyWhereAnotherIsNamedOrAPostIsMeant() throws Exception {
    for (String text :
        List.of(
            "They met the Rector of Delft University.",
            "They met the Rector of Delft University, Jan Hooft.",
            "They met the Rector, Jan Hooft.",
            "Jan Hooft, the Rector, was there.",
            "In 2019 she was elected the Rector.",
            "The Rector's adviser answered.",
            "The Deputy Minister answered.",
            "A dean answered.")) {
      assertEquals(List.of(), told(text), text);
    }
  }

  /** What stands for a person in the text behind the opening, as encounters are judged by. */
  private static List<String> told(String text) throws Exception {
    byte[] all = (OPENING + text + "\n").getBytes(StandardCharsets.UTF_8);
    Extractor.Draft draft = Extractor.standard().draft(DocumentReader.read("a.txt", all));
    EncounterModel.Material material =
        new EncounterModel.Material(
            draft.reading(), draft.context(), draft.posts(), draft.meetings());
    Scenery scenery = new EncounterView(material, Lexicon.standard()).scenery;
    List<String> told = new ArrayList<>();
    for (Sentence s : draft.reading().sentences()) {
      for (Spot spot : scenery.spots(s)) {
        if (spot.isTitle()) {
          told.add(
              s.span(spot.begin(), spot.end()).of(draft.reading().passages().document().text())
                  + ": "
                  + name(draft, spot.entity()));
        }
      }
    }
    return told;
  }

  private static String name(Extractor.Draft draft, String person) {
    return draft.reading().persons().stream()
        .filter(p -> p.id().equals(person))
        .map(Person::name)
        .findFirst()
        .orElseThrow();
  }
}
