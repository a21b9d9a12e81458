package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Tokenizer;
import org.entente.text.Zone;
import org.junit.jupiter.api.Test;

/** In a headline, a name that stands by itself is one; what the headline tells of may be cut. */
class LoneNamesTest {
  private static final Lexicon LEXICON = Lexicon.standard();

  /** Lines with a name in brackets, and whether it stands by itself. */
  private static final List<String> LINES =
      List.of(
          "+ [Office of External Relations]",
          "+ The [Elm Gazette]",
          "+ [Office of the Rector] – Media Unit",
          "+ Elm University | [Press Office]",
          "+ By: [Directorate of Public Affairs]",
          "+ [Forum of Elm Registrars] (FER)",
          "+ News > [Faculty of Law] > Visits",
          "+ The magazine / [Elm University] / Week 17",
          "- [Elm University] signs an agreement",
          "- Ambassador visits [Faculty of Law]",
          "- Rector of [Elm University] (Ohio) honoured",
          "- [Elm University], Fern College join hands",
          "- Fern College, [Elm University]");

  private static Passages passages(String text) throws Exception {
    return Passages.of(
        DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)),
        new Tokenizer(LEXICON.abbreviations()));
  }

  private static OrganizationTag bracketed(Sentence s, String name) {
    for (int i = 0; i < s.size(); i++) {
      for (int end = s.size(); end > i; end--) {
        String words = PlaceFinder.words(s, i, end);
        if (words.equals(name)) {
          return new OrganizationTag(
              s.index(), i, end, words, OrganizationKind.ORGANIZATION, "", false, null, false);
        }
      }
    }
    throw new AssertionError(name + " is not in its line");
  }

  @Test
  void aNameIsAloneBetweenMarksThatPartALine() throws Exception {
    List<String> told = new ArrayList<>();
    for (String line : LINES) {
      String text = line.substring(2).replaceAll("[\\[\\]]", "");
      String name = line.replaceAll(".*\\[|].*", "");
      Sentence s = passages(text).sentences().get(0);
      told.add((LoneNames.isAlone(s, bracketed(s, name)) ? "+" : "-") + line.substring(1));
    }
    assertEquals(13, told.size());
    assertEquals(LINES, told);
  }

  private static List<String> organizations(String headline) {
    Reading reading =
        Tagged.of(
                headline
                    + "\n\nOn Monday Mr John Bell met students in the hall of the new building, and"
                    + " spoke with them about their plans and the year ahead.\n")
            .reading();
    assertTrue(reading.sentences().stream().anyMatch(s -> s.zone() == Zone.TITLE), headline);
    return reading.organizations().stream().map(Organization::name).toList();
  }

  @Test
  void onlyALoneNameOfAHeadlineIsNew() {
    assertEquals(
        List.of("Office of External Relations"), organizations("Office of External Relations"));
    assertEquals(List.of(), organizations("Ambassador Visits the Office of External Relations"));
  }
}
