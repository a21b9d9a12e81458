package org.entente.server.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.catalogue.View;
import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void barsAreAsLongAsTheirNumbers() {
    Strips bars = strips(View.Kind.BAR, row("Paris", "4"), row("Bonn", "1"), row("Nowhere", "0"));
    assertEquals(List.of(1000, 250, 0), lengths(bars));
    assertEquals(List.of("4", "1", "0"), bars.strips().stream().map(Strips.Strip::value).toList());
    assertFalse(bars.axis());
    assertFalse(bars.noted());
  }

  @Test
  void whatIsTooMuchToDrawIsTold() {
    List<List<String>> rows =
        IntStream.range(0, 50).mapToObj(i -> List.of("place " + i, "1")).toList();
    Strips bars = (Strips) Figure.of(view(View.Kind.BAR, 2), grid(rows)).orElseThrow();
    assertEquals(30, bars.strips().size());
    assertEquals("30 of 50 rows are drawn; the table has them all.", bars.note());
  }

  @Test
  void aTimelineGivesEachDateItsLength() {
    Strips line =
        strips(
            View.Kind.TIMELINE,
            row("year", "2019", ""),
            row("month", "2020-07", ""),
            row("stretch", "2019-01-01", "2020-12-31"),
            row("no date", "", ""),
            row("backwards", "2020", "2018"));
    assertEquals(List.of("2019", "2020", "2021"), line.ticks());
    assertEquals(List.of(0, 500, 1000), line.crossings());
    assertEquals(List.of(500, 42, 1000), lengths(line));
    assertEquals(
        List.of(0, 750, 0), line.strips().stream().map(s -> s.marks().get(0).at()).toList());
    assertEquals("2019-01-01 – 2020-12-31", line.strips().get(2).value());
    assertEquals("3 of 5 rows are drawn; the table has them all.", line.note());
  }

  @Test
  void aLineIsNothingWhereTheAnswerHasNoRow() {
    Strips line =
        strips(View.Kind.LINE, row("2018", "2", "a"), row("2020", "4", "a"), row("2018", "1", "b"));
    assertEquals(List.of("a", "b"), line.strips().stream().map(Strips.Strip::label).toList());
    assertEquals("167,20 500,38 833,2", line.strips().get(0).line());
    assertEquals("most: 4 in 2020", line.strips().get(0).value());
    assertFalse(line.tall());
    assertTrue(strips(View.Kind.LINE, row("2018-01", "2"), row("2018-03", "1")).tall());
  }

  @Test
  void anAxisOfManyYearsHasFewTicks() {
    for (int years : List.of(1, 2, 6, 7, 13, 40, 99, 700)) {
      Axis axis = Axis.over(1900, 1900 + years - 0.5);
      assertTrue(axis.ticks().size() <= 8, years + ": " + axis.ticks());
      assertTrue(axis.from() <= 1900 && axis.to() >= 1900 + years - 0.5, years + ": " + axis);
    }
  }

  @Test
  void noNameOfANetworkLiesOnAnother() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(List.of("Ministry of Education number " + i, "UNESCO", "1"));
      rows.add(List.of("Island " + i % 6, "Islander " + i % 6, "1"));
    }
    Network network = (Network) Figure.of(view(View.Kind.GRAPH, 3), grid(rows)).orElseThrow();
    assertEquals(28, network.names());
    assertEquals("21 of 26 links are drawn; the table has them all.", network.note());
    Network narrow = network.narrow().get(0);
    assertTrue(network.width() > 600 && narrow.width() <= 340, narrow.width() + " wide");
    assertEquals(
        network.links().stream().map(Network.Link::title).toList(),
        narrow.links().stream().map(Network.Link::title).toList());
    apart(network);
    apart(narrow);
  }

  private static void apart(Network network) {
    int pairs = 0;
    for (Network.Knot one : network.knots()) {
      assertTrue(one.x() > 0 && one.x() < network.width(), one.toString());
      assertTrue(one.y() > 0 && one.y() < network.height(), one.toString());
      for (Network.Knot other : network.knots()) {
        if (!one.equals(other)) {
          pairs++;
          boolean apart =
              Math.abs(one.x() - other.x()) >= 40 || Math.abs(one.y() - other.y()) >= 20;
          assertTrue(apart, one + " and " + other);
        }
      }
    }
    assertEquals(28 * 27, pairs);
  }

  @Test
  void theSameAnswerGivesTheSameNetwork() {
    Grid answer = grid(List.of(row("a", "b", "2"), row("b", "c", "1"), row("b", "a", "1")));
    Optional<Figure> once = Figure.of(view(View.Kind.GRAPH, 3), answer);
    assertEquals(once, Figure.of(view(View.Kind.GRAPH, 3), answer));
    Network network = (Network) once.orElseThrow();
    assertEquals(
        List.of("a – b: 3", "b – c: 1"),
        network.links().stream().map(Network.Link::title).toList());
  }

  @Test
  void aTreeEndsWhereItWouldGoRound() {
    Grid answer = grid(List.of(row("top", "a"), row("a", "b"), row("b", "a"), row("top", "c")));
    Outline outline = (Outline) Figure.of(view(View.Kind.TREE, 2), answer).orElseThrow();
    assertEquals(1, outline.branches().size());
    Outline.Branch top = outline.branches().get(0);
    assertEquals(List.of("a", "c"), top.branches().stream().map(Outline.Branch::name).toList());
    Outline.Branch again = top.branches().get(0).branches().get(0).branches().get(0);
    assertEquals("a", again.name());
    assertFalse(again.parted());
  }

  @Test
  void aTreeWhoseBranchesMeetIsNoLargerThanItsRows() {
    List<List<String>> rows = new ArrayList<>();
    for (int level = 0; level < 60; level++) {
      for (String from : List.of("a", "b")) {
        for (String to : List.of("a", "b")) {
          rows.add(List.of(from + level, to + (level + 1)));
        }
      }
    }
    Outline outline = (Outline) Figure.of(view(View.Kind.TREE, 2), grid(rows)).orElseThrow();
    assertEquals(240, outline.branches().stream().mapToInt(FigureTest::below).sum());
  }

  private static int below(Outline.Branch branch) {
    return branch.branches().stream().mapToInt(part -> 1 + below(part)).sum();
  }

  @Test
  void namesWithCommasAreNoOtherPair() {
    Grid answer = grid(List.of(row("a, b", "c", "1"), row("a", "b, c", "2")));
    Network network = (Network) Figure.of(view(View.Kind.GRAPH, 3), answer).orElseThrow();
    assertEquals(4, network.names());
  }

  @Test
  void nothingToDrawIsNoFigure() {
    for (View.Kind kind : View.Kind.values()) {
      assertEquals(Optional.empty(), Figure.of(view(kind, 2), grid(List.of())), kind.word());
    }
    assertEquals(6, View.Kind.values().length);
    Grid other = new Grid(List.of("x"), List.of(List.of("1")));
    assertEquals(Optional.empty(), Figure.of(view(View.Kind.BAR, 2), other));
  }

  private static List<String> row(String... words) {
    return List.of(words);
  }

  private static View view(View.Kind kind, int columns) {
    return new View(kind, List.of("c0", "c1", "c2").subList(0, columns));
  }

  private static Grid grid(List<List<String>> rows) {
    int columns = rows.isEmpty() ? 2 : rows.get(0).size();
    return new Grid(List.of("c0", "c1", "c2").subList(0, columns), rows);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Strips strips(View.Kind kind, List<String>... rows) {
    Grid grid = grid(List.of(rows));
    Figure figure = Figure.of(view(kind, grid.columns().size()), grid).orElseThrow();
    return assertInstanceOf(Strips.class, figure);
  }

  private static List<Integer> lengths(Strips strips) {
    return strips.strips().stream().map(s -> s.marks().get(0).length()).toList();
  }
}
