package org.entente.server;

import static org.entente.server.Answers.graph;
import static org.entente.server.Answers.header;
import static org.entente.server.Answers.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.entente.server.describe.Form;
import org.entente.vocabulary.ENT;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The rows of good linked data that concern how things are asked for, each over HTTP. */
class LinkedDataTest {
  private static final String PERSON = "person/borhene-chakroun";
  private static final Node THING = NodeFactory.createURI(Sample.BASE + "id/" + PERSON);
  private static final Map<String, Lang> RDF_FORMS =
      new TreeMap<>(
          Map.of(
              "ttl", Lang.TURTLE,
              "jsonld", Lang.JSONLD11,
              "nt", Lang.NTRIPLES,
              "nq", Lang.NQUADS,
              "trig", Lang.TRIG,
              "rdf", Lang.RDFXML));

  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void aThingAnswersWithItsDescription() {
    HttpResponse<String> answer = sample.get("/id/" + PERSON);
    assertEquals(303, answer.statusCode());
    assertEquals("/doc/" + PERSON, header(answer, "Location"));
    assertEquals("Accept", header(answer, "Vary"));
  }

  @Test
  void aDescriptionComesInEveryFormAndSaysTheSame() {
    assertEquals(6, RDF_FORMS.size());
    Graph turtle = graph(sample.get("/doc/" + PERSON + ".ttl").body(), Lang.TURTLE);
    assertTrue(turtle.size() > 20, "has " + turtle.size());
    RDF_FORMS.forEach(
        (extension, lang) -> {
          HttpResponse<String> answer = sample.get("/doc/" + PERSON + "." + extension);
          assertEquals(200, answer.statusCode(), extension);
          assertTrue(turtle.isIsomorphicWith(graph(answer.body(), lang)), extension);
          assertEquals("/doc/" + PERSON + "." + extension, header(answer, "Content-Location"));
          assertTrue(
              header(answer, "Content-Type")
                  .startsWith(Form.of(extension).orElseThrow().mediaType()));
          assertEquals("", header(answer, "Vary"), "an extension leaves nothing to negotiate");
        });
  }

  @Test
  void theDescriptionIsNegotiated() {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    String client =
        "application/n-quads, application/trig;q=0.95, application/ld+json;q=0.9,"
            + " application/n-triples;q=0.8, text/turtle;q=0.6, application/rdf+xml;q=0.5,"
            + " text/html;q=0.2";
    Map<String, String> wanted =
        Map.of(
            "*/*",
            ".ttl",
            browser,
            ".html",
            client,
            ".nq",
            "application/json",
            ".jsonld",
            "application/rdf+xml",
            ".rdf");
    assertEquals(5, wanted.size());
    wanted.forEach(
        (accept, extension) -> {
          HttpResponse<String> answer = sample.get("/doc/" + PERSON, "Accept", accept);
          assertEquals(200, answer.statusCode());
          assertEquals("/doc/" + PERSON + extension, header(answer, "Content-Location"));
          String used = extension.equals(".html") ? "Accept, Accept-Language" : "Accept";
          assertEquals(used, header(answer, "Vary"));
        });
    HttpResponse<String> byExtension = sample.get("/doc/" + PERSON + ".nt", "Accept", "text/html");
    assertEquals("application/n-triples", header(byExtension, "Content-Type"));
    HttpResponse<String> byFormat =
        sample.get("/doc/" + PERSON + "?format=rdf", "Accept", "text/html");
    assertEquals("application/rdf+xml", header(byFormat, "Content-Type"));
  }

