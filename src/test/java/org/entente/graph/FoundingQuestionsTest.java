package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every bundled query has the expected answer on the founding item with facts written by hand. */
class FoundingQuestionsTest {
  private static final Path ANSWERS = Path.of("src/test/resources/queries/founding");

  private static final DatasetGraph GRAPH = graph();

  private static DatasetGraph graph() {
    return new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "0.1.0")
        .build(List.of(Founding.reading()));
  }

  @TestFactory
  List<DynamicTest> everyQuestionHasItsAnswer() throws IOException {
    return Questions.names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertEquals(
                            Files.readString(ANSWERS.resolve(name + ".csv")),
                            Questions.csv(Questions.query(name), GRAPH))))
        .toList();
  }

  @Test
  void thereAreQuestionsAndAnAnswerToEach() throws IOException {
    List<String> names = Questions.names();
    assertTrue(names.size() >= 52, "saw " + names.size());
    try (var files = Files.list(ANSWERS)) {
      assertEquals(names.size(), files.count());
    }
  }

  /** Writes the answers anew; read them before they are kept. */
  public static void main(String[] args) throws IOException {
    Files.createDirectories(ANSWERS);
    for (String name : Questions.names()) {
      Files.writeString(
          ANSWERS.resolve(name + ".csv"), Questions.csv(Questions.query(name), GRAPH));
    }
  }
}
