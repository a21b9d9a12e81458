package org.entente.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue =
      Catalogue.of(
          Stream.of("who-met-on-day", "who-met-whom", "units-of-organization", "plans")
              .map(name -> Catalogue.read(name, "#+ summary: s\nASK {}"))
              .toList());

  @Test
  void everyBundledQuestionIsRight() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("queries"))) {
      files = all.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
    assertTrue(files.size() >= 55, "questions: " + files.size());
    for (Path file : files) {
      Question checked = Catalogue.read(file);
      assertEquals(Optional.of(checked), Catalogue.bundled().find(checked.name()));
    }
  }

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
