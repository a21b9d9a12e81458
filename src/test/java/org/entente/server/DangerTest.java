package org.entente.server;

import static org.entente.server.Answers.leaksNothing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an embedded SPARQL server can be made to do, and is not. A canary sees no request. */
class DangerTest {
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

  private static long size() {
    String body = sample.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv").body();
    return Long.parseLong(body.lines().skip(1).findFirst().orElse("0"));
  }
}
