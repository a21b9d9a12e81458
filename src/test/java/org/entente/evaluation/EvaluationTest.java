package org.entente.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final Path FIXTURE = Path.of("src/test/resources/evaluation");

  private static final String GOLD =
      """
      {"document": {"date": "2020-05-04"},
       "persons": [{"id": "p1", "name": "Ada Bell"}, {"id": "p2", "name": "Cy Dunn"}],
       "organizations": [{"id": "o1", "name": "Elm University", "aliases": ["EU"]},
                         {"id": "o2", "name": "Fern College"}],
       "unitOf": [{"child": "o2", "parent": "o1"}],
       "posts": [{"person": "p1", "role": "Rector", "organization": "o1"},
                 {"person": "p2", "role": "Chair", "organization": null}],
       "meetings": [{"date": "2020-05", "participants": ["p1"], "organizations": []},
                    {"date": null, "participants": ["p2"], "organizations": ["o2"]}],
       "agreements": [{"parties": ["o1", "o2"]}],
       "topics": ["mobility"]}
      """;

  private static Evaluation evaluation(String found) throws Exception {
    ObjectMapper json = new ObjectMapper();
    return Evaluation.of(
        Map.of("one", AnnotationJson.read(json.readTree(GOLD))),
        Map.of("one", AnnotationJson.read(json.readTree(found))));
  }

  @Test
  void writesTheTableOfTheReferenceScorer() throws Exception {
    Map<String, Annotation> gold = GoldFolder.annotations(FIXTURE.resolve("gold")).annotations();
    Map<String, Annotation> found = GoldFolder.lines(FIXTURE.resolve("facts.jsonl"));
    assertEquals(9, gold.size());
    assertEquals(8, found.size());
    assertEquals(
        Files.readAllLines(FIXTURE.resolve("table.txt")),
        ScoreTable.of(Evaluation.of(gold, found)));
  }

  @Test
  void theGoldItselfIsAllRight() throws Exception {
    Evaluation itself = evaluation(GOLD);
    itself.counts().forEach((kind, c) -> assertEquals(c.gold(), c.right(), kind.label()));
    assertEquals(1.0, itself.headline());
  }

  @Test
  void nothingFoundScoresNothingAndDividesByNothing() throws Exception {
    Evaluation nothing = evaluation("{}");
    nothing.counts().forEach((kind, c) -> assertEquals(0, c.f1(), kind.label()));
    assertEquals(new Counts(2, 0, 0), nothing.counts().get(Kind.POSTS));
  }

  @Test
  void aFactIsRightWhenEachPartIs() throws Exception {
    Evaluation wrongUnit =
        evaluation(
            """
            {"persons": [{"id": "x", "name": "Dr Bell, Ada"}],
             "organizations": [{"id": "y", "name": "EU"}, {"id": "z", "name": "Elsewhere"}],
             "unitOf": [{"child": "y", "parent": "z"}],
             "posts": [{"person": "x", "role": "the Rector", "organization": "y"},
                       {"person": "x", "role": "Rector", "organization": "z"},
                       {"person": "x", "role": "Rector", "organization": null}]}
            """);
    assertEquals(new Counts(2, 1, 1), wrongUnit.counts().get(Kind.PERSONS));
    assertEquals(new Counts(2, 2, 1), wrongUnit.counts().get(Kind.ORGANIZATIONS));
    assertEquals(new Counts(1, 1, 0), wrongUnit.counts().get(Kind.UNIT_OF));
    assertEquals(new Counts(2, 3, 1), wrongUnit.counts().get(Kind.POSTS));
    assertEquals(
        List.of(
            "- one: Cy Dunn | Chair | -",
            "+ one: Dr Bell, Ada | Rector | Elsewhere",
            "+ one: Dr Bell, Ada | Rector | -"),
        wrongUnit.errors(Kind.POSTS));
  }

  @Test
  void aFactStatedTwiceCountsOnce() throws Exception {
    Evaluation twice =
        evaluation(
            """
            {"persons": [{"id": "x", "name": "Ada Bell"}], "topics": ["mobility", "mobility"],
             "posts": [{"person": "x", "role": "Rector", "organization": null},
                       {"person": "x", "role": "rector", "organization": null}]}
            """);
    assertEquals(new Counts(2, 1, 0), twice.counts().get(Kind.POSTS));
    assertEquals(new Counts(1, 1, 1), twice.counts().get(Kind.TOPICS));
  }

  @Test
  void anEncounterNeedsTheDateAndSomebodyInCommon() throws Exception {
    Evaluation met =
        evaluation(
            """
            {"persons": [{"id": "x", "name": "Ada Bell"}, {"id": "y", "name": "Cy Dunn"}],
             "meetings": [{"date": "2020-06-01", "participants": ["x"]},
                          {"date": "2020-05-03", "participants": ["x", "y"]},
                          {"date": null, "participants": ["y"]}]}
            """);
    assertEquals(new Counts(2, 3, 2), met.counts().get(Kind.MEETINGS));
    assertEquals(new Counts(2, 4, 2), met.counts().get(Kind.PARTICIPANTS));
  }

  @Test
  void namesTheDocumentsWithoutFacts() {
    Evaluation none = Evaluation.of(Map.of("a", Annotation.NONE), Map.of());
    assertEquals(List.of("a"), none.missing());
    assertTrue(ScoreTable.of(none).contains("no facts for 1 of 1 documents: a"));
  }

  @Test
  void complainsOfGoldByFilePlaceAndRemedy(@TempDir Path folder) throws Exception {
    assertBad(folder.resolve("none"), "there is no such folder");
    assertBad(folder, "no gold annotations in it");
    Path file = folder.resolve("a.json");
    Files.writeString(file, "{\"persons\": [");
    assertBad(folder, file + ": is no JSON, at line 1, column 14");
    Files.writeString(file, "[]");
    assertBad(folder, file + ": is no JSON object");
    Files.writeString(file, "{\"posts\": [{\"person\": \"p1\"}, {\"role\": \"Dean\"}]}");
    assertBad(folder, file + ": posts[1]: \"person\" is missing");
    Files.writeString(file, "{}");
    BadGold noText = assertThrows(BadGold.class, () -> GoldFolder.read(folder, folder));
    assertTrue(noText.getMessage().contains("a.txt or .html"), noText.getMessage());
  }

  private static void assertBad(Path folder, String message) {
    BadGold bad = assertThrows(BadGold.class, () -> GoldFolder.annotations(folder));
    assertTrue(bad.getMessage().contains(message), bad.getMessage());
  }
}
