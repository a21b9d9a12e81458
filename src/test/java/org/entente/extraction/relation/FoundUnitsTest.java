package org.entente.extraction.relation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.Models;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.UnitOf;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is decided of single units is made to agree. */
class FoundUnitsTest {
  private static final String TEXT =
      """
      3 May 2021

      Ms Ada Bell, Director of the Division of Water Policy of Elm University, met Mr Bo Ek, \
      Rector of Oak College. Ms Bell is responsible for four departments: the Section of River \
      Studies, the Section of Lake Studies, the Section of Rain Studies, and the Section of Snow \
      Studies.
      """;

  private static final String DIVISION = "Division of Water Policy";

  private Reading reading;
  private List<UnitOf> ruled;

  @BeforeEach
  void readByRules() throws Exception {
    Extractor.Draft draft =
        new Extractor(Lexicon.standard(), Models.NONE)
            .draft(DocumentReader.read("a.txt", TEXT.getBytes(UTF_8)));
    reading = draft.reading();
    ruled = draft.units();
    assertEquals(
        List.of(
            "River < " + DIVISION,
            "Lake < " + DIVISION,
            "Rain < " + DIVISION,
            "Snow < " + DIVISION,
            DIVISION + " < Elm University"),
        told(ruled));
  }

  @Test
  void theLastOfAListBelongsToWhomTheOthersDo() {
    FoundUnits found = new FoundUnits(reading, ruled);
    found.add(unit("River", DIVISION));
    found.add(unit("Lake", DIVISION));
    found.add(unit("Rain", "Oak College"));
    found.add(unit("Snow", DIVISION));
    found.followLists();
    assertEquals(
        List.of(
            "River < " + DIVISION,
            "Lake < " + DIVISION,
            "Rain < " + DIVISION,
            "Snow < " + DIVISION),
        told(found.all()));
    assertEquals("unit.responsible+model", found.all().get(2).evidence().rule());
    assertEquals(0.4, found.all().get(2).evidence().confidence());
  }

  @Test
  void halfOfAListDecidesNothing() {
    FoundUnits found = new FoundUnits(reading, ruled);
    found.add(unit("River", DIVISION));
    found.add(unit("Lake", DIVISION));
    found.add(unit("Rain", "Oak College"));
    found.add(unit("Snow", "Oak College"));
    List<UnitOf> before = found.all();
    found.followLists();
    assertEquals(before, found.all());
  }

  @Test
  void aListIsNotFollowedIntoACircle() {
    FoundUnits found = new FoundUnits(reading, ruled);
    found.add(unit("River", DIVISION));
    found.add(unit("Lake", DIVISION));
    found.add(unit("Rain", DIVISION));
    found.add(unit("Snow", "Oak College"));
    found.add(unit(DIVISION, "Elm University"));
    found.add(unit("Elm University", "Snow"));
    List<UnitOf> before = found.all();
    found.followLists();
    assertEquals(before, found.all());
  }

  @Test
  void nothingBelongsToItsOwnPart() {
    FoundUnits found = new FoundUnits(reading, ruled);
    found.add(unit("River", "Lake"));
    found.add(unit("Lake", "Rain"));
    found.add(unit("Rain", "River"));
    found.add(unit("Snow", "Snow"));
    assertEquals(List.of("River < Lake", "Lake < Rain"), told(found.all()));
  }

  private UnitOf unit(String child, String parent) {
    return new UnitOf(
        id(child), id(parent), reading.evidence(reading.sentences().get(0), "unit.model", 0.4));
  }

  private String id(String name) {
    return reading.organizations().stream()
        .filter(o -> shorter(o).equals(name))
        .map(Organization::id)
        .findFirst()
        .orElseThrow();
  }

  private List<String> told(List<UnitOf> units) {
    return units.stream()
        .map(u -> shorter(reading.organization(u.child())) + " < " + shorter(u))
        .toList();
  }

  private String shorter(UnitOf unit) {
    return shorter(reading.organization(unit.parent()));
  }

  private static String shorter(Organization o) {
    return o.name().replaceAll("Section of (\\w+) Studies", "$1");
  }
}
