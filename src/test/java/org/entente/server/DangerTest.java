package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.server.sparql.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an embedded SPARQL server can be made to do, and is not. A canary sees no request. */
class DangerTest {
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?d) }";

  private static final List<String> CANARY = new CopyOnWriteArrayList<>();
  private static HttpServer canary;
  private static Sample sample;

  @BeforeAll
  static void start() throws IOException {
    canary = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          CANARY.add(exchange.getRequestURI().toString());
          byte[] body = "secret of the canary".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(500, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    canary.start();
    sample = Sample.start();
  }

  @AfterAll
  static void stop() {
    sample.close();
    canary.stop(0);
  }

  private static String canaryAt() {
    return "http://localhost:" + canary.getAddress().getPort() + "/";
  }

  @Test
  void serviceIsRefusedWhereverItStandsAndNothingIsSent() {
    String service = "SERVICE <" + canaryAt() + "> { ?s ?p ?o }";
    String silent = "SERVICE SILENT <" + canaryAt() + "> { ?s ?p ?o }";
    List<String> queries =
        List.of(
            "SELECT * { " + service + " }",
            "SELECT * { " + silent + " }",
            "SELECT * { { SELECT * { " + service + " } } }",
            "SELECT * { ?x ?y ?z FILTER EXISTS { " + service + " } }",
            "SELECT * { ?x ?y ?z FILTER NOT EXISTS { " + silent + " } }",
            "SELECT * { ?x ?y ?z OPTIONAL { " + service + " } }",
            "SELECT * { ?x ?y ?z MINUS { " + service + " } }",
            "SELECT * { { ?x ?y ?z } UNION { " + service + " } }",
            "SELECT * { GRAPH ?g { " + service + " } }",
            "SELECT (EXISTS { " + service + " } AS ?e) {}",
            "SELECT * { ?x ?y ?z } ORDER BY (EXISTS { " + service + " })",
            "SELECT (COUNT(*) AS ?n) { ?x ?y ?z } GROUP BY ?x HAVING (EXISTS { " + service + " })",
            "SELECT (SUM(IF(EXISTS { " + service + " }, 1, 0)) AS ?n) { ?x ?y ?z }",
            "ASK { BIND(<" + canaryAt() + "> AS ?e) SERVICE ?e { ?s ?p ?o } }",
            "CONSTRUCT { ?s ?p ?o } { " + service + " }",
            "DESCRIBE ?s { " + service + " }");
    assertEquals(16, queries.size());
    for (String query : queries) {
      HttpResponse<String> answer = sample.query(query);
      assertEquals(403, answer.statusCode(), query + "\n" + answer.body());
      assertTrue(answer.body().contains("SERVICE"), answer.body());
      assertFalse(answer.body().contains("secret"), answer.body());
    }
    assertEquals(List.of(), CANARY);
  }

  @Test
  void classesOfTheProgramCannotBeCalled() {
    String f = "<java:org.apache.jena.sparql.function.library.now>";
    String p = "<java:org.apache.jena.sparql.pfunction.library.str>";
    List<String> queries =
        List.of(
            "SELECT * { FILTER(" + f + "()) }",
            "SELECT * { BIND(" + f + "() AS ?x) }",
            "SELECT (" + f + "() AS ?x) {}",
            "SELECT * { ?s ?p ?o } ORDER BY " + f + "()",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (" + f + "() AS ?k)",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (" + f + "())",
            "SELECT (MAX(" + f + "()) AS ?n) { ?s ?p ?o }",
            "SELECT * { BIND(STR(IF(true, " + f + "(), 1)) AS ?x) }",
            "SELECT * { { SELECT (" + f + "() AS ?x) {} } }",
            "SELECT * { ?s ?p ?o FILTER EXISTS { BIND(" + f + "() AS ?x) } }",
            "SELECT * { ?s ?p ?o OPTIONAL { ?a ?b ?c FILTER(" + f + "()) } }",
            "SELECT * { ?s ?p ?o MINUS { ?a ?b ?c FILTER(" + f + "()) } }",
            "SELECT * { GRAPH ?g { ?s ?p ?o FILTER(" + f + "()) } }",
            "SELECT * { ?s " + p + " ?o }",
            "SELECT * { ?s " + p + " (1 2) }",
            "SELECT * { ?x ?y ?z FILTER EXISTS { ?s " + p + " ?o } }",
            "PREFIX j: <java:org.apache.jena.> SELECT * { ?s j:str ?o }",
            "SELECT * { ?s <\\u006Aava:str> ?o }",
            "SELECT (" + f + "(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
            "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(" + f + "()) }",
            "DESCRIBE ?s { ?s ?p ?o FILTER(" + f + "()) }",
            "ASK { FILTER(" + f + "()) }");
    assertEquals(22, queries.size());
    for (String query : queries) {
      HttpResponse<String> answer = sample.query(query);
      assertEquals(403, answer.statusCode(), query + "\n" + answer.body());
      assertTrue(answer.body().contains("java:"), answer.body());
    }
  }

  @Test
  void functionsThatStayInsideAreServed() {
    HttpResponse<String> answer =
        sample.query(
            "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
                + " SELECT (xsd:integer('4') + STRLEN(REPLACE('abc', 'b', '')) AS ?n) {}",
            "Accept",
            "text/csv");
    assertEquals("n\r\n6\r\n", answer.body());
  }

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
  void thereIsNoWayToWriteAndNoShaclAndNoAdministration() {
    long before = size();
    String insert = "INSERT DATA { <http://x/> <http://x/> <http://x/> }";
    String load = "LOAD <" + canaryAt() + ">";
    assertEquals(
        403,
        sample
            .send("POST", "/sparql", insert, "Content-Type", "application/sparql-update")
            .statusCode());
    String form = "application/x-www-form-urlencoded";
    for (String update : List.of(insert, load, "LOAD <file:///etc/passwd>", "CLEAR ALL")) {
      String body = "update=" + Sample.encode(update);
      assertEquals(403, sample.send("POST", "/sparql", body, "Content-Type", form).statusCode());
      assertEquals(400, sample.query(update).statusCode());
    }
    String turtle = "<http://x/> <http://x/> <http://x/> .";
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      int status =
          sample
              .send(method, "/sparql?default", turtle, "Content-Type", "text/turtle")
              .statusCode();
      assertEquals(405, status, method);
    }
    assertEquals(
        415,
        sample.send("POST", "/sparql?default", turtle, "Content-Type", "text/turtle").statusCode());
    List<String> paths =
        List.of(
            "/sparql/update",
            "/sparql/shacl?graph=default",
            "/sparql/data",
            "/sparql/get",
            "/sparql/upload",
            "/sparql/query",
            "/update",
            "/shacl",
            "/data",
            "/$/ping",
            "/$/stats",
            "/$/server",
            "/$/datasets",
            "/$/metrics",
            "/$/compact/sparql",
            "/$/tasks");
    assertEquals(16, paths.size());
    for (String path : paths) {
      assertEquals(404, sample.get(path).statusCode(), path);
      int posted =
          sample
              .send("POST", path, insert, "Content-Type", "application/sparql-update")
              .statusCode();
      assertTrue(posted == 404 || posted == 405, path + " gave " + posted);
    }
    assertEquals(before, size());
    assertEquals(List.of(), CANARY);
  }

  @Test
  void graphsOutsideOfTheDatasetAreNotFetched() {
    for (String iri : List.of(canaryAt() + "data.ttl", "file:///etc/passwd")) {
      for (String query :
          List.of(
              "SELECT * FROM <%s> { ?s ?p ?o }",
              "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
              "SELECT * { GRAPH <%s> { ?s ?p ?o } }",
              "SELECT * { VALUES ?g { <%s> } GRAPH ?g { ?s ?p ?o } }")) {
        HttpResponse<String> answer = sample.query(query.formatted(iri), "Accept", "text/csv");
        assertEquals(200, answer.statusCode(), query);
        assertEquals(1, answer.body().lines().count(), query);
      }
    }
    assertEquals(List.of(), CANARY);
  }

  @Test
  void anyOriginMayReadButNeverWithCredentials() {
    HttpResponse<String> answer = sample.get("/health", "Origin", "https://evil.example");
    assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    assertTrue(answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
    assertTrue(
        answer.headers().firstValue("Access-Control-Expose-Headers").orElse("").contains("ETag"));
    HttpResponse<String> preflight =
        sample.send(
            "OPTIONS",
            "/sparql",
            "",
            "Origin",
            "https://evil.example",
            "Access-Control-Request-Method",
            "POST");
    assertEquals(204, preflight.statusCode());
    assertEquals("GET, HEAD, POST, OPTIONS", preflight.headers().firstValue("Allow").orElse(""));
    assertTrue(preflight.headers().firstValue("Access-Control-Allow-Methods").isPresent());
    assertTrue(preflight.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
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

  @Test
  void errorsNameTheRemedyAndLeakNothing() {
    HttpResponse<String> syntax = sample.query("SELECT *\nWHERE { ?s ?p }");
    assertEquals(400, syntax.statusCode());
    assertTrue(syntax.body().contains("line 2, column 15"), syntax.body());
    leaksNothing(syntax.body());
    HttpResponse<String> prefix = sample.query("SELECT * { ?s foo:bar ?o }");
    assertEquals(400, prefix.statusCode());
    assertTrue(prefix.body().contains("foo:bar"), prefix.body());
    assertTrue(prefix.body().contains("PREFIX"), prefix.body());
    List<String> wrong =
        List.of(
            "/nowhere",
            "/id/person/nobody",
            "/doc/person/nobody.ttl",
            "/queries/nothing.csv",
            "/documents/none",
            "/queries/who-met?day=x",
            "/sparql?query=",
            "/ontology.xyz",
            "/..%2f..%2fetc/passwd",
            "/documents/..%2f..%2fpom.xml",
            "/doc/person?page=0",
            "/style.css/x",
            "/%3Cscript%3Ealert(1)%3C/script%3E");
    assertEquals(13, wrong.size());
    for (String path : wrong) {
      HttpResponse<String> answer = sample.get(path);
      assertTrue(
          answer.statusCode() >= 400 && answer.statusCode() < 500 || path.contains("page=0"), path);
      leaksNothing(answer.body());
      assertTrue(answer.headers().firstValue("Server").isEmpty());
    }
  }

  @Test
  void theOutputBufferOfEveryConnectorIsSmall() {
    assertEquals(List.of(32 * 1024), sample.outputBuffers());
  }

  @Test
  void aTermOfTheGraphCannotBeChangedThroughTheDatasetServed() {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    Holdings holdings =
        new Holdings(data, Sample.BASE, org.entente.catalogue.Catalogue.of(List.of()));
    org.junit.jupiter.api.Assertions.assertThrows(
        RuntimeException.class,
        () ->
            holdings
                .data()
                .add(
                    NodeFactory.createURI("http://x/g"),
                    NodeFactory.createURI("http://x/s"),
                    NodeFactory.createURI("http://x/p"),
                    NodeFactory.createURI("http://x/o")));
  }

  /** Clients refuse to send such addresses, so they are written as they are. */
  @Test
  void anAddressThatCannotBeReadIsRefusedEverywhere() throws Exception {
    List<String> paths =
        List.of(
            "/%zz",
            "/changes?from=%zz",
            "/dump.nq.gz?x=%zz",
            "/queries/who-met.csv?day=%zz",
            "/sparql?query=%zz");
    assertEquals(5, paths.size());
    for (String path : paths) {
      try (Socket socket = new Socket("localhost", sample.port())) {
        String request =
            "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(answer.startsWith("HTTP/1.1 400"), path + ": " + answer);
        leaksNothing(answer.substring(answer.indexOf("\r\n\r\n")));
      }
    }
  }

  private static void leaksNothing(String body) {
    for (String inside :
        List.of(
            "Exception",
            "at org.",
            "at java.",
            "org.apache",
            "org.eclipse",
            "jetty",
            "Jena",
            "/tmp/",
            ".java:",
            "stack")) {
      assertFalse(body.contains(inside), "'" + inside + "' in: " + body);
    }
  }

  private static long size() {
    String body = sample.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv").body();
    return Long.parseLong(body.lines().skip(1).findFirst().orElse("0"));
  }
}
