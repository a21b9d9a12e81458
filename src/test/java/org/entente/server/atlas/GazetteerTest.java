package org.entente.server.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.standard();

  @Test
  void itHasTownsOfAllCountries() {
    Map<Place.Kind, Integer> counts = new HashMap<>();
    Map<String, Integer> towns = new HashMap<>();
    for (Place place : GAZETTEER.places()) {
      counts.merge(place.kind(), 1, Integer::sum);
      towns.merge(place.country(), place.wide() ? 0 : 1, Integer::sum);
    }
    assertTrue(counts.get(Place.Kind.TOWN) >= 1800, counts.toString());
    assertTrue(counts.get(Place.Kind.COUNTRY) >= 215, counts.toString());
    assertTrue(counts.get(Place.Kind.REGION) >= 110, counts.toString());
    long without = towns.values().stream().filter(count -> count == 0).count();
    assertTrue(without <= 40, towns.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Paris,France,48.9,2.4",
    "PARIS,France,48.9,2.4",
    "Díli,Timor-Leste,-8.6,125.6",
    "Nuku’alofa,Tonga,-21.1,-175.2",
    "the Netherlands,Netherlands,52.2,5.5",
    "Peoples Republic of China,China,35.0,104.0",
    "'Cambridge, United Kingdom',United Kingdom,52.2,0.1",
    "'Cambridge, UK',United Kingdom,52.2,0.1",
    "'Cambridge, Massachusetts',United States,42.4,-71.1",
    "'Cambridge, Massachusetts, USA',United States,42.4,-71.1",
    "'Washington, D.C.',United States,38.9,-77.0",
    "'Washington, D.C., United States',United States,38.9,-77.0",
    "'Santiago, Chile',Chile,-33.5,-70.7",
    "Georgia,Georgia,42.2,43.5",
    "Depok City,Indonesia,-6.4,106.8",
    "Quezon City,Philippines,14.7,121.0",
    "Guangdong Province,China,23.4,113.5",
  })
  void aPlaceIsFoundByItsNames(String name, String country, double latitude, double longitude) {
    Place place = GAZETTEER.find(name).orElseThrow();
    assertEquals(country, place.country());
    assertEquals(new Point(latitude, longitude), place.point());
  }

  @ParameterizedTest
  @CsvSource({
    "Cambridge",
    "Valencia",
    "Victoria",
    "Congo",
    "'Paris, Texas'",
    "'Paris, Nowhere'",
    "Asia",
    "Nowhere City",
    "'Cambridge,'",
    "','",
    "''",
  })
  void whatSeveralOrNoPlacesAreCalledIsNotFound(String name) {
    assertEquals(Optional.empty(), GAZETTEER.find(name));
  }

  @Test
  void whereTheBundledDocumentsMetIsFound() throws IOException {
    List<String> lost = new ArrayList<>();
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/queries/bundled/meetings-by-place.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String name = line.split(",")[0];
      if (GAZETTEER.find(name).isEmpty()) {
        lost.add(name);
      }
    }
    assertTrue(lines.size() > 12, "saw " + lines.size());
    assertEquals(List.of(), lost);
  }

  /** Two files that were written apart, for the reading and for the maps. */
  @Test
  void townsAndCountriesThatTheReadingKnowsAreFound() throws IOException {
    List<String> lost = new ArrayList<>();
    int seen = 0;
    Path places = Path.of("src/main/resources/org/entente/extraction/lexicon/places.txt");
    for (String line : Files.readAllLines(places)) {
      if (line.endsWith("| city") || line.endsWith("| country") && !line.startsWith("#")) {
        seen++;
        String name = line.split("\\|")[0].strip();
        if (GAZETTEER.find(name).isEmpty()) {
          lost.add(name);
        }
      }
    }
    assertTrue(seen >= 200, "saw " + seen);
    List<String> noneOrSeveral =
        List.of(
            ("Congo,Soviet Union,Valencia,Granada,Birmingham,Cambridge,Newcastle,Hyderabad,Hamilton,"
                    + "Victoria,San Juan,Kingston,Mona,San José,Cartagena,Cuenca,Santa Cruz,Córdoba,"
                    + "Santiago")
                .split(","));
    assertEquals(noneOrSeveral, lost);
  }

  @ParameterizedTest
  @CsvSource({
    "Paris | | 48.9 | 2.4,f:2: a country has to come before",
    "France | | 46.6 | east | country,f:2: 'east' is no number of degrees",
    "France | | 46.6,f:2: a place is 'NAME",
    "| | 46.6 | 2.5 | country,f:2: a place is 'NAME",
    "France | | 46.6 | 2.5 | land,'f:2: the last column is country, region or nothing'",
    "France | | 96.6 | 2.5 | country,f:2: a latitude is from -90 to 90",
    "France | | 46.6 | -182 | country,f:2: a longitude is from -180",
    "France | | 4 6 | 2.5 | country,f:2: '4 6' is no number",
    "France | France ; FRANCE | 46.6 | 2.5 | country,",
  })
  void aBadLineIsToldWithItsPlace(String line, String told) {
    AtlasFile file = AtlasFile.of("f", "# comment\n" + line);
    if (told == null) {
      assertEquals(1, Gazetteer.of(file).places().size());
    } else {
      Exception wrong = assertThrows(IllegalArgumentException.class, () -> Gazetteer.of(file));
      assertTrue(wrong.getMessage().startsWith(told), wrong.getMessage());
    }
  }

  @Test
  void twoPlacesOfOneNameInOneCountryAreABadLine() {
    String text = "A | | 1 | 1 | country\nB | | 1 | 1\nC | b | 2 | 2";
    Exception wrong =
        assertThrows(IllegalArgumentException.class, () -> Gazetteer.of(AtlasFile.of("f", text)));
    assertEquals("f:3: there is a 'b' in A already", wrong.getMessage());
  }
}
