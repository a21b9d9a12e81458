package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What browsers get for the queries that are written on the editor's page. */
class EditorTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  private static Sample sample;

  @BeforeAll
  static void start() {
    sample = Sample.start();
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

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
    assertTrue(Answers.header(answer, "Content-Type").startsWith("application/problem+json"));
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
}
