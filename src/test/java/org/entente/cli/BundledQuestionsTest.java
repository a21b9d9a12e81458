package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.entente.authority.RegisterFile;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.graph.Iris;
import org.entente.server.EntenteServer;
import org.entente.server.Holdings;
import org.entente.server.PortTaken;
import org.entente.server.sparql.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every bundled query gives its expected answer over HTTP, on the bundled documents as the engine
 * reads them.
 */
class BundledQuestionsTest {
  private static final Path ANSWERS = Path.of("src/test/resources/queries/bundled");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static EntenteServer server;

  @BeforeAll
  static void serve() throws PortTaken {
    Corpus corpus = Corpus.bundled(new Console(System.out, System.err));
    var graph = corpus.builder(Iris.DEFAULT_BASE, RegisterFile.bundled()).build(corpus.readings());
    Holdings holdings = new Holdings(graph, Iris.DEFAULT_BASE, Catalogue.bundled());
    server = EntenteServer.start(holdings, 0, Limits.STANDARD);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  List<DynamicTest> everyQuestionHasItsAnswer() {
    return names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertEquals(
                            Files.readString(ANSWERS.resolve(name + ".csv")), answer(name))))
        .toList();
  }

  @Test
  void thereAreQuestionsAndAnAnswerToEach() throws IOException {
    assertTrue(names().size() >= 52, "saw " + names().size());
    try (var files = Files.list(ANSWERS)) {
      assertEquals(names().size(), files.count());
    }
  }

  @Test
  void everyViewIsDrawnAboveItsTable() throws Exception {
    int seen = 0;
    for (Question question : Catalogue.bundled().questions()) {
      Document page = Jsoup.parse(body("/queries/" + question.name() + ".html"));
      Elements drawn = page.select("figure svg, figure.outline li");
      assertEquals(question.view().isPresent(), !drawn.isEmpty(), question.name());
      assertEquals(1, page.select("table").size(), question.name());
      assertEquals(0, page.select("figure + figure, table ~ figure, main script, [style]").size());
      for (Element svg : page.select("figure svg")) {
        boolean told = svg.hasAttr("aria-hidden") || !svg.attr("aria-label").isEmpty();
        assertTrue(told, question.name());
      }
      seen += drawn.isEmpty() ? 0 : 1;
    }
    assertTrue(seen >= 23, "saw " + seen);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Question question : Catalogue.bundled().questions()) {
      names.add(question.name());
    }
    return names;
  }

  private static String answer(String name) throws IOException, InterruptedException {
    return body("/queries/" + name + ".csv").replace("\r\n", "\n");
  }

  private static String body(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + server.port() + path);
    HttpResponse<String> response =
        CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  /** Writes the answers anew; read them before they are kept. */
  public static void main(String[] args) throws Exception {
    serve();
    Files.createDirectories(ANSWERS);
    for (String name : names()) {
      Files.writeString(ANSWERS.resolve(name + ".csv"), answer(name));
    }
    stop();
  }
}
