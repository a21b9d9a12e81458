package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Queries that no friend would send, which would run or nest for ever. */
class HostileQueriesTest {
  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void hostileQueriesAreAnsweredOrRefusedInTime() {
    String s = "?s ?p ?o . ";
    List<String> queries =
        List.of(
            "SELECT * { " + "?a ?b ?c . ".repeat(600) + "}",
            "ASK { ?s ?p ?o" + numbered(", ?o%d", 1_100) + " }",
            "ASK { GRAPH ?g { ?s ?p ?o" + numbered(" ; <urn:p%d> ?o", 450) + " } }",
            "SELECT * { ?x (<urn:p>|!<urn:p>)* ?y }",
            "SELECT * { ?x ((<urn:p>*)*)* ?y . ?y (!<urn:q>)+ ?z }",
            "SELECT (GROUP_CONCAT(?o) AS ?all) { ?s ?p ?o . ?s2 ?p2 ?o2 }",
            "SELECT * { "
                + s
                + "FILTER(REGEX(STR(?o), '(a+)+$')) FILTER(REGEX('"
                + "a".repeat(40)
                + "b', '(a+)+$')) }",
            "SELECT (CONCAT(" + "'x',".repeat(500) + "'x') AS ?x) {}",
            "SELECT * { VALUES ?x { " + "1 ".repeat(3_000) + "} ?a ?b ?c }",
            "SELECT * { " + "{ ".repeat(200) + s + "} ".repeat(200) + "}",
            "SELECT * { " + s + "} ORDER BY RAND() MD5(STR(?o)) DESC(SHA512(STR(?s)))",
            "CONSTRUCT { ?s ?p [] , [] , [] } { ?s ?p ?o . ?a ?b ?c }",
            "SELECT * { BIND(REPLACE(REPEAT('a', 999999999), 'a', 'b') AS ?x) }",
            "ASK { FILTER(" + "!".repeat(2_000) + "true) }",
            "SELECT \u202e* { ?s ?p ?o }",
            "SELECT * { ?s ?p '\ud800' }");
    assertEquals(16, queries.size());
    for (String query : queries) {
      HttpResponse<String> answer =
          sample.send(
              "POST",
              "/sparql",
              "query=" + Sample.encode(query),
              "Content-Type",
              "application/x-www-form-urlencoded");
      assertTrue(
          List.of(200, 400, 503).contains(answer.statusCode()), query + ": " + answer.statusCode());
      assertEquals(
          answer.statusCode() == 503, answer.headers().firstValue("Retry-After").isPresent());
    }
    assertEquals(200, sample.query("ASK {}").statusCode());
  }

  @Test
  void whatIsNestedTooDeeplyIsRefusedWithWhatItIs() {
    String s = "?s ?p ?o ";
    List<String> bracketed =
        List.of(
            "SELECT * {" + nested("{ ", s, "} ", 101) + "}",
            "SELECT * {" + nested(s + "OPTIONAL { ", s, "} ", 200) + "}",
            "ASK { BIND(EXISTS {" + nested("OPTIONAL { ", s, "} ", 200) + "} AS ?x) }",
            "ASK { FILTER EXISTS {" + nested(s + "OPTIONAL { ", s, "} ", 200) + "} }",
            "ASK { ?s " + nested("(", "<urn:p>", ")*", 101) + " ?o }",
            "ASK { ?s " + nested("(^", "<urn:p>", ")", 1_000) + " ?o }",
            "ASK { ?s ?p " + nested("[ <urn:p> ", "1", " ] ", 101) + " }",
            "ASK { ?s ?p " + nested("( ", "1", " ) ", 101) + " }",
            "SELECT (" + nested("CONCAT('a', ", "'b'", ")", 101) + " AS ?x) {}",
            "ASK { " + nested("{ SELECT * { ", s, "} } ", 60) + "}",
            "ASK " + "{".repeat(5_000));
    List<String> existing =
        List.of(
            "ASK { " + nested(s + "FILTER NOT EXISTS { ", s, "} ", 60) + "}",
            "ASK { " + nested("BIND(EXISTS # {\n { ", s, "} AS ?x) ", 12) + "}",
            "ASK { " + nested(s + "OPTIONAL { FILTER exists { ", s, "} } ", 40) + "}");
    assertEquals(14, bracketed.size() + existing.size());
    for (String query : bracketed) {
      refused(query, "Brackets stand in brackets, ");
    }
    for (String query : existing) {
      refused(query, "EXISTS stands in EXISTS, ");
    }
  }

