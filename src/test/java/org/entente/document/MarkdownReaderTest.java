package org.entente.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  @Test
  void theMarksGoAndTheFrontMatterIsMetadata() throws Exception {
    Document document = Fixture.read("visit.md");
    assertEquals(
        List.of(
            "TITLE Elm and Oak agree on exchange",
            "PARAGRAPH On 4 May 2020, Ms Ada Bell, Rector of Elm University, met Mr Carl Dorn,"
                + " Director of the Office for International Cooperation of Oak University, in"
                + " Elmstadt.",
            "HEADING What was agreed",
            "LIST_ITEM Twenty students a year",
            "LIST_ITEM Five lecturers a year",
            "LIST_ITEM Ada Bell, Rector, Elm University",
            "LIST_ITEM Carl Dorn, Director, Oak University"),
        Fixture.blocks(document));
    assertEquals(
        new Metadata(
            Optional.of("Elm and Oak agree on exchange"),
            Optional.empty(),
            Optional.of("2020-05-04"),
            Optional.of("en")),
        document.metadata());
  }

  @Test
  void withoutFrontMatterTheFirstHeadingIsTheTitle() throws Exception {
    assertEquals(
        List.of(
            "TITLE Visit",
            "PARAGRAPH Ada & Bo  met.".replace("  ", " "),
            "LIST_ITEM One two",
            "HEADING End"),
        blocks(
            "# Visit\n\n> Ada &amp; *Bo*\n> met.\n\n1. One\n   two\n\n```\ncode\n```\n\n# End\n"));
    assertEquals(List.of("PARAGRAPH Ada"), blocks("---\n\nAda\n\n---\n"));
  }

  @Test
  void deepNestingIsNoHarm() throws Exception {
    assertEquals(1, blocks("> ".repeat(100_000) + "Ada").size());
    assertEquals(1, blocks("Ada " + "*a **b ".repeat(20_000)).size());
  }

  private static List<String> blocks(String text) throws Exception {
    return Fixture.blocks(DocumentReader.read("a.md", text.getBytes(UTF_8)));
  }
}
