package org.entente.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word and OpenDocument. */
class OfficeTest {
  private static final String W =
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>";

  @ParameterizedTest
  @ValueSource(strings = {"visit.docx", "visit.odt"})
  void aReportFromLibreOffice(String file) throws Exception {
    Document document = Fixture.read(file);
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
            "LIST_ITEM Carl Dorn, Director, Oak University"),
        blocks.subList(0, 9));
    assertEquals(25, blocks.size());
    assertEquals(Optional.of("Elm and Oak agree on exchange"), document.metadata().title());
    assertEquals(Optional.of("en-GB"), document.metadata().language());
    assertEquals(Optional.empty(), document.metadata().published());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pandoc.docx", "pandoc.odt"})
  void aReportFromPandoc(String file) throws Exception {
    List<String> blocks = Fixture.blocks(Fixture.read(file));
    assertEquals(
        List.of(
            "HEADING What was agreed",
            "LIST_ITEM Twenty students a year",
            "LIST_ITEM Five lecturers a year",
            "LIST_ITEM Ada Bell, Rector, Elm University",
            "LIST_ITEM Carl Dorn, Director, Oak University"),
        blocks.subList(4, 9));
    assertEquals(9, blocks.size());
  }

  @Test
  void whatWordMarksAsDeletedIsLeftOutAndATextBoxReadOnce() throws Exception {
    String box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>";
    Document document =
        docx(
            W
                + "<w:p><w:r><w:t xml:space='preserve'>Ada </w:t></w:r>"
                + "<w:del><w:r><w:delText>Ball</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>Bell</w:t><w:tab/><w:t>spoke.</w:t></w:r></w:ins>"
                + "<mc:AlternateContent><mc:Choice>"
                + box
                + "</mc:Choice><mc:Fallback>"
                + box
                + "</mc:Fallback></mc:AlternateContent></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>One</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>Two</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>");
    assertEquals(
        List.of(
            "PARAGRAPH Ada Bell spoke.", "PARAGRAPH In a box", "PARAGRAPH One", "PARAGRAPH Two"),
        Fixture.blocks(document));
  }

  @Test
  void theTitleIsTheOneThatTheTextShows() throws Exception {
    String text =
        "%s<w:p><w:pPr><w:pStyle w:val='Titel'/></w:pPr><w:r><w:t>Elm meets Oak</w:t></w:r></w:p>";
    String styles =
        "<w:styles><w:style w:styleId='Titel'><w:name w:val='%s'/></w:style></w:styles>";
    String core = "<cp:coreProperties><dc:title>Template of Pine</dc:title></cp:coreProperties>";
    for (String style : List.of("Title", "Body Text")) {
      byte[] docx =
          zip(
              Map.of(
                  "word/document.xml", text.formatted(W).getBytes(UTF_8),
                  "word/styles.xml", styles.formatted(style).getBytes(UTF_8),
                  "docProps/core.xml", core.getBytes(UTF_8)));
      assertEquals(
          Optional.of(style.equals("Title") ? "Elm meets Oak" : "Template of Pine"),
          DocumentReader.read("a.docx", docx).metadata().title());
    }
  }

  @Test
  void entitiesLeadNowhere() throws Exception {
    Document document =
        docx(
            "<!DOCTYPE x [<!ENTITY file SYSTEM 'file:///etc/passwd'><!ENTITY l 'lol'>]>"
                + W
                + "<w:p><w:r><w:t>Ada &file; &l; Bell</w:t></w:r></w:p>");
    assertEquals("Ada &file; &l; Bell", document.text());
  }

  @Test
  void deepNestingIsNoHarm() throws Exception {
    String deep = "<w:tbl><w:tr><w:tc>".repeat(20_000);
    Document document = docx(W + "<w:p><w:r><w:t>Ada Bell</w:t></w:r></w:p>" + deep);
    assertEquals("Ada Bell", document.text());
  }

  @Test
  void whatCannotBeReadIsRefusedWithTheRemedy() throws Exception {
    byte[] bomb = new byte[64 * 1024 * 1024];
    Arrays.fill(bomb, (byte) ' ');
    Fixture.refused("bomb.docx", zip(Map.of("word/document.xml", bomb)), "split the document");
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};
    Fixture.refused("locked.docx", ole, "locked by a password");
    byte[] half = Arrays.copyOf(Fixture.bytes("visit.docx"), 4000);
    Fixture.refused("half.docx", half, "only half of it is there");
    Fixture.refused("no.docx", zip(Map.of("a.xml", new byte[1])), "has no word/document.xml");
    byte[] manifest = "<manifest:encryption-data/>".getBytes(UTF_8);
    byte[] locked = zip(Map.of("META-INF/manifest.xml", manifest, "content.xml", ole));
    Fixture.refused("locked.odt", locked, "locked by a password");
    byte[] blank = zip(Map.of("content.xml", "<office:text/>".getBytes(UTF_8)));
    Fixture.refused("blank.odt", blank, "no readable text");
  }

  private static Document docx(String xml) throws Exception {
    return DocumentReader.read("a.docx", zip(Map.of("word/document.xml", xml.getBytes(UTF_8))));
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }
}
