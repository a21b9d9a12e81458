package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CheckTest {
  private static final Path CASES = Path.of("src/test/resources/shapes");

  @TestFactory
  List<DynamicTest> validGraphsPass() throws IOException {
    List<Path> cases = cases("valid.");
    assertEquals(2, cases.size());
    return cases.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertEquals(
                            "Nothing found: the graph is as it should be.\n",
                            Check.report(findings(file)))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> invalidGraphsGiveTheReportBesideThem() throws IOException {
    List<Path> cases = cases("invalid.");
    assertEquals(7, cases.size());
    return cases.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      String report = Check.report(findings(file));
                      assertEquals(Files.readString(expected(file)), report);
                      assertFalse(report.startsWith("Nothing"));
                    }))
        .toList();
  }

  @Test
  void whatTheBuilderMakesPasses() {
    DatasetGraph graph =
        new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "0.1.0").build(Corpus.readings());
    List<Finding> findings = Check.of(graph);
    assertTrue(Check.conforms(findings), Check.report(findings));
  }

  @Test
  void warningsAloneConform() {
    Finding warning = new Finding(Finding.Severity.WARNING, "x", "odd", "");
    Finding violation = new Finding(Finding.Severity.VIOLATION, "x", "wrong", "");
    assertTrue(Check.conforms(List.of(warning)));
    assertFalse(Check.conforms(List.of(violation, warning)));
    assertTrue(Check.report(List.of(violation, warning)).startsWith("1 violation, 1 warning"));
  }

  private static List<Finding> findings(Path file) {
    return Check.of(RDFDataMgr.loadDatasetGraph(file.toString()));
  }

  private static Path expected(Path file) {
    return Path.of(file.toString().replace(".trig", ".txt"));
  }

  private static List<Path> cases(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.toString().endsWith(".trig"))
          .sorted()
          .toList();
    }
  }

  /** Writes the expected reports anew; read them before they are kept. */
  public static void main(String[] args) throws IOException {
    for (Path file : cases("invalid.")) {
      Files.writeString(expected(file), Check.report(findings(file)));
    }
  }
}
