package org.entente.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program of the operating system that a test needs. */
record Program(Path path) {

  /**
   * The program of that name. Where it is not installed the test is skipped, and says how to
   * install it; in continuous integration it fails.
   *
   * @param packaged the name of its Debian package
   */
  static Program of(String name, String packaged) {
    String places = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
    Optional<Path> found =
        Stream.of(places.split(":"))
            .filter(place -> !place.isEmpty())
            .map(place -> Path.of(place, name))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      String message = name + " is not installed: apt-get install " + packaged;
      assertTrue(System.getenv("CI") == null, message);
      Assumptions.abort(message);
    }
    return new Program(found.orElseThrow());
  }

  /** Starts it, its messages going to {@code log}. */
  Process start(Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(path.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** Runs it to its good end, and gives what it wrote. */
  String run(Path folder, String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process = start(out, arguments);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), path + " does not end");
    String text = Files.readString(out, UTF_8);
    assertEquals(0, process.exitValue(), text);
    return text;
  }
}
