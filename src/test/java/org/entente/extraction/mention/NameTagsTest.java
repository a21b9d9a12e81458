package org.entente.extraction.mention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of names that the model found. */
class NameTagsTest {
  private static final Lexicon LEXICON = Lexicon.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSON|-Ann Bell|Ann Bell",
        "PERSON|Ann Bell|Ann Bell",
        "ORGANIZATION|-Fern College|Fern College",
        "ORGANIZATION|Fern Green Project|",
        "ORGANIZATION|Fern Open House|",
        "ORGANIZATION|Fern House|Fern House",
        "ORGANIZATION|Project Office|Project Office",
        "ORGANIZATION|Quito-based Fern College|Fern College",
        "ORGANIZATION|the Zebra-led Fern College|Fern College",
        "ORGANIZATION|Quito-based|Quito-based",
        "ORGANIZATION|Work-based Learning Institute|Work-based Learning Institute",
        "ORGANIZATION|Evidence-based Policy Centre|Evidence-based Policy Centre"
      })
  void whatIsMadeOfAName(NameLabel label, String found, String expected) throws Exception {
    String text = "They saw " + found + " there.";
    Sentence s =
        Passages.of(
                DocumentReader.read("a.txt", text.getBytes(UTF_8)),
                new Tokenizer(LEXICON.abbreviations()))
            .sentences()
            .get(0);
    int begin = 2;
    int end = s.size() - 2;
    assertTrue(s.is(end, "there"), text);
    List<NameModel.Name> names = List.of(new NameModel.Name(begin, end, label, 1));
    List<String> made = new ArrayList<>();
    for (Tag tag : new NameTags(LEXICON).tags(s, names, List.of())) {
      made.add(s.span(tag.begin(), tag.end()).of(text));
    }
    assertEquals(expected == null ? List.of() : List.of(expected), made);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met Dr. C. Ann Bell there.|Dr. C. Ann Bell",
        "They met Dr. Ch. J. Ann Bell there.|Dr. Ch. J. Ann Bell",
        "They met Ts. Dr. Ann Bell there.|Ts. Dr. Ann Bell",
        "A. Ann Bell was there.|Ann Bell"
      })
  void initialsBeforeAFoundNameAreItsOwn(String text, String expected) throws Exception {
    Sentence s =
        Passages.of(
                DocumentReader.read("a.txt", text.getBytes(UTF_8)),
                new Tokenizer(LEXICON.abbreviations()))
            .sentences()
            .get(0);
    int begin = s.tokens().stream().map(t -> t.text()).toList().indexOf("Ann");
    List<NameModel.Name> names = List.of(new NameModel.Name(begin, begin + 2, NameLabel.PERSON, 1));
    Tag made = new NameTags(LEXICON).tags(s, names, List.of()).get(0);
    assertEquals(expected, s.span(made.begin(), made.end()).of(text));
  }

  /** What is made of a person and the organisations at the words given, all there were. */
  private static List<String> made(String text, String person, String... organizations)
      throws Exception {
    Sentence s =
        Passages.of(
                DocumentReader.read("a.txt", text.getBytes(UTF_8)),
                new Tokenizer(LEXICON.abbreviations()))
            .sentences()
            .get(0);
    List<String> words = s.tokens().stream().map(t -> t.text()).toList();
    List<NameModel.Name> names = new ArrayList<>();
    int at = words.indexOf(person);
    names.add(new NameModel.Name(at, at + 1, NameLabel.PERSON, 1));
    for (String organization : organizations) {
      int begin = words.indexOf(organization);
      names.add(new NameModel.Name(begin, begin + 1, NameLabel.ORGANIZATION, 1));
    }
    List<String> made = new ArrayList<>();
    for (Tag tag : new NameTags(LEXICON).tags(s, names, List.of())) {
      made.add(s.span(tag.begin(), tag.end()).of(text));
    }
    return made;
  }

  @Test
  void honoursBehindANameAreNoOrganisations() throws Exception {
    assertEquals(
        List.of("Okojie", "CBS"),
        made("They met Okojie, OON, FRS, who came from CBS there.", "Okojie", "OON", "FRS", "CBS"));
    assertEquals(List.of("Bell", "OON"), made("They met Bell and OON there.", "Bell", "OON"));
  }

  @Test
  void lettersOfACountryAreNoAcronym() throws Exception {
    String text = "They met Bell of %s (%s) there.";
    for (String letters : List.of("UK", "UAE", "USA", "DRC")) {
      Sentence s =
          Passages.of(
                  DocumentReader.read(
                      "a.txt", text.formatted("Fern College", letters).getBytes(UTF_8)),
                  new Tokenizer(LEXICON.abbreviations()))
              .sentences()
              .get(0);
      List<NameModel.Name> names =
          List.of(
              new NameModel.Name(4, 6, NameLabel.ORGANIZATION, 1),
              new NameModel.Name(7, 8, NameLabel.ORGANIZATION, 1));
      List<Tag> tags = new NameTags(LEXICON).tags(s, names, List.of());
      assertEquals(1, tags.size(), letters);
      assertNull(((Tag.OrganizationTag) tags.get(0)).acronym(), letters);
    }
  }
}
