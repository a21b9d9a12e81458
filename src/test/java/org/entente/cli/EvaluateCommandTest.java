package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final Path FIXTURE = Path.of("src/test/resources/evaluation");
  @TempDir private Path gold;

  @BeforeEach
  void writeGold() throws Exception {
    Files.writeString(gold.resolve("a.txt"), "Professor Ada Bell is Rector of Elm University.\n");
    Files.writeString(
        gold.resolve("a.json"),
        """
        {"persons": [{"id": "p1", "name": "Ada Bell"}, {"id": "p2", "name": "Cy Dunn"}],
         "organizations": [{"id": "o1", "name": "Elm University"}],
         "posts": [{"person": "p1", "role": "Rector", "organization": "o1"}]}
        """);
  }

  private static Ran evaluate(Object... arguments) {
    return Ran.of(new EvaluateCommand(), arguments);
  }

  @Test
  void measuresTheExtraction() {
    Ran ran = evaluate(gold);
    assertTrue(
        ran.out().contains("persons            2      1      1  1.000  0.500  0.667\n"), ran.out());
    assertTrue(
        ran.out().contains("posts              1      1      1  1.000  1.000  1.000\n"), ran.out());
    assertTrue(ran.out().contains("headline 0.533  (mean F1 of "), ran.out());
    assertEquals(0, ran.status());
  }

  @Test
  void listsTheErrorsOfAKind() {
    Ran ran = evaluate(gold, "--errors", "persons");
    assertTrue(ran.out().startsWith("- a: Cy Dunn\n"), ran.out());
  }

  @Test
  void showsTheShareRightByConfidence() {
    Ran ran = evaluate(gold, "--confidence");
    assertTrue(ran.out().contains("kind           bin         found  right claimed  share"));
    assertTrue(ran.out().contains("persons        0.90-0.95       1      1"), ran.out());
  }

  @Test
  void findsTheDocumentsInAnotherFolder(@TempDir Path elsewhere) throws Exception {
    Files.move(gold.resolve("a.txt"), elsewhere.resolve("a.txt"));
    assertEquals(0, evaluate(gold, "--documents", elsewhere).status());
    Ran lost = evaluate(gold);
    assertTrue(lost.err().contains("name the folder of the documents with --documents"));
    assertEquals(1, lost.status());
  }

  @Test
  void measuresFactsOfAnotherEngine() throws Exception {
    Ran ran = evaluate(FIXTURE.resolve("gold"), "--facts", FIXTURE.resolve("facts.jsonl"));
    assertEquals(Files.readString(FIXTURE.resolve("table.txt")), ran.out());
    assertEquals(0, ran.status());
  }

  @Test
  void anUnreadableDocumentCountsAsMissedAndIsNamed() throws Exception {
    Files.createFile(gold.resolve("b.txt"));
    Files.writeString(gold.resolve("b.json"), "{\"topics\": [\"mobility\"]}");
    Ran ran = evaluate(gold);
    assertTrue(ran.err().contains("b.txt: the file is empty"), ran.err());
    assertTrue(ran.out().contains("no facts for 1 of 2 documents: b"), ran.out());
    assertEquals(1, ran.status());
  }

  @Test
  void malformedGoldAndWrongUsageAreTold() throws Exception {
    Files.writeString(gold.resolve("b.json"), "{");
    Ran malformed = evaluate(gold);
    assertTrue(malformed.err().contains("b.json: is no JSON, at line 1"), malformed.err());
    assertEquals(1, malformed.status());
    Ran kind = evaluate(gold, "--errors", "people");
    assertTrue(kind.err().contains("there is no kind \"people\"; choose one of persons,"));
    assertEquals(2, kind.status());
    assertEquals(2, evaluate().status());
  }
}