  private static void refused(String query, String why) {
    HttpResponse<String> answer =
        sample.send("POST", "/sparql", query, "Content-Type", "application/sparql-query");
    assertEquals(400, answer.statusCode(), query);
    assertTrue(answer.body().contains(why), query + " gave " + answer.body());
  }

  @Test
  void bracketsInTextsAndCommentsDoNotCount() {
    String brackets = "(".repeat(150);
    List<String> queries =
        List.of(
            "ASK { ?s ?p '" + brackets + "', \"\\\"" + brackets + "\" } # " + brackets,
            "ASK { ?s ?p '''" + brackets + "'\n" + brackets + "''' }",
            "ASK { ?s <urn:" + brackets + "> ?o FILTER(1 <2) }",
            "ASK { " + "{ ?s ?p ?o FILTER EXISTS { ?s ?p ?o } } ".repeat(20) + "}",
            "ASK { " + nested("{ ", "?s ?p ?o FILTER NOT EXISTS { ?s ?p 1 } ", "} ", 98) + "}",
            "ASK { " + nested("?s ?p ?o FILTER EXISTS { ", "?s ?p ?o ", "} ", 8) + "}");
    assertEquals(6, queries.size());
    for (String query : queries) {
      HttpResponse<String> answer =
          sample.send("POST", "/sparql", query, "Content-Type", "application/sparql-query");
      assertEquals(200, answer.statusCode(), query + " gave " + answer.body());
    }
  }

  @Test
  void noExpressionOutlivesItsQuery() {
    String a = "a".repeat(45);
    String much = "a".repeat(3_000);
    List<String> endless =
        List.of(
            "ASK { FILTER(REGEX('" + a + "', '(.*a){25}b')) }",
            "ASK { FILTER(REGEX('" + a + "!', '((a+)*)+b')) }",
            "ASK { FILTER(REGEX('" + a + "!', '(a*)*\\\\1b')) }",
            "ASK { VALUES ?t { '" + much + "' } FILTER(REGEX(?t, 'a*a*a*a*b', 'i')) }",
            "SELECT (REPLACE('" + a + "', '(.*a){25}b', 'c') AS ?x) {}",
            "SELECT ?s { ?s ?p ?o } ORDER BY REPLACE('" + much + "', 'a*a*a*b', STR(?s), 'i')");
    assertEquals(6, endless.size());
    for (String query : endless) {
      HttpResponse<String> answer =
          sample.send("POST", "/sparql", query, "Content-Type", "application/sparql-query");
      assertEquals(503, answer.statusCode(), query + " gave " + answer.body());
      assertTrue(answer.body().contains("takes too long"), answer.body());
    }
    List<String> untimed =
        List.of(
            "ASK { FILTER(<http://www.w3.org/2005/xpath-functions#matches>('a', 'a')) }",
            "SELECT (<http://www.w3.org/2005/xpath-functions#replace>('a', 'a', 'b') AS ?x) {}",
            "ASK { ?x <http://jena.apache.org/ARQ/property#strSplit> ('a,b' ',') }");
    for (String query : untimed) {
      HttpResponse<String> answer =
          sample.send("POST", "/sparql", query, "Content-Type", "application/sparql-query");
      assertEquals(403, answer.statusCode(), query + " gave " + answer.body());
    }
  }

