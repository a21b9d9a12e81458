package org.entente.server;

import static org.entente.server.Answers.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.entente.graph.LiveDataset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Entity tags of the answers to queries, and when there are none. */
class SparqlTagsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final List<String> TABLES =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values",
          "text/html");
  private static final List<String> GRAPHS =
      List.of("text/turtle", "application/ld+json", "application/n-triples", "text/html");
  private static final Map<String, List<String>> QUERIES =
      Map.of(
          "SELECT ?s WHERE { ?s a ?o } ORDER BY ?s LIMIT 5",
          TABLES,
          "SELECT ?s WHERE { ?s a <http://example.org/None> }",
          TABLES,
          "ASK { ?s ?p ?o }",
          TABLES,
          "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 5",
          GRAPHS,
          "DESCRIBE <http://localhost:3030/id/person/li-ming>",
          GRAPHS);

  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void theTagOfAnAnswerSavesSendingItAgain() {
    int seen = 0;
    for (Map.Entry<String, List<String>> each : QUERIES.entrySet()) {
      Set<String> tags = new HashSet<>();
      for (String type : each.getValue()) {
        String path = "/sparql?query=" + Sample.encode(each.getKey());
        HttpResponse<String> first = sample.get(path, "Accept", type);
        String tag = header(first, "ETag");
        String what = each.getKey() + " as " + type;
        assertTrue(tag.matches("\"[0-9a-f]{24}\""), what + " has the tag " + tag);
        assertTrue(tags.add(tag), what + " has the tag of another form");
        for (String method : List.of("GET", "HEAD")) {
          HttpResponse<String> same =
              sample.send(method, path, "", "Accept", type, "If-None-Match", tag);
          assertEquals(304, same.statusCode(), what);
          assertEquals("", same.body(), what);
          assertEquals(tag, header(same, "ETag"), what);
          assertEquals("Accept", header(same, "Vary"), what);
          assertEquals("no-cache", header(same, "Cache-Control"), what);
        }
        HttpResponse<String> other = sample.get(path, "Accept", type, "If-None-Match", "\"x\"");
        assertEquals(200, other.statusCode(), what);
        assertEquals(first.body(), other.body(), what);
        seen++;
      }
    }
    assertEquals(23, seen);
  }

  @Test
  void whatMayBeAnotherEachTimeHasNoTag() {
    List<String> fickle =
        List.of(
            "SELECT (NOW() AS ?n) {}",
            "SELECT (RAND() AS ?n) {}",
            "SELECT (UUID() AS ?n) {}",
            "SELECT (STRUUID() AS ?n) {}",
            "SELECT (BNODE() AS ?n) {}",
            "SELECT ?s { ?s ?p ?o FILTER(RAND() < 2) } LIMIT 1",
            "SELECT ?s { ?s ?p ?o } ORDER BY RAND() LIMIT 1",
            "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(?o) > RAND()) LIMIT 1",
            "SELECT ?y { ?s ?p ?o } GROUP BY (YEAR(NOW()) AS ?y)",
            "SELECT (SUM(RAND()) AS ?sum) { ?s a ?o }",
            "SELECT ?n { { SELECT (NOW() AS ?n) {} } }",
            "SELECT ?s { ?s ?p ?o FILTER EXISTS { ?s a ?c FILTER(YEAR(NOW()) > 2000) } } LIMIT 1",
            "SELECT (IF(true, CONCAT('a', STRUUID()), 'b') AS ?n) {}",
            "SELECT (COALESCE(?none, NOW()) AS ?n) {}",
            "ASK { FILTER(NOW() > '2000-01-01T00:00:00Z'^^<"
                + "http://www.w3.org/2001/XMLSchema#dateTime>) }",
            "CONSTRUCT { ?s <http://example.org/at> ?n } WHERE { ?s a ?c BIND(NOW() AS ?n) } LIMIT 1",
            "DESCRIBE ?s WHERE { ?s a ?c FILTER(RAND() < 2) } LIMIT 1",
            "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?n) {}");
    assertEquals(18, fickle.size());
    for (String query : fickle) {
      for (int i = 0; i < 2; i++) {
        HttpResponse<String> answer = sample.query(query, "If-None-Match", "*");
        assertEquals(200, answer.statusCode(), query);
        assertEquals("", header(answer, "ETag"), query);
      }
    }
  }

  @Test
  void whatIsNotAnsweredOrNotToBeWrittenSoHasNoTag() {
    for (String query :
        List.of("SELECT", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")) {
      HttpResponse<String> answer = sample.query(query, "If-None-Match", "*");
      assertTrue(answer.statusCode() >= 400, query);
      assertEquals("", header(answer, "ETag"), query);
    }
    HttpResponse<String> form = sample.query("ASK {}", "Accept", "image/png", "If-None-Match", "*");
    assertEquals(406, form.statusCode());
  }

  @Test
  void aRequestByPostHasNoTagAndNoCondition() {
    String query = "SELECT ?s WHERE { ?s a ?o } ORDER BY DESC(?s) LIMIT 3";
    String tag = header(sample.query(query, "Accept", "text/csv"), "ETag");
    for (String match : List.of(tag, "*")) {
      HttpResponse<String> answer =
          sample.send(
              "POST",
              "/sparql",
              "query=" + Sample.encode(query),
              "Content-Type",
              FORM,
              "Accept",
              "text/csv",
              "If-None-Match",
              match);
      assertEquals(200, answer.statusCode());
      assertEquals("", header(answer, "ETag"));
      assertEquals(4, answer.body().lines().count());
    }
  }

  @Test
  void theServiceDescriptionHasATagToo() {
    for (String type : List.of("text/turtle", "text/html")) {
      String tag = header(sample.get("/sparql", "Accept", type), "ETag");
      HttpResponse<String> same = sample.get("/sparql", "Accept", type, "If-None-Match", tag);
      assertEquals(304, same.statusCode(), type);
      assertEquals("Accept", header(same, "Vary"), type);
    }
  }

  @Test
  void onlyWhatIsAnsweredOtherwiseAfterAnExchangeHasAnotherTag() {
    LiveDataset live = new LiveDataset(Sample.data(), DatasetGraph::close);
    try (Sample served = Sample.start(live, Sample.LIMITS)) {
      String all = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
      String none = "SELECT ?s { ?s a <http://example.org/None> }";
      String before = header(served.query(all), "ETag");
      String same = header(served.query(none), "ETag");
      DatasetGraph next = Sample.data();
      Node thing = NodeFactory.createURI(Sample.BASE + "id/person/li-ming");
      next.getDefaultGraph()
          .add(thing, RDFS.comment.asNode(), NodeFactory.createLiteralString("said only now"));
      live.exchange(next);
      HttpResponse<String> after = served.query(all, "If-None-Match", before);
      assertEquals(200, after.statusCode());
      assertNotEquals(before, header(after, "ETag"));
      assertEquals(304, served.query(none, "If-None-Match", same).statusCode());
    }
  }
}
