package org.entente.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue =
      Catalogue.of(
          Stream.of("who-met-on-day", "who-met-whom", "units-of-organization", "plans")
              .map(name -> Catalogue.read(name, "#+ summary: s\nASK {}"))
              .toList());

  @Test
  void questionsComeInOrderOfTheirNames() {
    assertEquals(
        List.of("plans", "units-of-organization", "who-met-on-day", "who-met-whom"),
        catalogue.questions().stream().map(Question::name).toList());
  }

  @Test
  void aMisspeltNameFindsItsNeighbours() {
    assertEquals(List.of("plans"), catalogue.nearest("plan"));
    assertEquals(List.of("who-met-whom"), catalogue.nearest("who-met-who"));
    assertEquals(List.of("who-met-whom", "who-met-on-day"), catalogue.nearest("met"));
    assertEquals(List.of("units-of-organization"), catalogue.nearest("Units-of-Organisation"));
    assertEquals(List.of(), catalogue.nearest("zzzzzzzz"));
  }
}