  @Test
  void noFunctionOutlivesItsQuery() {
    String doubled =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND(?x" + i + " * ?x" + i + " AS ?x" + (i + 1) + ") ")
            .collect(Collectors.joining());
    String xsd = "http://www.w3.org/2001/XMLSchema#";
    String digits = "REPLACE('" + "a".repeat(3_000) + "', 'a', '" + "9".repeat(3_000) + "')";
    List<String> endless =
        List.of(
            "SELECT (?x40 AS ?x) { BIND(99999999999999 AS ?x0) " + doubled + "}",
            "SELECT (?x40 AS ?x) { BIND(1.0000000001 AS ?x0) " + doubled + "}",
            "SELECT (<" + xsd + "integer>(" + digits + ") AS ?x) {}",
            "SELECT (STRDT(" + digits + ", <" + xsd + "decimal>) AS ?x) {}",
            "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(9, 999999999) AS ?x) {}");
    assertEquals(5, endless.size());
    for (String query : endless) {
      HttpResponse<String> answer =
          sample.send(
              "POST",
              "/sparql",
              query,
              "Content-Type",
              "application/sparql-query",
              "Accept",
              "text/csv");
      assertEquals(200, answer.statusCode(), query + " gave " + answer.body());
      assertEquals("", answer.body().lines().skip(1).collect(Collectors.joining()), "no value");
    }
    HttpResponse<String> waiting =
        sample.send(
            "POST",
            "/sparql",
            "ASK { FILTER(<http://jena.apache.org/ARQ/function#wait>(99999999)) }",
            "Content-Type",
            "application/sparql-query");
    assertEquals(403, waiting.statusCode(), waiting.body());
  }

  @Test
  void noPathOutlivesItsQuery() {
    DatasetGraph data = Sample.data();
    Node link = NodeFactory.createURI("urn:link");
    for (int i = 0; i < 300; i++) {
      for (int j = 0; j < 300; j++) {
        data.getDefaultGraph()
            .add(NodeFactory.createURI("urn:a" + i), link, NodeFactory.createURI("urn:b" + j));
      }
    }
    List<String> endless =
        List.of(
            "ASK { <urn:a0> (<urn:link>/^<urn:link>/<urn:link>/^<urn:link>)+ <urn:c> }",
            "ASK FROM <urn:x-arq:DefaultGraph>"
                + " { <urn:a0> (<urn:link>/^<urn:link>/<urn:link>/^<urn:link>)+ <urn:c> }");
    assertEquals(2, endless.size());
    try (Sample woven = Sample.start(data, Sample.LIMITS)) {
      for (String query : endless) {
        long begin = System.nanoTime();
        HttpResponse<String> answer =
            woven.send("POST", "/sparql", query, "Content-Type", "application/sparql-query");
        assertEquals(503, answer.statusCode(), query + " gave " + answer.body());
        assertTrue(Duration.ofNanos(System.nanoTime() - begin).toSeconds() < 30, query);
      }
    }
  }

  private static String nested(String open, String inside, String close, int levels) {
    return open.repeat(levels) + inside + close.repeat(levels);
  }

  @Test
  void whatIsNoTextIsNoQuery() {
    String form = "application/x-www-form-urlencoded";
    String many = IntStream.range(0, 3_000).mapToObj(i -> "&a" + i).collect(Collectors.joining());
    assertEquals(400, sample.get("/sparql?query=%ff").statusCode());
    assertEquals(200, sample.get("/sparql?query=ASK%7B%7D&x=%c3%28").statusCode());
    for (String body : List.of("query=%ff", "query=%z", "query=ASK%7B%7D" + many)) {
      HttpResponse<String> answer = sample.send("POST", "/sparql", body, "Content-Type", form);
      assertEquals(400, answer.statusCode(), body);
    }
    String odd = form + "; charset=utf-99";
    assertEquals(
        400, sample.send("POST", "/sparql", "query=ASK{}", "Content-Type", odd).statusCode());
  }

  private static String numbered(String text, int count) {
    return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
  }
}
