package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of questions are of the bundled documents; with others, questions of which nobody
 * chose anything are about what is in those.
 */
class OwnValuesTest {
  @TempDir private static Path folder;
  @AutoClose private static ServedStore served;

  @BeforeAll
  static void serve() throws Exception {
    served =
        ServedStore.ofVisitAnd(
            folder,
            "appointment.txt",
            """
            New Dean at Rowan University

            3 June 2023

            Rowan University has appointed Dr Ines Thorn as Dean of the Faculty of Law. On 2 June \
            2023 Professor Ralph Moor, Vice-Chancellor of Rowan University, met Dr Ines Thorn.
            """);
  }

  @Test
  void theAnswerIsAboutTheDataAndTheFormSaysOfWhat() throws Exception {
    String csv = served.get("/queries/who-met.csv").body();
    assertTrue(csv.contains("Ralph Moor,"), csv);
    Document page = served.page("/queries/who-met");
    String day = page.select("input[name=day]").attr("value");
    assertEquals("2023-06-02", day);
    assertEquals(csv, served.get("/queries/who-met.csv?day=" + day).body());
    assertEquals(0, page.select("p.example").size());
    assertEquals(
        Optional.of("/queries/who-met.csv?day=2023-06-02"),
        served.get("/queries/who-met.csv").headers().firstValue("Content-Location"));
    assertEquals(
        Optional.empty(),
        served.get("/queries/who-met.csv?day=2019-03-05").headers().firstValue("Content-Location"));
  }

  @Test
  void whatWasChosenStays() throws Exception {
    Document page = served.page("/queries/who-met?day=2019-03-05");
    assertEquals("2019-03-05", page.select("input[name=day]").attr("value"));
    assertEquals(0, page.select("tbody tr").size());
    assertEquals(0, page.select("p.example").size());
    assertTrue(served.page("/queries/career?name=nobody").select("tbody tr").isEmpty());
  }

  @Test
  void anExampleWithoutAnAnswerIsCalledOne() throws Exception {
    Document acronym = served.page("/queries/full-name");
    assertTrue(acronym.select("p.example").text().contains("“ICHEI” is an example"));
    Document plans = served.page("/queries/plans");
    assertTrue(plans.select("p.example").text().contains("“UNESCO” is an example"));
    List<String> choices = plans.select("p.example + ul a").eachAttr("href");
    assertTrue(choices.size() >= 3 && choices.size() <= 5, choices.toString());
    assertTrue(choices.contains("/queries/plans?organization=Rowan%20University"), choices + "");
  }

  @Test
  void mostQuestionsWithParametersHaveAnAnswer() throws Exception {
    List<String> empty = new ArrayList<>();
    int seen = 0;
    for (Question question : Catalogue.bundled().questions()) {
      if (question.parameters().isEmpty()) {
        continue;
      }
      seen++;
      if (served.get("/queries/" + question.name() + ".csv").body().lines().count() < 2) {
        empty.add(question.name());
      }
    }
    assertTrue(seen >= 36, "saw " + seen);
    assertTrue(empty.size() <= 15, empty.size() + " of " + seen + ": " + empty);
    assertFalse(empty.contains("career"), empty.toString());
    assertFalse(empty.contains("why"), empty.toString());
    assertFalse(empty.contains("passages"), empty.toString());
  }

  @Test
  void programsReadWithWhichValuesTheDataHasAnAnswer() throws Exception {
    JsonNode api = new ObjectMapper().readTree(served.get("/openapi.json").body());
    int seen = 0;
    for (Question question : Catalogue.bundled().questions()) {
      StringJoiner defaults = new StringJoiner("&", "?", "");
      for (JsonNode parameter :
          api.at("/paths").get("/queries/" + question.name()).at("/get/parameters")) {
        if (parameter.at("/schema").has("default")) {
          seen++;
          defaults.add(
              parameter.get("name").asText()
                  + "="
                  + URLEncoder.encode(parameter.at("/schema/default").asText(), UTF_8));
        }
      }
      String path = "/queries/" + question.name() + ".csv";
      assertEquals(served.get(path).body(), served.get(path + defaults).body(), path + defaults);
    }
    assertTrue(seen >= 36, "saw " + seen);
    JsonNode day = api.at("/paths/~1queries~1who-met/get/parameters/0");
    assertEquals("2023-06-02", day.at("/schema/default").asText());
    assertFalse(day.get("description").asText().contains("example of the bundled"), day + "");
    JsonNode acronym = api.at("/paths/~1queries~1full-name/get/parameters/0");
    assertEquals("ICHEI", acronym.at("/schema/default").asText());
    assertTrue(
        acronym.get("description").asText().contains("example of the bundled"), acronym + "");
  }

  @Test
  void examplesOfSparqlHaveTheSameValues() throws Exception {
    String all = served.get("/.well-known/sparql-examples", "Accept", "text/turtle").body();
    String one = served.get("/.well-known/sparql-examples/who-met", "Accept", "text/turtle").body();
    String edited = served.page("/sparql?example=who-met").select("textarea").text();
    assertTrue(all.contains("2023-06-02"), all);
    // Among all there may be questions that have no answer here, which keep their examples.
    for (String text : List.of(one, edited)) {
      assertTrue(text.contains("2023-06-02"), text);
      assertFalse(text.contains("2019-03-05"), text);
    }
  }

  @Test
  void examplesOfSparqlSayWhichHaveNoAnswer() throws Exception {
    String note = "example of the bundled documents";
    for (String path : List.of("/full-name", "")) {
      String of = "/.well-known/sparql-examples" + path;
      String turtle = served.get(of, "Accept", "text/turtle").body();
      assertTrue(turtle.contains("“ICHEI” (acronym) is an " + note), turtle);
    }
    String answered =
        served.get("/.well-known/sparql-examples/who-met", "Accept", "text/turtle").body();
    assertFalse(answered.contains(note), answered);
  }

  @Test
  void theCommandSaysWhatItAskedWith() {
    String store = folder.resolve("graph").toString();
    Run asked = Run.of("query", "who-met", "--store", store, "--format", "csv");
    assertEquals(0, asked.status(), asked.err());
    assertTrue(asked.out().contains("Ralph Moor,"), asked.out());
    assertTrue(asked.err().contains("asked with --param \"day=2023-06-02\""), asked.err());
    Run chosen =
        Run.of(
            "query", "who-met", "--store", store, "--param", "day=2019-03-05", "--format", "csv");
    assertEquals(1, chosen.out().lines().count(), chosen.out());
    assertFalse(chosen.err().contains("example"), chosen.err());
    Run acronym = Run.of("query", "full-name", "--store", store);
    assertTrue(acronym.err().contains("acronym=ICHEI is an example"), acronym.err());
  }
}
