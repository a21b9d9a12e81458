package org.entente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.entente.evidence.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private static final Tokenizer TOKENIZER =
      new Tokenizer(Set.of("dr", "prof", "h.e", "st", "Ch", "Yu"));

  private static List<Token> tokens(String text) {
    return TOKENIZER.tokens(PlainText.of(text), new Span(0, text.length()));
  }

  private static String words(String text) {
    return String.join("_", tokens(text).stream().map(Token::text).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Dr. Bell met Prof. Dunn. | Dr._Bell_met_Prof._Dunn_.",
        "H.E. Ms Fox | H.E._Ms_Fox",
        "J. K. Hill and J.K. Hill | J._K._Hill_and_J.K._Hill",
        "Ch. Hill, R.Yu. Hill and Ch.Hill | Ch._Hill_,_R._Yu._Hill_and_Ch._Hill",
        "Dean Yu. Hill, CH. Hill | Dean_Yu_._Hill_,_CH_._Hill",
        "by Yu. The CH. hill | by_Yu_._The_CH_._hill",
        "UNESCO's Vice-Rector | UNESCO_'s_Vice-Rector",
        "UNESCO’s office | UNESCO_'s_office",
        "in Kampala, UgandaProfessor Bell | in_Kampala_,_Uganda_Professor_Bell",
        "PaedDr. Fox, the professor's viceroy | PaedDr_._Fox_,_the_professor_'s_viceroy",
        "O'Neill, d’Arc | O'Neill_,_d'Arc",
        "the universities' deans | the_universities_'_deans",
        "R&D and A & B | R&D_and_A_&_B",
        "23,900,000 people in 2019, 54 of them | 23,900,000_people_in_2019_,_54_of_them",
        "6.10.2015 and 3rd | 6_._10_._2015_and_3rd",
        "14-22 November | 14_-_22_November",
        "(ICHEI); “end” | (_ICHEI_)_;_\"_end_\"",
      })
  void cutsWordsNumbersAndMarks(String text, String expected) {
    assertEquals(expected, words(text));
  }

  @ParameterizedTest
  @CsvSource({
    "rector, LOWER",
    "Rector, CAPITALIZED",
    "Vice-Rector, CAPITALIZED",
    "UNESCO, UPPER",
    "McKenna, MIXED",
    "SUSTech, MIXED",
    "J., INITIAL",
    "Ch. Bell, INITIAL",
    "Dr., CAPITALIZED",
    "2019, NUMBER",
    "4th, NUMBER",
    "';', PUNCTUATION",
    "李明, CAPITALIZED",
    "Été, CAPITALIZED",
  })
  void tellsTheShapeOfAToken(String word, Shape shape) {
    assertEquals(shape, tokens(word).get(0).shape());
  }

  @Test
  void positionsCountInTheOriginalText() {
    String text = "  The  “Centre’s” plan\u00A0— 😀 done";
    for (Token token : tokens(text)) {
      String original = token.span().of(text);
      assertEquals(token.text(), PlainText.of(original));
    }
    assertEquals("The_\"_Centre_'s_\"_plan_–_😀_done", words(text));
  }

  @Test
  void smallLettersDoNotDependOnTheMachinesLanguage() {
    assertEquals("institute", tokens("INSTITUTE").get(0).lower());
  }

  @Test
  void marksOfDirectionArePartsOfNoWord() {
    String marked = "\u202bAda\u202c \u200fBell\u200e of \u2067Elm\u2069 \u202eCo\u061c";
    assertEquals("Ada_Bell_of_Elm_Co", words(marked));
    assertEquals(marked.length(), PlainText.of(marked).length());
  }

  @Test
  void plainTextHasTheSameLength() {
    String odd = "’‘“”„«»—–‑\u00A0\u200B\uFEFF，；（）ﬁİ";
    assertEquals(odd.length(), PlainText.of(odd).length());
    assertEquals("''\"\"\"\"\"\u2013\u2013-   ,;()ﬁİ", PlainText.of(odd));
  }
}
