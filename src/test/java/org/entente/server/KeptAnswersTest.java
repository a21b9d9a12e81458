package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.entente.catalogue.Catalogue;
import org.entente.graph.LiveDataset;
import org.entente.server.http.Answer;
import org.entente.server.http.KeptAnswers;
import org.entente.server.http.Problems;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KeptAnswers kept = new KeptAnswers();

  @Test
  void anAnswerIsKeptForTheSameRequestAndVersion() {
    kept.keep(request("/a", Map.of()), 1, answer(10));
    assertTrue(kept.find(request("/a", Map.of()), 1).isPresent());
    assertEquals(Optional.empty(), kept.find(request("/a", Map.of()), 2));
    assertEquals(Optional.empty(), kept.find(request("/b", Map.of()), 1));
    assertEquals(Optional.empty(), kept.find(request("/a", Map.of("Accept", "text/html")), 1));
    assertEquals(Optional.empty(), kept.find(request("/a", Map.of("Accept-Language", "de")), 1));
    Request second = new Request("GET", "/a", Map.of("page", "2"), Map.of());
    assertEquals(Optional.empty(), kept.find(second, 1));
  }

  @Test
  void ofOtherVersionsNothingIsKept() {
    kept.keep(request("/a", Map.of()), 1, answer(10));
    kept.keep(request("/b", Map.of()), 2, answer(10));
    assertEquals(1, kept.size());
    kept.keep(request("/a", Map.of()), 1, answer(10));
    assertEquals(1, kept.size());
    assertTrue(kept.find(request("/b", Map.of()), 2).isPresent());
  }

  @Test
  void whatWasAskedLongestAgoGoesFirst() {
    int one = KeptAnswers.MOST_BYTES_OF_ONE / 2;
    int many = KeptAnswers.MOST_BYTES / one + 5;
    for (int i = 0; i < many; i++) {
      kept.keep(request("/" + i, Map.of()), 1, answer(one));
      assertTrue(kept.find(request("/0", Map.of()), 1).isPresent(), "asked just now");
      assertTrue(kept.bytes() <= KeptAnswers.MOST_BYTES);
    }
    assertTrue(kept.size() < many);
    assertEquals(Optional.empty(), kept.find(request("/1", Map.of()), 1));
    assertTrue(kept.find(request("/" + (many - 1), Map.of()), 1).isPresent());
  }

  @Test
  void whatIsTooLongIsNotKeptAndTheSameIsCountedOnce() {
    kept.keep(request("/a", Map.of()), 1, answer(KeptAnswers.MOST_BYTES_OF_ONE));
    assertEquals(0, kept.size());
    kept.keep(request("/a", Map.of()), 1, answer(100));
    int once = kept.bytes();
    kept.keep(request("/a", Map.of()), 1, answer(100));
    assertEquals(once, kept.bytes());
  }

  @Test
  void whatIsTooLongIsConfirmedToWhoeverHasIt() {
    Answer answer = answer(KeptAnswers.MOST_BYTES_OF_ONE).tagged();
    String tag = answer.header("ETag").orElseThrow();
    kept.keep(request("/a", Map.of()), 1, answer);
    assertTrue(kept.bytes() < 2000, kept.bytes() + " bytes");
    assertEquals(Optional.empty(), kept.find(request("/a", Map.of()), 1));
    for (String match : List.of(tag, "\"x\", " + tag, "*")) {
      Request asked = request("/a", Map.of("If-None-Match", match));
      assertEquals(304, kept.find(asked, 1).orElseThrow().status(), match);
      assertEquals(Optional.empty(), kept.find(asked, 2));
    }
    assertEquals(Optional.empty(), kept.find(request("/a", Map.of("If-None-Match", "\"x\"")), 1));
  }

  @Test
  void aPageIsMadeBeforeAnyoneAsksForIt() throws Exception {
    LiveDataset live = new LiveDataset(Sample.data(), DatasetGraph::close);
    Holdings holdings = new Holdings(live, Sample.BASE, Catalogue.bundled());
    BlockingQueue<String> made = new LinkedBlockingQueue<>();
    Resource page =
        request -> {
          made.add(request.path() + " " + live.isInTransaction());
          return answer(10);
        };
    Problems problems = (problem, request) -> Answer.of(problem.status());
    Site site = new Site(Map.of("/", page), holdings, problems, kept);
    site.prepare("/").join();
    assertEquals(List.of("/ true"), List.copyOf(made));
    Request asked = request("/", Map.of("Accept", "text/html"));
    assertTrue(kept.find(asked, holdings.version()).isPresent());
  }

  @Test
  void aStartedServerHasItsFirstPageBeforeAnyoneAsks() throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    try (Sample sample = Sample.start()) {
      while (sample.answersKept() == 0 && Instant.now().isBefore(end)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertEquals(1, sample.answersKept());
      sample.get("/", "Accept", "text/html");
      assertEquals(1, sample.answersKept(), "it was another page");
    }
  }

  @Test
  void whereNoPageCanBeMadeReadyNoThreadBreaks() throws Exception {
    Holdings holdings = new Holdings(Sample.data(), Sample.BASE, Catalogue.bundled());
    BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    Problems broken =
        (problem, request) -> {
          asked.add(request.path());
          throw new IllegalStateException("no page for " + problem.status());
        };
    Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
    BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
    try {
      new Site(Map.of(), holdings, broken, kept).prepare("/").join();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(usual);
    }
    assertEquals(List.of("/"), List.copyOf(asked));
    assertEquals(List.of(), List.copyOf(uncaught));
  }

  @Test
  void afterAnExchangeOfTheDataTheServerAnswersAnew() {
    LiveDataset live = new LiveDataset(Sample.data(), DatasetGraph::close);
    try (Sample sample = Sample.start(live, Sample.LIMITS)) {
      String path = "/doc/person/li-ming.nt";
      HttpResponse<String> before = sample.get(path);
      String tag = before.headers().firstValue("ETag").orElseThrow();
      assertEquals(before.body(), sample.get(path).body());
      assertEquals(304, sample.get(path, "If-None-Match", tag).statusCode());
      DatasetGraph next = Sample.data();
      Node thing = NodeFactory.createURI(Sample.BASE + "id/person/li-ming");
      next.getDefaultGraph()
          .add(thing, RDFS.comment.asNode(), NodeFactory.createLiteralString("said only now"));
      live.exchange(next);
      HttpResponse<String> after = sample.get(path, "If-None-Match", tag);
      assertEquals(200, after.statusCode());
      assertTrue(after.body().contains("said only now"), after.body());
      assertNotEquals(tag, after.headers().firstValue("ETag").orElseThrow());
    }
  }

  private static Request request(String path, Map<String, String> headers) {
    return new Request("GET", path, Map.of(), new HashMap<>(headers));
  }

  private static Answer answer(int length) {
    return Answer.of(200, "text/plain", new byte[length]);
  }
}
