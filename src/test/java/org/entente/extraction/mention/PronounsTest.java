package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.entente.extraction.fact.Person;
import org.entente.text.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom "he" and "she" mean. */
class PronounsTest {
  private static List<String> meant(String text) {
    Reading reading = Tagged.of(text).reading();
    List<String> meant = new ArrayList<>();
    for (Sentence s : reading.sentences()) {
      for (Tag tag : reading.tags(s)) {
        String id = tag instanceof Tag.PronounTag ? reading.entity(tag) : null;
        reading.persons().stream()
            .filter(person -> person.id().equals(id))
            .map(Person::name)
            .forEach(meant::add);
      }
    }
    return meant;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Whom the sentence before is about: Dr Ann Bell met Dr Carla Dunn at the fair. She praised the stands. | Ann Bell
          Not a man if she is meant: Mr Bill Dunn met Dr Carla Bell at the fair. She praised the stands. | Carla Bell
          The last one named in the sentence: Dr Ann Bell met Dr Carla Dunn when she was at the fair. | Carla Dunn
          Somebody of unknown sex, not the man before: Mr Bill Dunn opened the fair. Dr Tashi Bell went on. He stayed. | Tashi Bell
          Who was she once is not he: Dr Tashi Bell spoke. She left with Dr Dawa Dunn. He was late. | Tashi Bell;Dawa Dunn
          Whom the fourth sentence before is about: Dr Ann Bell spoke. Mr Bo Dunn spoke. Mr Cy Fox spoke. Mr Ed Hart spoke. She left. | Ann Bell
          None further back: Dr Ann Bell spoke. Mr Bo Dunn spoke. Mr Cy Fox spoke. Mr Ed Hart spoke. Mr Gus Lane spoke. She left. | ''
          By the given name: Prof. Peter Dunn met Prof. Maria Bell at the fair. She praised the stands. | Maria Bell
          Nobody who fits: Mr Bill Dunn opened the fair. She praised the stands. | ''
          """)
  void meantByThePronouns(String text, String persons) {
    String expected = persons == null ? "" : persons;
    assertEquals(expected, String.join(";", meant(text.substring(text.indexOf(':') + 2))));
  }
}
