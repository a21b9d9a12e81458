package org.entente.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine reads no worse than the floors say; raise them when it reads better. */
class QualityTest {
  private static final Path FLOORS = Path.of("src/test/resources/gold/floors.tsv");
  private static final String HEADLINE = "headline";

  @ParameterizedTest
  @CsvSource({"seen, 4545", "unseen, 108", "bundled, 25"})
  void everyKindOfFactKeepsItsFloor(String set, int documents) throws Exception {
    Evaluation evaluation = Measured.on(set).evaluation();
    assertEquals(documents, evaluation.size());
    assertEquals(List.of(), evaluation.missing());
    Map<String, Double> floors = floors(set);
    assertEquals(Kind.values().length + 1, floors.size(), "floors of " + set);
    List<String> below = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      double f1 = evaluation.counts().get(kind).f1();
      if (f1 < floors.get(kind.label())) {
        below.add(kind.label() + " " + ScoreTable.share(f1) + " < " + floors.get(kind.label()));
      }
    }
    assertTrue(evaluation.headline() >= floors.get(HEADLINE), "headline " + evaluation.headline());
    assertEquals(List.of(), below, () -> String.join("\n", ScoreTable.of(evaluation)));
  }

  @Test
  void theFloorsAreOfTheThreeSets() throws Exception {
    assertEquals(3 * (Kind.values().length + 1), lines().size());
  }

  @Test
  void theReadmeShowsTheFloors() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    Map<String, Double> seen = floors("seen");
    Map<String, Double> unseen = floors("unseen");
    Map<String, Double> bundled = floors("bundled");
    String header =
        String.format(
            Locale.ROOT,
            "| kind | bundled (%d) | seen (%d) | unseen (%d) |",
            Measured.on("bundled").evaluation().size(),
            Measured.on("seen").evaluation().size(),
            Measured.on("unseen").evaluation().size());
    assertTrue(readme.contains(header), "README.md has no line " + header);
    for (String kind : seen.keySet()) {
      String row =
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f |",
              kind,
              bundled.get(kind),
              seen.get(kind),
              unseen.get(kind));
      assertTrue(readme.contains(row), "README.md has no line " + row);
    }
  }

  private static Map<String, Double> floors(String set) throws Exception {
    Map<String, Double> floors = new TreeMap<>();
    for (String line : lines()) {
      String[] columns = line.split("\t");
      if (columns[0].equals(set)) {
        floors.put(columns[1], Double.valueOf(columns[2]));
      }
    }
    return floors;
  }

  private static List<String> lines() throws Exception {
    return Files.readAllLines(FLOORS).stream().filter(line -> !line.startsWith("#")).toList();
  }
}
