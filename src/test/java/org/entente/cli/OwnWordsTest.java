package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnWordsTest {
  @TempDir private Path folder;

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }

  private Run check() {
    return Run.of("check", "--words", folder.toString());
  }

  @Test
  void everyBadLineIsToldWithFileAndLine() throws Exception {
    write("role-heads.txt", "# mine\nlonko | state\nwali | royal\n | weak\n");
    write("posts.txt", "post.a | 0.8 | OFFICE @greets PERSON\npost.b | 3 | OFFICE PERSON\n");
    write("places.txt", "Elmland | realm\n");
    write("README.md", "what these lists are");
    Run run = check();
    assertEquals(1, run.status());
    List<String> lines = run.out().lines().sorted().toList();
    assertEquals(5, lines.size(), run.out());
    assertTrue(
        lines.get(0).endsWith("places.txt:1: the kind is country, region, city or adjective"));
    assertTrue(lines.get(1).endsWith("posts.txt:1: verbs.txt has no group greets"), lines.get(1));
    assertTrue(lines.get(2).endsWith("posts.txt:2: a confidence lies between 0 and 1"));
    assertTrue(
        lines.get(3).endsWith("role-heads.txt:3: the traits are weak, state, campus, topic"));
    assertTrue(lines.get(4).endsWith("role-heads.txt:4: the first column is empty"));
  }

  @Test
  void whatIsNoWordOrHasTooManyColumnsIsToldWithFileAndLine() throws Exception {
    write("role-heads.txt", "???\nfoo\tbar\tbaz\nlonko\nwali | state | more\n");
    write("given-names.txt", "Lautaro | m | old\n12\n");
    Run run = check();
    assertEquals(1, run.status());
    List<String> lines = run.out().lines().sorted().toList();
    assertEquals(5, lines.size(), run.out());
    assertTrue(
        lines.get(0).endsWith("given-names.txt:1: there are more columns than the 2 of the list"));
    assertTrue(lines.get(1).endsWith("given-names.txt:2: there is no letter in the first column"));
    assertTrue(lines.get(2).endsWith("role-heads.txt:1: there is no letter in the first column"));
    assertTrue(lines.get(3).endsWith("role-heads.txt:2: columns are parted by |, not by tabs"));
    assertTrue(
        lines.get(4).endsWith("role-heads.txt:4: there are more columns than the 2 of the list"));
  }

  @Test
  void badLinesOfWordsForNamesAreToldBesideThoseForTexts() throws Exception {
    write("known-names.txt", "# mine\nElm Union | ulmenbund\nelm union\n");
    write("role-heads.txt", "wali | royal\n");
    write("standing.txt", "rank-9 | lonko *\n");
    Run run = check();
    assertEquals(1, run.status());
    List<String> lines = run.out().lines().sorted().toList();
    assertEquals(4, lines.size(), run.out());
    assertTrue(
        lines.get(0).contains("known-names.txt:2: ") && lines.get(0).contains("\"elm union\""));
    assertTrue(lines.get(1).contains("known-names.txt:3: a line is: NAME | OTHER"), lines.get(1));
    assertTrue(lines.get(2).contains("role-heads.txt:1: the traits are"), lines.get(2));
    assertTrue(lines.get(3).contains("standing.txt:1: the sorts are student,"), lines.get(3));
  }

  @Test
  void aBadLineOfWordsForNamesStopsEveryCommandThatTakesThem() throws Exception {
    write("saints.txt", "S\u00e3o\n");
    String words = folder.toString();
    List<Run> runs =
        List.of(
            Run.of("extract", "--words", words, "data"),
            Run.of("extract", "--explain", "--words", words, "data"),
            Run.of("extract", "--format", "trig", "--words", words, "data"),
            Run.of(
                "evaluate",
                "--words",
                words,
                "--documents",
                "data",
                "src/test/resources/gold/bundled"),
            Run.of("load", "--words", words, "--store", words + "/s", "data"));
    for (Run run : runs) {
      assertEquals(1, run.status(), run.err());
      assertTrue(run.err().contains("saints.txt:1: "), run.err());
      assertTrue(run.err().contains("entente check --words"), run.err());
    }
    assertFalse(Files.exists(folder.resolve("s")), "and nothing is written");
  }

  @Test
  void goodLinesAreCounted() throws Exception {
    write("role-heads.txt", "lonko |\nwali | state\n");
    write("verbs.txt", "greets | greeted ; greets\n");
    write("posts.txt", "post.greeted | 0.7 | OFFICE @greets PERSON\n");
    Run run = check();
    assertEquals("All 4 lines are understood.\n", run.out());
    assertEquals(0, run.status());
  }

  @Test
  void aFileThatIsNoListIsRefusedWithTheNamesOfAll() throws Exception {
    write("roles.txt", "lonko |\n");
    Run run = check();
    assertEquals(1, run.status());
    assertTrue(run.out().contains("roles.txt: there is no such list; there are "), run.out());
    assertTrue(run.out().contains("role-heads.txt"), run.out());
    write("places.txt", "Elmland | realm\n");
    write("verb.txt", "x\n");
    List<String> lines = check().out().lines().toList();
    assertEquals(3, lines.size(), "one is no reason to hide the others: " + lines);
    assertTrue(lines.get(2).contains("places.txt:1: "), lines.get(2));
    Run load = Run.of("load", "data", "--store", folder + "/s", "--words", folder.toString());
    assertEquals(1, load.status());
    assertTrue(load.err().contains("roles.txt: there is no such list"), load.err());
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws Exception {
    Files.write(
        folder.resolve("role-heads.txt"),
        "r\u00e9gisseur |\n".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(check().out().contains("role-heads.txt: is not UTF-8 text"));
  }

  @Test
  void whatIsNoFolderAndWhatIsTooMuchIsRefused() {
    assertEquals(1, Run.of("check", "--words", folder.resolve("none").toString()).status());
    assertEquals(2, Run.of("check", "--words", folder.toString(), "data").status());
  }

  @Test
  void anAddedKnownNameJoinsInWhatIsExtracted() throws Exception {
    Path news =
        Files.writeString(
            folder.resolve("news.txt"),
            "Ms Ada Bell, Rector of Elm University, met Dr Cy Dunn, Rector of Ulmen Universit\u00e4t.");
    Path words = Files.createDirectory(folder.resolve("words"));
    Files.writeString(words.resolve("known-names.txt"), "elm university | ulmen universitat\n");
    Run without = Run.of("extract", "--format", "nquads", news.toString());
    Run with =
        Run.of("extract", "--format", "nquads", "--words", words.toString(), news.toString());
    assertEquals(0, with.status(), with.err());
    assertTrue(without.out().contains("/id/organization/elm-university>"), without.out());
    assertTrue(without.out().contains("/id/organization/ulmen-universitat>"), without.out());
    assertFalse(with.out().contains("/id/organization/elm-university>"), "they are one");
  }

  @Test
  void anAddedRoleIsRead() throws Exception {
    Path news =
        Files.writeString(
            folder.resolve("news.html"),
            "<p>The lonko of Elm University, Ada Bell, met Dr Cy Dunn.");
    Path words = Files.createDirectory(folder.resolve("words"));
    Files.writeString(words.resolve("role-heads.txt"), "lonko |\n");
    Ran without = Ran.of(new ExtractCommand(), "--explain", news);
    Ran with = Ran.of(new ExtractCommand(), "--explain", "--words", words, news);
    assertEquals(0, with.status(), with.err());
    assertFalse(without.out().equals(with.out()), with.out());
  }

  @Test
  void aBadLineStopsTheReading() throws Exception {
    write("role-heads.txt", "wali | royal\n");
    Run run = Run.of("extract", "--words", folder.toString(), "data");
    assertEquals(1, run.status());
    assertTrue(run.err().contains("role-heads.txt:1: the traits are"), run.err());
    assertTrue(run.err().contains("entente check --words"), run.err());
  }
}
