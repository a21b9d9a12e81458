package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts that a verb tells. */
class PostVerbsTest {
  private static String told(String text) {
    Reading reading = Tagged.of(text).reading();
    List<String> told = new ArrayList<>();
    for (Sentence s : reading.sentences()) {
      for (Tag tag : reading.tags(s)) {
        if (tag instanceof Tag.RoleTag role && PostVerbs.isVerb(s, role)) {
          told.add(role.role());
        }
      }
    }
    return String.join(", ", told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dr Ann Bell heads the Department of Physics of Elm University.|head",
        "Dr Ann Bell has headed its Department of Physics since 2010.|head",
        "The Department of Physics, headed by Dr Ann Bell, was open.|head",
        "Dr Ann Bell chairs the Committee on Education and directs the Elm Institute.|chair, director",
        "Dr Ann Bell sits on the Committee on Education.|member",
        "Dr Ann Bell taught at Elm University for years.|teacher",
        "The delegation of four was headed by Dr Ann Bell.|",
        "The visitors from Elm University, headed by Dr Ann Bell, saw the garden.|",
        "Dr Ann Bell chaired the meeting in Oslo.|",
        "The heads of the Department of Physics came.|"
      })
  void postsToldByVerbs(String text, String expected) {
    assertEquals(expected == null ? "" : expected, told(text));
  }
}
