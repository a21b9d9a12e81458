package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.extraction.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever annotates documents can train the models on them. */
class TrainCommandTest {
  private static final Path SEEN = Path.of("src/test/resources/gold/seen");
  @TempDir private Path folder;

  @BeforeEach
  void copyDocuments() throws IOException {
    List<Path> texts;
    try (var files = Files.list(SEEN)) {
      texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().limit(8).toList();
    }
    assertEquals(8, texts.size());
    for (Path text : texts) {
      String stem = text.getFileName().toString().replace(".txt", "");
      Files.copy(text, folder.resolve(stem + ".txt"));
      Files.copy(SEEN.resolve(stem + ".json"), folder.resolve(stem + ".json"));
    }
  }

  @Test
  void theSameDocumentsGiveTheSameModels() throws IOException {
    Path first = folder.resolve("first.gz");
    Path second = folder.resolve("second.gz");
    for (Path model : List.of(first, second)) {
      Run run = Run.of("train", folder.toString(), "--model", model.toString());
      assertEquals(0, run.status(), run.err());
    }
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    Models models = Models.read(new ByteArrayInputStream(Files.readAllBytes(first)));
    assertEquals(Models.Join.values().length, models.judges().size());
  }

  @Test
  void crossValidationShowsTheTable() {
    Run run = Run.of("train", folder.toString(), "--folds", "2");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("headline"), run.out());
  }

  @Test
  void withoutATaskItSaysWhatIsMissing() {
    Run run = Run.of("train", folder.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--model"), run.err());
  }

  @Test
  void oneFoldIsRefused() {
    Run run = Run.of("train", folder.toString(), "--folds", "1");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("at least 2"), run.err());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Run run = Run.of("train", folder.resolve("none").toString(), "--folds", "2");
    assertEquals(1, run.status());
    assertTrue(run.err().contains("none"), run.err());
  }
}
