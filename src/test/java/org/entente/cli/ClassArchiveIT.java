package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar that {@code mvn package} makes, begun anew with the archive of its classes. */
@EnabledOnOs(OS.LINUX)
class ClassArchiveIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Path JAR = Path.of("target/entente.jar");
  private static final Path ARCHIVE =
      Path.of("target/entente-start/java-" + Runtime.version() + ".jsa");

  @TempDir private Path folder;

  /** What a process said, and how it ended. */
  private record Ended(int status, String out, String err) {}

  @Test
  void itIsReadByTheProcessThatWasStarted() throws Exception {
    assertTrue(Files.exists(ARCHIVE), ARCHIVE + " is not there");
    Path said = folder.resolve("said.txt");
    Process server =
        java(JAR, List.of("-Xmx256m"), List.of("serve", "--port", "0"))
            .redirectError(said.toFile())
            .start();
    try {
      Instant end = Instant.now().plus(PATIENCE);
      while (!Files.readString(said).contains("Entente serves")) {
        assertTrue(server.isAlive() && Instant.now().isBefore(end), Files.readString(said));
        TimeUnit.MILLISECONDS.sleep(50);
      }
      List<String> given = given(server);
      assertTrue(given.contains("-XX:SharedArchiveFile=" + ARCHIVE), given.toString());
      assertTrue(given.contains("-XX:Tier4InvocationThreshold=50000"), given.toString());
      assertEquals(
          List.of("-Xmx256m", "-jar", JAR.toString(), "serve", "--port", "0"),
          given.subList(given.size() - 6, given.size()));
      String mapped = Files.readString(Path.of("/proc/" + server.pid() + "/maps"));
      assertTrue(mapped.contains(ARCHIVE.toAbsolutePath().toString()), mapped);
      assertEquals(1, Files.readAllLines(said).size(), Files.readString(said));
    } finally {
      server.destroy();
      assertTrue(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
    assertEquals(128 + 15, server.exitValue()); // as a process that was told to end
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    List<List<String>> lines =
        List.of(
            List.of("--version"),
            List.of("query", "no-such\tquestion"),
            List.of("extract", "", "a  b", "Łódź – 上海.txt", "-\"'\\$x*", "line\nbreak"),
            List.of());
    for (List<String> arguments : lines) {
      Ended anew = run(JAR, List.of(), arguments);
      assertEquals(run(JAR, List.of("-Dentente.archive"), arguments), anew);
      assertFalse((anew.out() + anew.err()).isBlank());
    }
  }

  @Test
  void oneThatIsSpoiltIsLeftAside() throws Exception {
    Path jar = Files.copy(JAR, folder.resolve("my jar.jar"));
    Path archive = folder.resolve("my jar-start").resolve(ARCHIVE.getFileName());
    Files.createDirectories(archive.getParent());
    Ended without = run(jar, List.of(), List.of("--version"));
    assertEquals(0, without.status());

    // Of another jar, cut short, and something else altogether; nor is JNA's library there.
    Files.copy(ARCHIVE, archive);
    assertEquals(without, run(jar, List.of(), List.of("--version")));
    try (Stream<Path> libraries = Files.list(ARCHIVE.resolveSibling("linux-x86-64"))) {
      Path copies = Files.createDirectories(archive.resolveSibling("linux-x86-64"));
      for (Path library : libraries.toList()) {
        Files.copy(library, copies.resolve(library.getFileName()));
      }
    }
    assertEquals(without, run(jar, List.of(), List.of("--version")));
    Files.write(archive, new byte[0]);
    assertEquals(without, run(jar, List.of(), List.of("--version")));
    Files.writeString(archive, "No archive at all. ".repeat(10_000));
    assertEquals(without, run(jar, List.of(), List.of("--version")));
  }

  /** Which tells of them each time that it begins. */
  @Test
  void whoGivesJavaOtherOptionsStartsOnce() throws Exception {
    ProcessBuilder builder = java(JAR, List.of(), List.of("--version"));
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dsome=thing");
    Ended ended = run(builder);
    assertEquals(0, ended.status());
    assertEquals(1, ended.err().lines().count(), ended.err());

    Ended logged = run(JAR, List.of("-Xlog:startuptime"), List.of("--version"));
    assertEquals(1, logged.out().lines().filter(line -> line.contains("Genesis")).count());
  }

  private static List<String> given(Process process) throws IOException {
    return List.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).split("\0"));
  }

  private Ended run(Path jar, List<String> options, List<String> arguments) throws Exception {
    return run(java(jar, options, arguments));
  }

  private Ended run(ProcessBuilder builder) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static ProcessBuilder java(Path jar, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
        .forEach(builder.environment()::remove);
    return builder;
  }
}
