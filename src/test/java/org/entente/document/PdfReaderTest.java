package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  @Test
  void aReportOfSeveralPagesIsReadAsRunningText() throws Exception {
    Document document = Fixture.read("visit.pdf");
    List<String> blocks = Fixture.blocks(document);
    assertEquals(
        List.of(
            "TITLE Elm and Oak agree on exchange",
            "PARAGRAPH On 4 May 2020, Ms Ada Bell, Rector of Elm University, met Mr Carl Dorn,"
                + " Director of the Office for International Cooperation of Oak University, in"
                + " Elmstadt, and both signed an agreement on the exchange of students and"
                + " lecturers.",
            "HEADING What was agreed",
            "PARAGRAPH The two universities will exchange twenty students a year. The"
                + " internationalisation of their study programmes will be looked after by a joint"
                + " committee chaired by Prof. Eva Fink, Vice-Rector of Elm University, together"
                + " with representatives of the Ministry of Education of Elmland.",
            "LIST_ITEM Twenty students a year",
            "LIST_ITEM Five lecturers a year",
            "HEADING Who took part",
            "LIST_ITEM Ada Bell, Rector, Elm University",
            "LIST_ITEM Carl Dorn, Director, Oak University",
            "HEADING Plans for 2021"),
        blocks.subList(0, 10));
    assertEquals(25, blocks.size());
    assertFalse(document.text().contains("Elm University News"), "the header of each page");
    assertFalse(document.text().contains("Page "), "the footer of each page");
  }

  @Test
  void itsInformationIsTheMetadata() throws Exception {
    Metadata metadata = Fixture.read("visit.pdf").metadata();
    assertEquals(Optional.of("Elm and Oak agree on exchange"), metadata.title());
    assertEquals(Optional.of("en-GB"), metadata.language());
    assertEquals(
        Optional.empty(), metadata.published(), "when it was made is not when it was published");
  }

  @Test
  void fontsThatAreNotEmbeddedAreReadAllTheSame() throws Exception {
    byte[] pdf =
        pdf(
            List.of(
                "The rectors of Elm and Oak met in the town hall, and spoke of co-",
                "operation and of the inter-",
                "nationalisation of both, as the Asia-",
                "Pacific network had asked. Co-operation pays."));
    assertEquals(
        List.of(
            "PARAGRAPH The rectors of Elm and Oak met in the town hall, and spoke of co-operation"
                + " and of the internationalisation of both, as the Asia-Pacific network had asked."
                + " Co-operation pays."),
        Fixture.blocks(DocumentReader.read("a.pdf", pdf)));
  }

  @Test
  void theSecondColumnGoesOnWithTheSentence() throws Exception {
    List<String> left = List.of("Ms Ada Bell, Rector of Elm", "University, met the rector");
    List<String> right = List.of("of Oak University in town.", "They spoke of exchange.");
    try (PDDocument pdf = new PDDocument()) {
      page(pdf, 60, left, 320, right);
      assertEquals(
          List.of(
              "PARAGRAPH Ms Ada Bell, Rector of Elm University, met the rector of Oak University"
                  + " in town. They spoke of exchange."),
          Fixture.blocks(DocumentReader.read("a.pdf", bytes(pdf))));
    }
  }

  @Test
  void aTitleThatAProgramMadeUpIsNone() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      page(pdf, 60, List.of("The rectors met."), 0, List.of());
      pdf.getDocumentInformation().setTitle("Microsoft Word - minutes_final2.docx");
      assertEquals(Metadata.NONE, DocumentReader.read("a.pdf", bytes(pdf)).metadata());
    }
  }

  @Test
  void whatCannotBeReadIsRefusedWithTheRemedy() throws Exception {
    Fixture.refused("locked.pdf", Fixture.bytes("locked.pdf"), "locked by a password");
    Fixture.refused("scan.pdf", pdf(List.of()), "run OCR on it");
    byte[] whole = Fixture.bytes("visit.pdf");
    Fixture.refused("half.pdf", Arrays.copyOf(whole, 3000), "half.pdf: ");
    Fixture.refused("head.pdf", "%PDF-1.7\n".getBytes(), "fetch it again");
    Fixture.refused("not.pdf", "Hello".getBytes(), "is no PDF");
  }

  private static byte[] pdf(List<String> lines) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      page(pdf, 60, lines, 0, List.of());
      return bytes(pdf);
    }
  }

  private static void page(
      PDDocument pdf, float left, List<String> lines, float right, List<String> others)
      throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    PDFont font = new PDType1Font(FontName.HELVETICA);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      column(content, font, left, lines);
      column(content, font, right, others);
    }
  }

  private static void column(
      PDPageContentStream content, PDFont font, float left, List<String> lines) throws IOException {
    content.beginText();
    content.setFont(font, 11);
    content.setLeading(14);
    content.newLineAtOffset(left, 700);
    for (String line : lines) {
      content.showText(line);
      content.newLine();
    }
    content.endText();
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
