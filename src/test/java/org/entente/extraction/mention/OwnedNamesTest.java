package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part's name with its owner's and without it, as the text has both. */
class OwnedNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She joined the Board of EQAR. | Board | BODY | EQAR | Board; Board of EQAR",
        "She was elected last week and joined EQAR's Academic Board in the same month. | Academic Board | BODY | EQAR | Academic Board; EQAR's Academic Board",
        "She left the Registry of the Elm Forum. | Registry | UNIT | Elm Forum | Registry; Registry of the Elm Forum",
        "She left the Faculty of Law of Elm College. | Faculty of Law | UNIT | Elm College | Faculty of Law",
        "She thanked the Board, EQAR and us. | Board | BODY | EQAR | Board",
        "EQAR met. She joined the Board of EQAR. | Board of EQAR | BODY | EQAR | Board of EQAR; Board",
        "EQAR met. She joined the Board of EQAR. | Board of EQAR | ORGANIZATION | EQAR | Board of EQAR",
        "EQAR met. She joined the Board of Trustees. | Board of Trustees | BODY | EQAR | Board of Trustees",
      })
  void formsOfThePart(String text, String part, OrganizationKind kind, String whole, String forms) {
    List<Sentence> sentences = Tagged.of("3 May 2021\n\n" + text + "\n").reading().sentences();
    OrganizationEntry owned = entry(sentences, part, kind, "board");
    OrganizationEntry owner = entry(sentences, whole, OrganizationKind.ORGANIZATION, "");
    SharedNames names = new SharedNames(sentences, List.of(owned, owner));
    assertEquals(List.of(owned), names.apart(owned));
    assertEquals(List.of(forms.split("; ")), List.copyOf(owned.forms()));
  }

  /** An entry with the first mention of a name. */
  private static OrganizationEntry entry(
      List<Sentence> sentences, String name, OrganizationKind kind, String noun) {
    for (Sentence s : sentences) {
      for (int i = 0; i < s.size(); i++) {
        for (int end = i + 1; end <= s.size(); end++) {
          if (PlaceFinder.words(s, i, end).equals(name)) {
            OrganizationTag tag =
                new OrganizationTag(s.index(), i, end, name, kind, noun, false, null, false);
            OrganizationEntry entry = new OrganizationEntry(tag);
            entry.tags().add(tag);
            entry.forms().add(name);
            return entry;
          }
        }
      }
    }
    throw new IllegalArgumentException(name);
  }
}
