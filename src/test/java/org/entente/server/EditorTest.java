package org.entente.server;

import static org.entente.server.Answers.graph;
import static org.entente.server.Answers.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.entente.server.sparql.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What browsers get for the queries that are written on the editor's page. */
class EditorTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void aQueryWithAnErrorCanBeMendedWhereItWasWritten() {
    String query = "\n# <b>\nSELECT * WHERE {\n ?s ?p \n}</textarea>";
    HttpResponse<String> answer = sample.query(query, "Accept", BROWSER);
    assertEquals(400, answer.statusCode());
    Document page = Jsoup.parse(answer.body());
    assertEquals(query, page.select("textarea#query").get(0).wholeText());
    String told = page.select("#problem").text();
    assertTrue(told.contains("line 5, column 1: “}” can't stand here"), told);
    assertEquals("problem", page.select("textarea").attr("aria-describedby"));
  }

  @Test
  void aQueryThatIsNotServedComesBackWithTheReason() {
    String query = "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }";
    HttpResponse<String> answer = sample.query(query, "Accept", BROWSER);
    assertEquals(403, answer.statusCode());
    Document page = Jsoup.parse(answer.body());
    assertEquals(query, page.select("textarea").text());
    assertFalse(page.select("#problem h2").isEmpty());
  }

  @Test
  void otherClientsAreToldAsBefore() {
    HttpResponse<String> answer = sample.query("ASK {", "Accept", "application/json");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("the query ends before it is complete"), answer.body());
    assertTrue(header(answer, "Content-Type").startsWith("application/problem+json"));
  }

  @Test
  void whoeverSendsAnUpdateAsAQueryLearnsThatTheServerIsReadOnly() {
    List<String> updates =
        List.of(
            "PREFIX ex: <http://x/> INSERT DATA { ex:a ex:b ex:c }",
            "# comment\nDELETE WHERE { ?s ?p ?o }",
            "insert { ?s ?p",
            "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
            "LOAD <http://x/>",
            "CLEAR ALL",
            "DROP GRAPH <urn:g>",
            "COPY <urn:a> TO <urn:b>");
    for (String update : updates) {
      HttpResponse<String> answer = sample.query(update);
      assertEquals(400, answer.statusCode(), update);
      assertTrue(answer.body().contains("read-only"), update + ": " + answer.body());
      assertFalse(answer.body().contains("PREFIX line"), update);
    }
  }

  @Test
  void browsersSeeTheStatementsOfAGraph() {
    String describe = "DESCRIBE <" + Sample.BASE + "id/person/li-ming>";
    List<String> queries =
        List.of(
            describe,
            "CONSTRUCT { ?s ?p '<script>hit()</script></pre>' } { ?s ?p ?o } LIMIT 3",
            "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(false) }");
    for (String query : queries) {
      Graph sent = graph(sample.query(query).body(), Lang.TURTLE);
      for (String accept : List.of(BROWSER, "text/html", "application/xhtml+xml")) {
        HttpResponse<String> answer = sample.query(query, "Accept", accept);
        assertEquals(200, answer.statusCode(), query);
        assertEquals("text/html;charset=utf-8", header(answer, "Content-Type"));
        Document page = Jsoup.parse(answer.body());
        assertEquals(0, page.select(PagesTest.FOREIGN_SCRIPTS).size(), query);
        Graph shown = graph(page.select("pre#answer").get(0).wholeText(), Lang.TURTLE);
        assertEquals(sent.size(), shown.size(), query);
        assertTrue(page.select("main").text().contains(sent.size() + " statement"), query);
      }
      assertEquals(400, sample.query(query + " nonsense", "Accept", BROWSER).statusCode());
    }
    Document page = Jsoup.parse(sample.query(describe, "Accept", BROWSER).body());
    List<String> forms = page.select("main a[href*=&format=]").eachAttr("href");
    assertEquals(4, forms.size());
    for (String form : forms) {
      assertEquals(200, sample.get(form).statusCode(), form);
    }
  }

  @Test
  void ofManyStatementsTheBeginningIsShown() {
    String many = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }";
    Limits limits = new Limits(8_000, 1_000, 1_500, Duration.ofMinutes(1), 4, Duration.ZERO);
    try (Sample large = Sample.start(Sample.data(), limits)) {
      HttpResponse<String> answer = large.query(many, "Accept", BROWSER);
      Document page = Jsoup.parse(answer.body());
      assertEquals(1_000, graph(page.select("pre#answer").get(0).wholeText(), Lang.TURTLE).size());
      String told = page.select("main").text();
      assertTrue(told.contains("1500 statements, of which the beginning is shown; there are more"));
      assertEquals("true", header(answer, "Entente-Truncated"));
    }
  }

  @Test
  void programsGetTheFormThatTheyAskForAsBefore() {
    String query = "DESCRIBE <" + Sample.BASE + "id/person/li-ming>";
    Map<String, String> forms =
        Map.of(
            "*/*", "text/turtle",
            "text/turtle, text/html", "text/turtle",
            "text/html, application/ld+json", "application/ld+json",
            "text/html;q=0.2, application/n-triples;q=0.8", "application/n-triples",
            "application/xml", "application/rdf+xml");
    forms.forEach(
        (accept, type) ->
            assertTrue(
                header(sample.query(query, "Accept", accept), "Content-Type").startsWith(type),
                accept));
    assertTrue(header(sample.query(query), "Content-Type").startsWith("text/turtle"));
    assertEquals(406, sample.query(query, "Accept", "image/png").statusCode());
  }
}