  @Test
  void whatSuitsNoHeaderIsNotAcceptable() {
    HttpResponse<String> answer = sample.get("/doc/" + PERSON, "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    assertEquals("Accept", header(answer, "Vary"));
    assertTrue(answer.body().contains("text/turtle (.ttl)"), answer.body());
  }

  @Test
  void aFormThatIsAskedForByNameAndNotOnOfferIsNamed() {
    for (String path :
        List.of(
            "/doc/" + PERSON + "?format=xlsx",
            "/queries/who-met.xlsx",
            "/.well-known/void?format=xlsx")) {
      HttpResponse<String> answer = sample.get(path, "Accept", "*/*");
      assertEquals(406, answer.statusCode(), path);
      assertTrue(answer.body().contains("no form 'xlsx'"), answer.body());
    }
  }

  @Test
  void unknownThingsAreNotFoundInAnyForm() {
    for (String accept : List.of("text/html", "text/turtle", "application/json", "*/*")) {
      assertEquals(404, sample.get("/id/person/nobody", "Accept", accept).statusCode());
      assertEquals(404, sample.get("/doc/person/nobody", "Accept", accept).statusCode());
      assertEquals(404, sample.get("/doc/person/nobody.ttl", "Accept", accept).statusCode());
    }
    HttpResponse<String> json = sample.get("/id/person/nobody", "Accept", "application/ld+json");
    assertEquals("application/problem+json", header(json, "Content-Type"));
    HttpResponse<String> html = sample.get("/id/person/nobody", "Accept", "text/html");
    assertTrue(html.body().contains("<h1>Nothing is here</h1>"), html.body());
  }

  @Test
  void headHasTheHeadersOfGet() {
    for (String path :
        List.of("/doc/" + PERSON + ".ttl", "/", "/ontology", "/sparql", "/queries")) {
      HttpResponse<String> get = sample.get(path);
      HttpResponse<String> head = sample.send("HEAD", path, "");
      assertEquals(get.statusCode(), head.statusCode());
      assertEquals("", head.body());
      for (String name : List.of("Content-Type", "ETag", "Vary", "Link", "Content-Length")) {
        assertEquals(header(get, name), header(head, name), path + " " + name);
      }
    }
  }

  @Test
  void otherMethodsAreNotAllowedAndOptionsSayWhichAre() {
    HttpResponse<String> options = sample.send("OPTIONS", "/doc/" + PERSON, "");
    assertEquals(204, options.statusCode());
    assertEquals("GET, HEAD, OPTIONS", header(options, "Allow"));
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      HttpResponse<String> answer = sample.send(method, "/doc/" + PERSON, "x");
      assertEquals(405, answer.statusCode());
      assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
    }
    assertEquals("GET, HEAD, POST, OPTIONS", header(sample.send("PUT", "/sparql", "x"), "Allow"));
  }

  @Test
  void anEntityTagSavesSendingTheSameAgain() {
    String path = "/doc/" + PERSON;
    HttpResponse<String> first = sample.get(path + ".ttl");
    String tag = header(first, "ETag");
    assertTrue(tag.startsWith("\"") && tag.endsWith("\""), tag);
    HttpResponse<String> second = sample.get(path + ".ttl", "If-None-Match", tag);
    assertEquals(304, second.statusCode());
    assertEquals("", second.body());
    assertEquals(tag, header(second, "ETag"));
    assertEquals(header(first, "Content-Location"), header(second, "Content-Location"));
    assertNotEquals(tag, header(sample.get(path + ".nt"), "ETag"));
    HttpResponse<String> negotiated =
        sample.get(path, "Accept", "text/turtle", "If-None-Match", tag);
    assertEquals(304, negotiated.statusCode());
    assertEquals("Accept", header(negotiated, "Vary"));
    assertEquals(200, sample.get(path + ".nt", "If-None-Match", tag).statusCode());
  }

  @Test
  void linksNameEveryAlternateAndTheDataset() {
    String link = header(sample.get("/doc/" + PERSON + ".ttl"), "Link");
    for (String part :
        List.of(
            "</doc/" + PERSON + ".jsonld>; rel=\"alternate\"; type=\"application/ld+json\"",
            "</doc/" + PERSON + ".html>; rel=\"alternate\"; type=\"text/html\"",
            "<" + Sample.BASE + "doc/" + PERSON + ">; rel=\"canonical\"",
            "</.well-known/void>; rel=\"describedby\"",
            "rel=\"license\"")) {
      assertTrue(link.contains(part), part + " in " + link);
    }
    assertFalse(link.contains(".ttl>"), link);
  }

  @Test
  void everyAlternateIsWhatItsLinkSays() {
    Set<String> seen = new TreeSet<>();
    for (String extension : List.of(".ttl", ".html")) {
      String link = header(sample.get("/doc/" + PERSON + extension), "Link");
      Matcher alternate =
          Pattern.compile("<([^>]+)>; rel=\"alternate\"; type=\"([^\"]+)\"").matcher(link);
      while (alternate.find()) {
        HttpResponse<String> answer = sample.get(alternate.group(1));
        assertEquals(200, answer.statusCode());
        assertTrue(header(answer, "Content-Type").startsWith(alternate.group(2)));
        seen.add(alternate.group(1));
      }
      Document page = Jsoup.parse(sample.get("/doc/" + PERSON + ".html").body());
      assertEquals(6, page.select("head > link[rel=alternate]").size());
      for (Element element : page.select("head > link[rel=alternate]")) {
        HttpResponse<String> answer = sample.get(element.attr("href"));
        assertTrue(header(answer, "Content-Type").startsWith(element.attr("type")));
      }
    }
    assertEquals(7, seen.size());
  }

