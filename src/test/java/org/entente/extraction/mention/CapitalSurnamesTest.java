package org.entente.extraction.mention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.document.DocumentReader;
import org.entente.extraction.mention.NameModel.Name;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalSurnamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The guest TANG Wei showed the work of TANG there. | TANG Wei",
        "The guest TANG Wei came from the tank (TANG) and TANG there. | TANG Wei; TANG",
        "The guest WEI TANG showed the work of TANG there. | WEI TANG; TANG",
      })
  void aFamilyNameInCapitalsIsNoOrganisation(String text, String expected) throws Exception {
    List<Sentence> sentences =
        Passages.of(DocumentReader.read("a.txt", text.getBytes(UTF_8)), new Tokenizer(Set.of()))
            .sentences();
    assertEquals(1, sentences.size());
    Sentence s = sentences.get(0);
    int last = s.size() - 3;
    List<Name> names =
        List.of(
            new Name(2, 4, NameLabel.PERSON, 1),
            new Name(last, last + 1, NameLabel.ORGANIZATION, 1));
    List<String> left = new ArrayList<>();
    for (Name name : CapitalSurnames.without(sentences, List.of(names)).get(0)) {
      left.add(s.span(name.begin(), name.end()).of(text));
    }
    assertEquals(expected, String.join("; ", left));
  }
}
