package org.entente.graph;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entente.authority.RegisterFile;
import org.junit.jupiter.api.Test;

/** Names of many documents are told to be one thing or two at least as well as was measured. */
class IdentityQualityTest {
  @Test
  void figuresHoldTheirFloors() throws Exception {
    hold(IdentityMeasure.figures(List.of()));
  }

  @Test
  void figuresHoldTheirFloorsWithTheBundledRegister() throws Exception {
    hold(IdentityMeasure.figures(RegisterFile.bundled()));
  }

  /** What the texts are read wrong in joins nothing that is two. */
  @Test
  void whatIsReadFromTextIsJoinedAsCarefully() throws Exception {
    Map<String, IdentityMeasure.Figures> figures = IdentityMeasure.figuresFromText();
    assertEquals(Set.of("organization", "person"), figures.keySet());
    figures.values().forEach(f -> assertTrue(f.precision() >= 0.99, f.toString()));
    assertTrue(figures.get("person").names() >= 235, figures.toString());
    assertTrue(figures.get("organization").names() >= 1215, figures.toString());
    assertTrue(figures.get("person").recall() >= 0.94, figures.toString());
    assertTrue(figures.get("organization").recall() >= 0.90, figures.toString());
  }

  @Test
  void theAnnotationIsAsItsReadmeCountsIt() throws Exception {
    String readme = Files.readString(Path.of("src/test/resources/identity/README.md"));
    List<IdentityMeasure.Line> lines = IdentityMeasure.lines(List.of());
    Map<String, List<IdentityMeasure.Line>> clusters =
        lines.stream().collect(groupingBy(IdentityMeasure.Line::cluster));
    List<List<IdentityMeasure.Line>> several =
        clusters.values().stream()
            .filter(c -> different(c, line -> line.naming().source()) > 1)
            .toList();
    long differing = several.stream().filter(c -> different(c, line -> small(line)) > 1).count();
    String positive =
        "Lines %d (%d persons, %d organisations); clusters %d; clusters of two documents or more %d (%d persons, %d organisations; %d lines); %d of these hold names that differ by more than case (hard positives)."
            .formatted(
                lines.size(),
                of("person", lines).size(),
                of("organization", lines).size(),
                clusters.size(),
                several.size(),
                several.stream().filter(c -> c.get(0).type().equals("person")).count(),
                several.stream().filter(c -> c.get(0).type().equals("organization")).count(),
                several.stream().mapToInt(List::size).sum(),
                differing);
    assertTrue(readme.contains(positive), positive);
    Alike equal = alike(of("organization", lines), IdentityQualityTest::small);
    Alike family = alike(of("person", lines), line -> small(line).replaceFirst(".* ", ""));
    assertEquals(0, alike(of("person", lines), IdentityQualityTest::small).pairs());
    String negative =
        "Hard negatives: %d pairs of organisations that are two and have one name but for case (%d such names, mostly of units and ministries); no persons have, but %d pairs of them end in one word."
            .formatted(equal.pairs(), equal.names(), family.pairs());
    assertTrue(readme.contains(negative), negative);
  }

  /** How many names clusters share, and how many pairs of clusters share one. */
  private record Alike(int names, int pairs) {}

  private static Alike alike(
      List<IdentityMeasure.Line> lines, Function<IdentityMeasure.Line, String> by) {
    Set<Set<String>> pairs = new HashSet<>();
    int names = 0;
    for (List<IdentityMeasure.Line> same : lines.stream().collect(groupingBy(by)).values()) {
      names += different(same, IdentityMeasure.Line::cluster) > 1 ? 1 : 0;
      for (IdentityMeasure.Line one : same) {
        for (IdentityMeasure.Line other : same) {
          if (!one.cluster().equals(other.cluster())) {
            pairs.add(Set.of(one.cluster(), other.cluster()));
          }
        }
      }
    }
    return new Alike(names, pairs.size());
  }

  private static List<IdentityMeasure.Line> of(String type, List<IdentityMeasure.Line> lines) {
    return lines.stream().filter(line -> line.type().equals(type)).toList();
  }

  private static long different(
      List<IdentityMeasure.Line> lines, Function<IdentityMeasure.Line, String> by) {
    return lines.stream().map(by).distinct().count();
  }

  private static String small(IdentityMeasure.Line line) {
    return line.name().toLowerCase(Locale.ROOT);
  }

  private static void hold(Map<String, IdentityMeasure.Figures> figures) {
    assertEquals(Set.of("organization", "person"), figures.keySet());
    holds(figures.get("person"), 240, 0.99, 0.95, 0.98);
    holds(figures.get("organization"), 1281, 0.99, 0.93, 0.96);
  }

  private static void holds(
      IdentityMeasure.Figures found, int names, double precision, double recall, double bCubed) {
    assertNotNull(found);
    assertEquals(names, found.names());
    assertTrue(found.precision() >= precision, found.toString());
    assertTrue(found.recall() >= recall, found.toString());
    assertTrue(found.bCubed() >= bCubed, found.toString());
  }
}
