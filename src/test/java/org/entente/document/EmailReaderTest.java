package org.entente.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailReaderTest {
  @Test
  void thePlainTextIsReadWithTheSubjectAsTitle() throws Exception {
    Document document = Fixture.read("alternative.eml");
    assertEquals(
        List.of(
            "TITLE Besuch in Genève: Elm meets Oak",
            "LINE Dear Carl,",
            "LINE On 4 May 2020, Ms Zoë Müller, Rector of Elm University, met Mr Carl Dorn,"
                + " Director of the Office for International Cooperation of Oak University, in"
                + " Elmstadt.",
            "LINE Best wishes",
            "LINE Ada Bell"),
        Fixture.blocks(document));
    assertEquals(Optional.of("2020-05-05T09:30:00+02:00"), document.metadata().published());
  }

  @Test
  void whereThereIsNoPlainTextTheHtmlIsRead() throws Exception {
    assertEquals(
        List.of(
            "TITLE Łódź visit",
            "HEADING News",
            "PARAGRAPH On 4 May 2020, Ms Zoë Müller, Rector of Elm University, met Mr Carl Dorn."),
        Fixture.blocks(Fixture.read("html.eml")));
  }

  /** A letter of parts; each is its head, an empty line, and its text. */
  private static String parts(String kind, String boundary, String... parts) {
    String between = "\r\n--" + boundary + "\r\n";
    return "Content-Type: multipart/%s; boundary=%s\r\n\r\n".formatted(kind, boundary)
        + between
        + String.join(between, parts)
        + "\r\n--"
        + boundary
        + "--\r\n";
  }

  private static List<String> read(String letter) throws Exception {
    byte[] bytes = ("Subject: Visit\r\n" + letter).getBytes(ISO_8859_1);
    return Fixture.blocks(DocumentReader.read("a.eml", bytes));
  }

  @Test
  void everyPartThatIsTextIsReadInItsOrder() throws Exception {
    String page = "Content-Type: text/html\r\n\r\n<h1>Elm</h1><p>Ms Ada Bell came.</p>";
    String letter =
        parts(
            "mixed",
            "a",
            "Content-Type: text/plain\r\n\r\nDear Carl,",
            parts("alternative", "b", page),
            "Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nNot this.",
            "Content-Type: text/plain\r\n\r\nSent from Oak");
    assertEquals(
        List.of(
            "TITLE Visit",
            "LINE Dear Carl,",
            "HEADING Elm",
            "PARAGRAPH Ms Ada Bell came.",
            "LINE Sent from Oak"),
        read(letter));
  }

  @Test
  void ofAlternativesOneIsReadTheFirstPlainOneThatHasWords() throws Exception {
    String page = "Content-Type: text/html\r\n\r\n<p>The page.</p>";
    String plain = "Content-Type: text/plain\r\n\r\nThe letter.";
    String blank = "Content-Type: text/plain\r\n\r\n \r\n";
    assertEquals(
        List.of("TITLE Visit", "LINE The letter."), read(parts("alternative", "a", page, plain)));
    assertEquals(
        List.of("TITLE Visit", "PARAGRAPH The page."),
        read(parts("alternative", "a", blank, page)));
  }

  @Test
  void anEmailOfAttachmentsAloneIsRefused() throws Exception {
    UnreadableDocument e =
        assertThrows(UnreadableDocument.class, () -> Fixture.read("attachment.eml"));
    assertEquals(
        "attachment.eml: this e-mail has no text, only attachments; save these and read them instead",
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, 8bit, Ректор",
    "UTF-8, 8bit, Zoë",
    "us-ascii, 8bit, Zoë",
    "x-unheard-of, 8bit, Zoë",
    "ISO-8859-15, 8bit, 5 €",
  })
  void theCharsetOfThePartCounts(String charset, String encoding, String text) throws Exception {
    Charset written =
        charset.startsWith("x-") || charset.equals("us-ascii")
            ? Charset.forName("UTF-8")
            : Charset.forName(charset);
    String head =
        "Subject: Hello\r\nContent-Type: text/plain; charset=%s\r\nContent-Transfer-Encoding: %s\r\n\r\n"
            .formatted(charset, encoding);
    byte[] bytes = (head + new String(text.getBytes(written), ISO_8859_1)).getBytes(ISO_8859_1);
    assertEquals("Hello\n" + text, DocumentReader.read("a.eml", bytes).text());
  }

  @Test
  void aLetterThatSaysLatinMeansWhatProgramsWrite() throws Exception {
    byte[] bytes =
        "Subject: Hello\nContent-Type: text/plain; charset=iso-8859-1\n\nElm’s “visit”"
            .getBytes("windows-1252");
    assertEquals("Hello\nElm’s “visit”", DocumentReader.read("a.eml", bytes).text());
  }

  @Test
  void partsWithinPartsWithoutEndAreNoHarm() {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    Fixture.refused("deep.eml", deep.toString().getBytes(ISO_8859_1), "deep.eml: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 5 Mar 2019 10:00:00 +0100 | 2019-03-05T10:00:00+01:00",
        "5 Mar 2019 23:30 -0330 | 2019-03-05T23:30:00-03:30",
        "Tue, 05 Mar 2019 9:00:00 GMT | 2019-03-05T09:00:00Z",
        "Tue, 05 Mar 19 09:00:00 EST | 2019-03-05T09:00:00-05:00",
        "Tue, 05 March 2019 09:00:00 XYZ | 2019-03-05",
        "5 Mar 1999 | 1999-03-05",
        "31 Feb 2019 | ''",
        "yesterday | ''",
      })
  void datesBecomeIso(String written, String iso) {
    assertEquals(iso, InternetDate.iso(written).orElse(""));
  }

  @Test
  void linesBrokenToAWidthAreJoined() {
    String text =
        "> > Ms Ada Bell, Rector of Elm University, met Mr Carl Dorn, who is the\n"
            + "> > Director of the Office.\n> >\n> > Short line\n> > Another\n";
    assertEquals(
        List.of(
            "Ms Ada Bell, Rector of Elm University, met Mr Carl Dorn, who is the Director of the Office.",
            "",
            "Short line",
            "Another"),
        WrappedTextTest.paragraphs(text));
    assertEquals(List.of("One two"), WrappedTextTest.paragraphs("One \ntwo"));
    String loose = "x ".repeat(60).strip();
    assertEquals(List.of(loose, loose), WrappedTextTest.paragraphs(loose + "\n" + loose));
  }
}
