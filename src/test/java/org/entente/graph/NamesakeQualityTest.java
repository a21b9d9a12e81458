package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.graph.IdentityMeasure.Figures;
import org.entente.identity.Names;
import org.junit.jupiter.api.Test;

/** Persons of one name are told apart at least as well as was measured. */
class NamesakeQualityTest {
  @Test
  void figuresHoldTheirFloors() throws Exception {
    holds(NamesakeMeasure.figures("development"), 85, 0.99, 0.99, 0.99);
    holds(NamesakeMeasure.figures("measured"), 84, 0.99, 0.97, 0.98);
  }

  @Test
  void allDocumentsTogetherHoldTheirFloors() throws Exception {
    holds(NamesakeMeasure.figuresOfAll(), 409, 0.99, 0.97, 0.99);
  }

  @Test
  void figuresFromTextHoldTheirFloors() throws Exception {
    holds(NamesakeMeasure.figuresFromText("development"), 84, 0.90, 0.94, 0.94);
    holds(NamesakeMeasure.figuresFromText("measured"), 82, 0.87, 0.92, 0.92);
  }

  @Test
  void theAnnotationIsAsItsReadmeCountsIt() throws Exception {
    String readme = Files.readString(Path.of("src/test/resources/namesakes/README.md"));
    for (String set : List.of("development", "measured")) {
      List<IdentityMeasure.Line> lines = NamesakeMeasure.lines(set, NamesakeMeasure.documents(set));
      Set<String> clusters = new HashSet<>();
      Set<Set<String>> namesakes = new HashSet<>();
      for (IdentityMeasure.Line one : lines) {
        clusters.add(one.cluster());
        for (IdentityMeasure.Line other : lines) {
          if (!one.cluster().equals(other.cluster())
              && Names.unordered(one.name()).equals(Names.unordered(other.name()))) {
            namesakes.add(Set.of(one.cluster(), other.cluster()));
          }
        }
      }
      String row =
          "| `%s` | %d | %d | %d | %d |"
              .formatted(
                  set,
                  NamesakeMeasure.documents(set).size(),
                  lines.size(),
                  clusters.size(),
                  namesakes.size());
      if (!readme.contains(row)) {
        fail(row);
      }
    }
  }

  private static void holds(
      Figures found, int names, double precision, double recall, double bCubed) {
    assertEquals(names, found.names());
    assertTrue(found.precision() >= precision, found.toString());
    assertTrue(found.recall() >= recall, found.toString());
    assertTrue(found.bCubed() >= bCubed, found.toString());
  }
}
