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

  /** In the order of the table in the README. */
  private static final List<String> SETS = List.of("bundled", "seen", "fresh", "unseen");

  @ParameterizedTest
  @CsvSource({"seen, 6873", "fresh, 141", "unseen, 108", "bundled, 25"})
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
  void theFloorsAreOfTheSets() throws Exception {
    assertEquals(SETS.size() * (Kind.values().length + 1), lines().size());
  }

  @Test
  void theReadmeShowsTheFloors() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    List<Map<String, Double>> floors = new ArrayList<>();
    StringBuilder header = new StringBuilder("| kind |");
    for (String set : SETS) {
      floors.add(floors(set));
      header.append(" %s (%d) |".formatted(set, Measured.folder(set).annotations().size()));
    }
    assertTrue(readme.contains(header), "README.md has no line " + header);
    for (String kind : floors.get(0).keySet()) {
      StringBuilder row = new StringBuilder("| " + kind + " |");
      floors.forEach(of -> row.append(String.format(Locale.ROOT, " %.2f |", of.get(kind))));
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
