package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  @TempDir private Path folder;
  private Path news;

  @BeforeEach
  void writeNews() throws Exception {
    news = folder.resolve("news.txt");
    Files.writeString(
        news,
        """
        Visit to Elm University

        4 May 2020

        On 3 May 2020 Professor Ada Bell, Rector of Elm University, met Dr Cy Dunn, Dean of Fern College, in Geneva.
        """);
  }

  private static Ran extract(Object... arguments) {
    return Ran.of(new ExtractCommand(), arguments);
  }

  @Test
  void writesOneJsonObjectForEachDocument() throws Exception {
    Files.writeString(folder.resolve("page.html"), "<p>Ms Eve Fox is Rector of Elm University.");
    Files.writeString(folder.resolve("notes.log"), "no document");
    Ran ran = extract(folder);
    String[] lines = ran.out().split("\n");
    assertEquals(2, lines.length);
    JsonNode first = new ObjectMapper().readTree(lines[0]);
    assertEquals("news.txt", first.get("source").asText());
    assertEquals("Ada Bell", first.at("/persons/0/name").asText());
    assertEquals("2020-05-04", first.at("/document/date").asText());
    assertEquals("page.html", new ObjectMapper().readTree(lines[1]).get("source").asText());
    assertEquals(
        folder + ": left out, for their format is none that is read: 1 file .log\n", ran.err());
    assertEquals(0, ran.status());
  }

  @Test
  void theThreeFormsOfRdfHoldTheSameDefaultGraph() {
    Graph expected = parse(extract("--format", "nquads", news), Lang.NQUADS).getDefaultGraph();
    assertTrue(expected.size() > 100, "triples: " + expected.size());
    assertTrue(
        parse(extract("--format", "trig", news), Lang.TRIG)
            .getDefaultGraph()
            .isIsomorphicWith(expected));
    assertTrue(
        parse(extract("--format", "turtle", news), Lang.TURTLE)
            .getDefaultGraph()
            .isIsomorphicWith(expected));
  }

  private static DatasetGraph parse(Ran ran, Lang lang) {
    assertEquals(0, ran.status(), ran.err());
    return RDFParser.fromString(ran.out(), lang).toDatasetGraph();
  }

  @Test
  void namesThingsUnderTheGivenBase() {
    Ran ran = extract("--format", "nquads", "--base", "https://example.org/kg/", news);
    assertTrue(ran.out().contains("<https://example.org/kg/id/"));
    assertFalse(ran.out().contains("localhost"));
  }

  @Test
  void explainsZonesNamesRulesAndGaps() {
    Ran ran = extract("--explain", news);
    assertTrue(ran.out().startsWith("== news.txt: "), ran.out());
    assertTrue(ran.out().contains("[title] 0-23"), ran.out());
    assertTrue(ran.out().contains("[person p1 Professor Ada Bell], [role Rector]"), ran.out());
    assertTrue(ran.out().contains("post: Ada Bell | Rector | Elm University"), ran.out());
    assertEquals(0, ran.status());
  }

  @Test
  void readsTheOthersWhenOneIsUnreadable() throws Exception {
    Path empty = Files.createFile(folder.resolve("a-empty.txt"));
    Path binary = Files.write(folder.resolve("b-binary.txt"), new byte[] {1, 0, 2, 0});
    Ran ran = extract(empty, binary, folder.resolve("none.txt"), news);
    assertEquals(1, ran.out().split("\n").length);
    assertTrue(ran.out().contains("\"source\":\"news.txt\""));
    assertTrue(ran.err().contains("a-empty.txt: the file is empty"), ran.err());
    assertTrue(ran.err().contains("b-binary.txt: byte 0 is not text"), ran.err());
    assertTrue(ran.err().contains("none.txt: there is no such file or folder"), ran.err());
    assertEquals(1, ran.status());
  }

  @Test
  void aFolderWithoutDocumentsIsNamed() throws Exception {
    Path bare = Files.createDirectory(folder.resolve("bare"));
    Ran ran = extract(bare);
    assertEquals("", ran.out());
    assertTrue(ran.err().contains(bare + ": no documents in this folder"), ran.err());
    assertEquals(1, ran.status());
  }

  @Test
  void twoDocumentsOfOneNameMakeNoOneGraph() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other")).resolve("news.txt");
    Files.writeString(other, "Ms Eve Fox is Rector of Elm University.");
    Ran ran = extract("--format", "nquads", news, other);
    assertTrue(ran.err().contains(other + ": left out"), ran.err());
    assertFalse(ran.out().contains("Eve Fox"));
    assertEquals(1, ran.status());
  }

  @Test
  void wrongUsageIsToldWithStatusTwo() {
    Ran format = extract("--format", "yaml", news);
    assertTrue(format.err().contains("yaml"), format.err());
    assertTrue(format.err().contains("jsonl, trig, nquads, turtle"), format.err());
    assertEquals(2, format.status());
    assertEquals(2, extract().status());
  }

  @Test
  void helpShowsAnExample() {
    Ran ran = extract("--help");
    assertTrue(ran.out().contains("entente extract --format trig news.html"), ran.out());
    assertEquals(0, ran.status());
  }
}
