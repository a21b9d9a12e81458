package org.entente.server;

import static org.entente.server.Answers.leaksNothing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.server.sparql.Limits;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What takes too long, is too much, or has to wait for its place. */
class QueryBoundsTest {
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?d) }";

  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void aQueryThatTakesTooLongFailsAsAWhole() {
    long begin = System.nanoTime();
    HttpResponse<String> answer = sample.query(SLOW);
    assertEquals(503, answer.statusCode());
    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    assertTrue(answer.body().contains("LIMIT"), answer.body());
    assertTrue(System.nanoTime() - begin < Duration.ofSeconds(10).toNanos());
  }

  @Test
  void whatTakesTooLongIsStoppedWhereverItsWorkIsDone() {
    String endless = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o";
    String counted = "{ SELECT ?a (COUNT(*) AS ?many) { " + endless + " } GROUP BY ?a }";
    List<String> queries =
        List.of(
            "ASK { " + endless + " FILTER(STRLEN(STR(?o)) > 9999) }",
            "ASK { " + counted + " FILTER(?many < 0) }",
            "SELECT * { " + counted + " ?a ?p ?q }",
            "SELECT * { " + counted + " GRAPH ?graph { ?a ?p ?q } ?q ?r ?s } ORDER BY ?s",
            "SELECT * { { " + endless + " } MINUS { ?a ?p 1 } FILTER(STRLEN(STR(?o)) > 9999) }",
            "SELECT DISTINCT ?x { " + endless + " BIND(1 AS ?x) }",
            "CONSTRUCT { ?a ?p ?q } { " + counted + " ?a ?p ?q }",
            "DESCRIBE ?a { " + counted + " ?a ?p ?q }");
    assertEquals(8, queries.size());
    for (String query : queries) {
      HttpResponse<String> answer = sample.query(query);
      assertEquals(503, answer.statusCode(), query + "\n" + answer.body());
      assertTrue(answer.body().contains("stopped after"), answer.body());
    }
    assertEquals(200, sample.query("ASK {}").statusCode());
  }

  @Test
  void aQuestionThatTakesTooLongSaysWhenToComeAgain() {
    Question slow = Catalogue.read("slow", "#+ summary: s\n" + SLOW);
    Catalogue catalogue = Catalogue.of(List.of(slow));
    try (Sample slowly = Sample.start(Sample.data(), Sample.LIMITS, catalogue)) {
      HttpResponse<String> answer = slowly.get("/queries/slow.csv");
      assertEquals(503, answer.statusCode(), answer.body());
      assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }
  }

  @Test
  void rowsAreCappedAndTheAnswerSaysSo() {
    HttpResponse<String> answer =
        sample.query("SELECT ?a { ?a ?b ?c . ?d ?e ?f }", "Accept", "text/csv");
    assertEquals(200, answer.statusCode());
    assertEquals(1 + Sample.LIMITS.rows(), answer.body().lines().count());
    assertEquals("true", answer.headers().firstValue("Entente-Truncated").orElse(""));
    HttpResponse<String> whole =
        sample.query("SELECT ?a { ?a ?b ?c } LIMIT 3", "Accept", "text/csv");
    assertEquals(4, whole.body().lines().count());
    assertTrue(whole.headers().firstValue("Entente-Truncated").isEmpty());
  }

  @Test
  void triplesOfConstructAndDescribeAreCapped() {
    List<String> queries =
        List.of("CONSTRUCT { ?a ?b ?c } { ?a ?b ?c }", "DESCRIBE ?a { ?a ?b ?c }");
    for (String query : queries) {
      HttpResponse<String> answer = sample.query(query, "Accept", "application/n-triples");
      assertEquals(200, answer.statusCode());
      assertEquals(Sample.LIMITS.triples(), answer.body().lines().count(), query);
      assertEquals("true", answer.headers().firstValue("Entente-Truncated").orElse(""));
    }
  }

  @Test
  void queriesThatAreTooLongAreRefused() {
    String longQuery = "SELECT * { ?s ?p '" + "x".repeat(Sample.LIMITS.queryLength()) + "' }";
    assertEquals(413, sample.query(longQuery).statusCode());
    String type = "application/sparql-query";
    assertEquals(413, sample.send("POST", "/sparql", longQuery, "Content-Type", type).statusCode());
    String huge = longQuery.repeat(40);
    assertEquals(413, sample.send("POST", "/sparql", huge, "Content-Type", type).statusCode());
    for (int i = 0; i < 20; i++) {
      HttpResponse<String> again = sample.send("POST", "/sparql", huge, "Content-Type", type);
      assertEquals(413, again.statusCode(), "the connection is good for the next request");
    }
    String form = "query=" + Sample.encode(huge);
    HttpResponse<String> posted =
        sample.send("POST", "/sparql", form, "Content-Type", "application/x-www-form-urlencoded");
    assertEquals(413, posted.statusCode());
    HttpResponse<String> beyond = sample.query(huge);
    assertTrue(List.of(413, 414, 431).contains(beyond.statusCode()), "" + beyond.statusCode());
    leaksNothing(beyond.body());
  }

  @Test
  void queriesThatAreNestedTooDeeplyAreRefused() {
    String deep = "ASK " + "{".repeat(3900) + "}".repeat(3900);
    HttpResponse<String> answer = sample.query(deep);
    assertTrue(List.of(200, 400).contains(answer.statusCode()), "" + answer.statusCode());
    leaksNothing(answer.body());
    String expression = "ASK { FILTER(" + "(".repeat(3900) + "1" + ")".repeat(3900) + ") }";
    HttpResponse<String> other = sample.query(expression);
    assertTrue(List.of(200, 400).contains(other.statusCode()), "" + other.statusCode());
    leaksNothing(other.body());
    assertEquals(200, sample.query("ASK {}").statusCode());
  }

  @Test
  void whenAllPlacesAreTakenOthersAreSentAway() {
    Limits one = new Limits(8_000, 100, 100, Duration.ofSeconds(4), 1, Duration.ofMillis(100));
    try (Sample busy = Sample.start(Sample.data(), one)) {
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(CompletableFuture.supplyAsync(() -> busy.query(SLOW)));
      }
      List<HttpResponse<String>> sentAway =
          answers.stream()
              .map(CompletableFuture::join)
              .filter(a -> a.body().contains("Too much at once"))
              .toList();
      assertFalse(sentAway.isEmpty());
      for (HttpResponse<String> answer : sentAway) {
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
      }
      assertEquals(200, busy.query("ASK {}").statusCode(), "the places are given back");
    }
  }

  @Test
  void whatAsksManyQuestionsWaitsForItsPlaceToo() {
    Limits one = new Limits(8_000, 100, 100, Duration.ofSeconds(4), 1, Duration.ofSeconds(1));
    try (Sample busy = Sample.start(Sample.data(), one)) {
      for (String path :
          List.of(
              "/openapi.json",
              "/.well-known/sparql-examples",
              "/.well-known/sparql-examples/career")) {
        assertEquals(200, busy.get(path, "Accept", "*/*").statusCode(), path);
        CompletableFuture<HttpResponse<String>> slow =
            CompletableFuture.supplyAsync(() -> busy.query(SLOW));
        HttpResponse<String> answer = busy.get(path, "Accept", "*/*");
        while (answer.statusCode() != 503 && !slow.isDone()) {
          answer = busy.get(path, "Accept", "*/*");
        }
        assertEquals(503, answer.statusCode(), path);
        assertTrue(answer.body().contains("Too much at once"), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        slow.join();
      }
    }
  }
}
