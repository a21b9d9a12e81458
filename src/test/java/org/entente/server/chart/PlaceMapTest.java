package org.entente.server.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.catalogue.View;
import org.entente.server.atlas.Gazetteer;
import org.entente.server.atlas.Place;
import org.junit.jupiter.api.Test;

class PlaceMapTest {
  private static final View VIEW = new View(View.Kind.MAP, List.of("place", "meetings"));

  @Test
  void theAreaOfADotIsAsLargeAsItsNumber() {
    PlaceMap map = map("Paris 40", "Tunis 10", "Bonn 20");
    assertEquals(List.of("Paris", "Bonn", "Tunis"), names(map));
    assertEquals(2, map.dots().get(0).radius() / map.dots().get(2).radius(), 0.02);
    assertEquals("40", map.dots().get(0).number());
    assertFalse(map.rings());
    assertFalse(map.noted());
  }

  @Test
  void namesOfOnePlaceAreOneDot() {
    PlaceMap map = map("Hanoi 2", "Hà Nội 1", "HANOI 1", "Vietnam 1");
    assertEquals(List.of("Hanoi", "Vietnam"), names(map));
    assertEquals("4", map.dots().get(0).number());
    assertFalse(map.dots().get(0).wide());
    assertTrue(map.dots().get(1).wide());
    assertTrue(map.rings());
  }

  @Test
  void whatIsNotOnTheMapIsTold() {
    PlaceMap map =
        map("Paris 2", "Asia 3", "Cambridge 1", "x1 1", "x2 1", "x3 1", "x4 1", "Nought 0");
    assertEquals(
        "6 of 7 places, with 8 of 10 meetings, are not on the map, which knows no such place or"
            + " several of that name: Asia, Cambridge, x1, x2, x3 and others.",
        map.note().replaceAll("[\u2068\u2069]", ""));
    assertEquals(Optional.empty(), Figure.of(VIEW, grid("Asia 3", "Paris 0", "Rome many")));
  }

  @Test
  void aNameTurnsNoSentenceRoundAndFillsNoPage() {
    PlaceMap map = map("Paris 1", "\u202eevil\u2069<b> 1", "A\ud83c\udf93".repeat(9_000) + " 1");
    assertTrue(map.note().contains("\u2068evil<b>\u2069, \u2068A\ud83c\udf93A"), map.note());
    assertTrue(map.note().endsWith("\ud83c\udf93…\u2069."), map.note());
    assertTrue(map.note().length() < 300, map.note());
  }

  @Test
  void aMapShowsWhatIsRoundAboutItsPlaces() {
    PlaceMap europe = map("Paris 2", "Warsaw 1");
    PlaceMap.Dot paris = europe.dots().get(0);
    PlaceMap.Dot warsaw = europe.dots().get(1);
    assertTrue(warsaw.x() - paris.x() > 200, europe.dots().toString());
    assertTrue(warsaw.y() < paris.y(), europe.dots().toString());
    assertTrue(europe.shores().size() < map("Paris 1", "Lima 1", "Suva 1").shores().size() / 2);
  }

  @Test
  void placesAcrossTheDateLineAreNeighbours() {
    PlaceMap pacific = map("Suva 1", "Apia 1", "Wellington 1");
    double suva = dot(pacific, "Suva").x();
    double apia = dot(pacific, "Apia").x();
    assertTrue(apia - suva > 50 && apia - suva < 400, pacific.dots().toString());
    assertTrue(dot(pacific, "Wellington").y() > dot(pacific, "Suva").y() + 100);
    PlaceMap world = map("Suva 1", "Apia 1", "Lima 1", "Paris 1");
    assertTrue(dot(world, "Apia").x() > dot(world, "Suva").x(), world.dots().toString());
    assertTrue(dot(world, "Lima").x() < dot(world, "Paris").x(), world.dots().toString());
  }

  @Test
  void everyPlaceOfTheGazetteerHasItsPlaceOnTheMap() {
    List<String> all = new ArrayList<>();
    for (Place place : Gazetteer.standard().places()) {
      all.add(place.name() + ", " + place.country() + " 1");
    }
    PlaceMap map = map(all.toArray(String[]::new));
    assertTrue(map.places() >= 2000, "saw " + map.places());
    for (PlaceMap.Dot dot : map.dots()) {
      assertTrue(dot.x() >= 0 && dot.x() <= map.width(), dot.toString());
      assertTrue(dot.y() >= 0 && dot.y() <= map.height(), dot.toString());
    }
    assertTrue(map.labels().size() <= 40, "saw " + map.labels().size());
  }

  @Test
  void noNameCoversAnother() {
    PlaceMap map =
        map(
            "Paris 9",
            "London 8",
            "Brussels 7",
            "Amsterdam 6",
            "Bonn 5",
            "Berlin 4",
            "Prague 3",
            "Vienna 3",
            "Budapest 3",
            "Rome 2",
            "Madrid 2",
            "Lisbon 2",
            "Dublin 1",
            "Oslo 1");
    assertTrue(map.labels().size() >= 10, map.labels().toString());
    assertTrue(map.labels().stream().anyMatch(label -> label.text().equals("Paris")));
    int pairs = 0;
    for (MapLabels.Label one : map.labels()) {
      for (MapLabels.Label other : map.labels()) {
        if (!one.equals(other)) {
          pairs++;
          boolean apart =
              left(one) + length(one) <= left(other)
                  || left(other) + length(other) <= left(one)
                  || Math.abs(middle(one) - middle(other)) >= 12;
          assertTrue(apart, one + " and " + other);
        }
      }
    }
    assertTrue(pairs >= 90, "saw " + pairs);
    assertEquals(
        map.labels().size(), map.labels().stream().map(MapLabels.Label::text).distinct().count());
  }

  @Test
  void theSameAnswerGivesTheSameMap() {
    assertEquals(map("Paris 1", "Bonn 1"), map("Paris 1", "Bonn 1"));
    assertEquals(List.of("Bonn", "Paris"), names(map("Paris 1", "Bonn 1")));
  }

  private static double length(MapLabels.Label label) {
    return label.text().length() * 7.0;
  }

  private static double left(MapLabels.Label label) {
    return switch (label.anchor()) {
      case "start" -> label.x();
      case "end" -> label.x() - length(label);
      default -> label.x() - length(label) / 2;
    };
  }

  private static double middle(MapLabels.Label label) {
    return switch (label.baseline()) {
      case "central" -> label.y();
      case "hanging" -> label.y() + 6.5;
      default -> label.y() - 6.5;
    };
  }

  private static PlaceMap.Dot dot(PlaceMap map, String name) {
    return map.dots().stream().filter(dot -> dot.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> names(PlaceMap map) {
    return map.dots().stream().map(PlaceMap.Dot::name).toList();
  }

  private static PlaceMap map(String... rows) {
    return (PlaceMap) Figure.of(VIEW, grid(rows)).orElseThrow();
  }

  /** Of rows such as "Paris 4". */
  private static Grid grid(String... rows) {
    List<List<String>> words = new ArrayList<>();
    for (String row : rows) {
      int end = row.lastIndexOf(' ');
      words.add(List.of(row.substring(0, end), row.substring(end + 1)));
    }
    return new Grid(VIEW.columns(), words);
  }
}
