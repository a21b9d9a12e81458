package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.catalogue.Catalogue;
import org.entente.graph.Iris;
import org.entente.server.EntenteServer;
import org.entente.server.Holdings;
import org.entente.server.sparql.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so. */
class ReadmeTest {
  private static final String JAR = "java -jar target/entente.jar ";
  private static final String README = read("README.md");

  @TempDir private Path folder;

  @Test
  void itsQueryHasTheAnswerItShows() {
    List<String> commands = blocks("sh").lines().filter(line -> line.startsWith(JAR)).toList();
    assertEquals(2, commands.size());
    Run run = Run.of(commands.get(0).substring(JAR.length()).split(" "));
    assertEquals(0, run.status(), run.err());
    assertEquals(blocks("csv"), run.out().replace("\r\n", "\n"));
  }

  @Test
  void itsCommandForTrainingNamesWhatIsThere() {
    List<String> commands = blocks("sh").lines().filter(line -> line.startsWith(JAR)).toList();
    String train = commands.get(1).substring(JAR.length());
    assertTrue(train.startsWith("train "), train);
    int paths = 0;
    for (String word : train.split(" ")) {
      if (word.startsWith("src/") || word.equals("data")) {
        assertTrue(Files.exists(Path.of(word)), word);
        paths++;
      }
    }
    assertEquals(4, paths);
  }

  @Test
  void itsCommandsWork() throws Exception {
    String store = folder.resolve("graph").toString();
    Run load = Run.of("load", "data", "--store", store);
    assertEquals(0, load.status(), load.err());
    List<String> commands = matches("(?m)^\\| `entente ([^`]*)`").stream().toList();
    assertEquals(10, commands.size());
    Path words = Files.createDirectory(folder.resolve("words"));
    Files.writeString(words.resolve("role-heads.txt"), "wali | state\n");
    for (String command : commands) {
      String name = command.split(" ")[0];
      Run help = Run.of(name, "--help");
      assertEquals(0, help.status(), name);
      Stream.of(command.split(" "))
          .filter(word -> word.startsWith("--"))
          .forEach(option -> assertTrue(help.out().contains(option + "="), command));
      boolean left = List.of("serve", "load", "evaluate", "train").contains(name);
      if (!left) {
        String given =
            command
                .replace("news/", "data")
                .replace("gold/", "src/test/resources/gold/bundled")
                .replace("graph/", store)
                .replace("my/", words.toString())
                .replace("NAME", "who-met");
        Run run = Run.of(given.split(" "));
        assertEquals(0, run.status(), given + "\n" + run.err());
        assertFalse(run.out().isEmpty(), given);
      }
    }
    assertEquals(0, Run.of("query", "--list").status());
  }

  @Test
  void itsAddressesAnswer() throws Exception {
    List<String> paths =
        matches("`(/[^` ]*)`").stream()
            .map(path -> path.replace("NAME", "ichei-unesco-cooperation-2019.txt"))
            .distinct()
            .toList();
    assertTrue(paths.size() >= 10, "saw " + paths);
    Graphs.Opened graph =
        Graphs.open(
            Optional.empty(),
            List.of(),
            Iris.DEFAULT_BASE,
            new Registers(),
            new Fetching(),
            new Console(System.out, System.err));
    Holdings holdings = new Holdings(graph.data(), graph.base(), Catalogue.bundled());
    try (EntenteServer server = EntenteServer.start(holdings, 0, Limits.STANDARD)) {
      for (String path : paths) {
        URI address = URI.create("http://localhost:" + server.port() + path);
        HttpResponse<String> answer =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(path.startsWith("/id/") ? 303 : 200, answer.statusCode(), path);
      }
    }
  }

  @Test
  void itsTestCommandIsWhatContinuousIntegrationRuns() {
    assertTrue(README.contains("```sh\nmvn verify\n```"));
    assertTrue(read(".ci/run").matches("(?s).*\nmvn (-\\S+ )*verify\n.*"));
    assertTrue(README.contains("```sh\nmvn -q compile exec:java\n```"));
  }

  @Test
  void itsTableOfLinkedDataNamesTestsThatAreThere() throws Exception {
    List<String> rows = README.lines().filter(line -> line.contains("Test.")).toList();
    assertEquals(13, rows.size());
    List<String> tests = matches("`(\\w+Test\\.\\w+)`");
    assertEquals(46, tests.size());
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      List<Path> sources = files.filter(f -> f.toString().endsWith("Test.java")).toList();
      for (String test : tests) {
        String[] parts = test.split("\\.");
        Path source =
            sources.stream()
                .filter(f -> f.getFileName().toString().equals(parts[0] + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(test));
        Pattern method = Pattern.compile("@Test\\s+void " + parts[1] + "\\(\\)");
        assertTrue(method.matcher(Files.readString(source)).find(), test);
      }
    }
  }

  private static List<String> matches(String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(README);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String blocks(String language) {
    StringBuilder text = new StringBuilder();
    Matcher matcher = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(README);
    while (matcher.find()) {
      text.append(matcher.group(1));
    }
    return text.toString();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
