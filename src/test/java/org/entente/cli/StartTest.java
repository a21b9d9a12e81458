package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start of the program leaves out, by the classes that Java says it has loaded. */
class StartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir private Path folder;

  @Test
  void aServerStartsWithoutTheManagementOfJava() throws Exception {
    List<String> loaded = loadedByServing();
    assertTrue(loaded.size() > 1_000, loaded.size() + " classes");
    // Which would ask it.
    assertTrue(loaded.contains("org.eclipse.jetty.util.MemoryUtils"));
    assertEquals(
        List.of(),
        loaded.stream().filter(name -> name.startsWith("java.lang.management.")).toList());
  }

  /** All classes that are loaded until a server of one document says that it serves. */
  private List<String> loadedByServing() throws Exception {
    Path document = Files.writeString(folder.resolve("a.txt"), "LI Ming visited Paris.\n");
    Path classes = folder.resolve("classes.log");
    Path said = folder.resolve("said.txt");
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + classes + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.cli.Entente",
                "serve",
                "--port",
                "0",
                "--data",
                document.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      Instant end = Instant.now().plus(PATIENCE);
      while (!Files.readString(said).contains("Entente serves 1 documents")) {
        assertTrue(server.isAlive() && Instant.now().isBefore(end), Files.readString(said));
        TimeUnit.MILLISECONDS.sleep(100);
      }
    } finally {
      server.destroy();
      assertTrue(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
    return Files.readAllLines(classes).stream()
        .filter(line -> line.contains(" source: "))
        .map(line -> line.replaceFirst(" source: .*", "").replaceFirst(".*\\s", ""))
        .toList();
  }
}