  @Test
  void varyNamesWhatAnAnswerDependsOn() {
    String doc = "/doc/" + PERSON;
    String tag = header(sample.get(doc, "Accept", "text/turtle"), "ETag");
    List<List<String>> cases =
        List.of(
            List.of("/id/" + PERSON, "text/turtle", "303", "Accept"),
            List.of(doc, "text/turtle", "200", "Accept"),
            List.of(doc, "text/html", "200", "Accept, Accept-Language"),
            List.of(doc + ".nt", "text/turtle", "200", ""),
            List.of(doc + ".html", "text/turtle", "200", "Accept-Language"),
            List.of(doc, "image/png", "406", "Accept"),
            List.of("/doc/person/nobody", "text/turtle", "404", "Accept"),
            List.of("/sparql?query=ASK%7B%7D", "text/csv", "200", "Accept"),
            List.of("/sparql?query=ASK%7B%7D&format=csv", "text/csv", "200", ""),
            List.of("/queries/who-met", "text/html", "200", "Accept, Accept-Language"),
            List.of("/queries/who-met.csv", "text/html", "200", ""),
            List.of("/places/Paris", "text/html", "200", "Accept, Accept-Language"),
            List.of("/robots.txt", "text/plain", "200", ""));
    assertEquals(13, cases.size());
    for (List<String> c : cases) {
      HttpResponse<String> answer = sample.get(c.get(0), "Accept", c.get(1));
      assertEquals(c.get(2), "" + answer.statusCode(), c.get(0));
      assertEquals(c.get(3), header(answer, "Vary"), c.get(0) + " " + c.get(1));
    }
    HttpResponse<String> same = sample.get(doc, "Accept", "text/turtle", "If-None-Match", tag);
    assertEquals(304, same.statusCode());
    assertEquals("Accept", header(same, "Vary"));
  }

  @Test
  void theOntologyComesInEveryForm() {
    Graph turtle = graph(sample.get("/ontology.ttl").body(), Lang.TURTLE);
    RDF_FORMS.forEach(
        (extension, lang) -> {
          HttpResponse<String> answer = sample.get("/ontology." + extension);
          assertEquals(200, answer.statusCode());
          assertTrue(turtle.isIsomorphicWith(graph(answer.body(), lang)), extension);
        });
    assertTrue(turtle.contains(ENT.Meeting.asNode(), RDFS.label.asNode(), Node.ANY));
    HttpResponse<String> html = sample.get("/ontology", "Accept", "text/html");
    assertTrue(html.body().contains("<dt id=\"Meeting\">"), html.body());
  }

  @Test
  void theDateOfTheLastChangeSavesSendingToo() {
    String path = "/doc/" + PERSON + ".ttl";
    HttpResponse<String> first = sample.get(path);
    String date = header(first, "Last-Modified");
    assertTrue(date.matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT"));
    assertEquals(304, sample.get(path, "If-Modified-Since", date).statusCode());
    String old = "Sun, 06 Nov 1994 08:49:37 GMT";
    assertEquals(200, sample.get(path, "If-Modified-Since", old).statusCode());
    assertEquals(200, sample.get(path, "If-Modified-Since", "yesterday").statusCode());
    HttpResponse<String> tagFirst =
        sample.get(path, "If-Modified-Since", date, "If-None-Match", "\"other\"");
    assertEquals(200, tagFirst.statusCode(), "a tag goes before a date");
    Node self = NodeFactory.createURI(Sample.BASE + "doc/" + PERSON);
    String modified =
        object(graph(first.body(), Lang.TURTLE), self, DCTerms.modified.asNode())
            .getLiteralLexicalForm();
    assertFalse(Instant.parse(modified).isAfter(Instant.now()));
  }

  @Test
  void resultsComeInEveryFormOfSparql() {
    String query = "SELECT ?x { VALUES ?x { 1 } }";
    Map<String, String> wanted =
        Map.of(
            "application/sparql-results+json", "\"value\": \"1\"",
            "application/sparql-results+xml", "<sparql",
            "text/csv", "x\r\n1\r\n",
            "text/tab-separated-values", "?x\n1\n",
            "text/html", "data-column=\"x\">1</td>");
    assertEquals(5, wanted.size());
    wanted.forEach(
        (accept, part) -> {
          HttpResponse<String> answer = sample.query(query, "Accept", accept);
          assertTrue(header(answer, "Content-Type").startsWith(accept));
          assertTrue(answer.body().contains(part), answer.body());
        });
    assertEquals(406, sample.query(query, "Accept", "image/png").statusCode());
    assertEquals("true\n", sample.query("ASK {}", "Accept", "text/csv").body());
    assertEquals(
        "x\r\n1\r\n",
        sample
            .send(
                "POST",
                "/sparql",
                query,
                "Content-Type",
                "application/sparql-query",
                "Accept",
                "text/csv")
            .body());
    assertEquals(
        "x\r\n1\r\n",
        sample
            .send(
                "POST",
                "/sparql",
                "query=" + Sample.encode(query),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/csv")
            .body());
  }
}
