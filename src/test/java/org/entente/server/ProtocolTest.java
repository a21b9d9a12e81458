package org.entente.server;

import static org.entente.server.Answers.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The requests that the SPARQL 1.1 Protocol (sections 2.1 and 2.2) allows and forbids, under the
 * names that the W3C's test suite gives them. Queries are answered, updates refused: nothing can be
 * written here.
 */
class ProtocolTest {
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String BOTH =
      "SELECT DISTINCT ?g { { GRAPH ?g { ?s ?p ?o } } UNION"
          + " { ?s ?p ?o BIND(<urn:default> AS ?g) } } ORDER BY ?g";
  private static final String SIZE = "SELECT (COUNT(*) AS ?g) { ?s ?p ?o }";
  private static final String INSERT = "INSERT DATA { <urn:s> <urn:p> <urn:o> }";

  @AutoClose private static Sample sample;

  /** The names of two claims that state different things, and how many statements they have. */
  private static String one;

  private static String other;
  private static int ones;
  private static int others;

  /** A request, but for what is asked. */
  private record Asked(String method, String address, String type, byte[] body) {
    HttpResponse<String> send(String accept) {
      URI to = URI.create("http://localhost:" + sample.port() + "/sparql" + address);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(to)
              .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
              .header("Accept", accept);
      if (!type.isEmpty()) {
        request.header("Content-Type", type);
      }
      try {
        return HttpClient.newHttpClient()
            .send(request.build(), HttpResponse.BodyHandlers.ofString());
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A request that is answered, and the answer as CSV. */
  private record Answered(String name, Asked asked, List<String> rows) {}

  /** A request that is refused, and the status with which. */
  private record Refused(String name, Asked asked, int status) {}

  @BeforeAll
  static void start() {
    sample = Sample.start();
    List<String> claims =
        sample
            .query(
                "PREFIX ent: <https://w3id.org/entente/ontology#> SELECT ?g (COUNT(*) AS ?n)"
                    + " { ?c a ent:Claim BIND(?c AS ?g) GRAPH ?g { ?s ?p ?o } }"
                    + " GROUP BY ?g ORDER BY ?n ?g",
                "Accept",
                "text/csv")
            .body()
            .lines()
            .skip(1)
            .toList();
    one = claims.get(0).split(",")[0];
    ones = Integer.parseInt(claims.get(0).split(",")[1]);
    other = claims.get(claims.size() - 1).split(",")[0];
    others = Integer.parseInt(claims.get(claims.size() - 1).split(",")[1]);
    assertTrue(others > ones);
  }

  private static Asked get(String... parameters) {
    return new Asked("GET", "?" + form(parameters), "", new byte[0]);
  }

  private static Asked posted(String... parameters) {
    return new Asked("POST", "", FORM, form(parameters).getBytes(StandardCharsets.UTF_8));
  }

  private static Asked direct(String type, String body, String... parameters) {
    String address = parameters.length == 0 ? "" : "?" + form(parameters);
    return new Asked("POST", address, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Asked encoded(String type, String body, Charset charset) {
    return new Asked("POST", "", type + "; charset=" + charset, body.getBytes(charset));
  }

  /** Names and values in turn. */
  private static String form(String... parameters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      pairs.add(parameters[i] + "=" + Sample.encode(parameters[i + 1]));
    }
    return String.join("&", pairs);
  }

  private static List<Answered> answered() {
    String d = "default-graph-uri";
    String n = "named-graph-uri";
    String size = "" + ones;
    String sum = "" + (ones + others);
    List<String> named = Stream.of(one, other).sorted().collect(Collectors.toList());
    List<String> full = Stream.of(one, "urn:default").sorted().toList();
    return List.of(
        new Answered("query_get", get("query", "ASK {}"), List.of("true")),
        new Answered("query_post_form", posted("query", "ASK {}"), List.of("true")),
        new Answered("query_post_direct", direct(QUERY, "ASK {}"), List.of("true")),
        new Answered(
            "query_dataset_default_graph", posted("query", SIZE, d, one), List.of("g", size)),
        new Answered(
            "query_dataset_default_graphs_get",
            get("query", SIZE, d, one, d, other),
            List.of("g", sum)),
        new Answered(
            "query_dataset_default_graphs_post",
            direct(QUERY, SIZE, d, one, d, other),
            List.of("g", sum)),
        new Answered(
            "query_dataset_named_graphs_get", get("query", BOTH, n, one, n, other), rows(named)),
        new Answered(
            "query_dataset_named_graphs_post",
            posted("query", BOTH, n, one, n, other),
            rows(named)),
        new Answered("query_dataset_full", posted("query", BOTH, d, other, n, one), rows(full)),
        new Answered(
            "query_multiple_dataset",
            posted("query", SIZE.replace("{ ?s", "FROM <" + other + "> { ?s"), d, one),
            List.of("g", size)));
  }

  private static List<String> rows(List<String> values) {
    List<String> rows = new ArrayList<>(List.of("g"));
    rows.addAll(values);
    return rows;
  }

  private static List<Refused> refused() {
    Charset wide = StandardCharsets.UTF_16;
    String put = "PUT";
    byte[] ask = "ASK {}".getBytes(StandardCharsets.UTF_8);
    String uri = "using-graph-uri";
    String namedUri = "using-named-graph-uri";
    return List.of(
        new Refused("bad_query_method", new Asked(put, "?query=ASK%7B%7D", QUERY, ask), 405),
        new Refused(
            "bad_multiple_queries", get("query", "ASK {}", "query", "ASK { ?s ?p 1 }"), 400),
        new Refused("bad_query_wrong_media_type", direct("text/plain", "ASK {}"), 415),
        new Refused("bad_query_missing_form_type", direct("", form("query", "ASK {}")), 415),
        new Refused("bad_query_missing_direct_type", direct("", "ASK {}"), 415),
        new Refused("bad_query_non_utf8", encoded(QUERY, "ASK {}", wide), 400),
        new Refused("bad_query_syntax", get("query", "ASK {"), 400),
        new Refused("update_post_form", posted("update", INSERT), 403),
        new Refused("update_post_direct", direct(UPDATE, INSERT), 403),
        new Refused("update_dataset_default_graph", posted("update", INSERT, uri, one), 403),
        new Refused(
            "update_dataset_default_graphs", posted("update", INSERT, uri, one, uri, other), 403),
        new Refused(
            "update_dataset_named_graphs",
            direct(UPDATE, "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", namedUri, one),
            403),
        new Refused("update_dataset_full", direct(UPDATE, INSERT, uri, one, namedUri, other), 403),
        new Refused(
            "update_base_uri", posted("update", "BASE <urn:b> INSERT DATA { <> <> <> }"), 403),
        new Refused("bad_update_get", get("update", INSERT), 400),
        new Refused("bad_multiple_updates", posted("update", INSERT, "update", "CLEAR ALL"), 403),
        new Refused("bad_update_wrong_media_type", direct("text/plain", INSERT), 415),
        new Refused("bad_update_missing_form_type", direct("", form("update", INSERT)), 415),
        new Refused("bad_update_non_utf8", encoded(UPDATE, INSERT, wide), 403),
        new Refused("bad_update_syntax", posted("update", "INSERT {"), 403),
        new Refused(
            "bad_update_dataset_conflict",
            posted("update", "DELETE { ?s ?p ?o } USING <urn:g> WHERE { ?s ?p ?o }", uri, one),
            403));
  }

  @Test
  void everyRequestThatIsAllowedIsAnswered() {
    List<Answered> cases = answered();
    assertEquals(10, cases.size());
    for (Answered c : cases) {
      HttpResponse<String> answer = c.asked().send("text/csv");
      assertEquals(200, answer.statusCode(), c.name() + ": " + answer.body());
      assertEquals(c.rows(), answer.body().lines().toList(), c.name());
    }
  }

  @Test
  void everyFormOfQueryHasAnAnswerOfItsType() {
    String thing = "<" + Sample.BASE + "id/person/li-ming>";
    List<List<String>> cases =
        List.of(
            List.of("query_content_type_select", "SELECT * {}", "sparql-results|csv|tab-sep"),
            List.of("query_content_type_ask", "ASK {}", "sparql-results|csv|tab-sep"),
            List.of(
                "query_content_type_describe", "DESCRIBE " + thing, "turtle|rdf\\+xml|n-triples"),
            List.of(
                "query_content_type_construct",
                "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 1",
                "turtle|rdf\\+xml|n-triples"));
    assertEquals(4, cases.size());
    for (List<String> c : cases) {
      HttpResponse<String> answer = get("query", c.get(1)).send("*/*");
      assertEquals(200, answer.statusCode(), c.get(0));
      String type = header(answer, "Content-Type");
      assertTrue(type.matches(".*(" + c.get(2) + ").*"), c.get(0) + " has " + type);
    }
  }

  @Test
  void everyRequestThatIsForbiddenIsRefusedAndNothingIsWritten() {
    String before = sample.query(SIZE, "Accept", "text/csv").body();
    List<Refused> cases = refused();
    assertEquals(21, cases.size());
    Set<String> names = new HashSet<>();
    for (Refused c : cases) {
      assertTrue(names.add(c.name()), c.name());
      HttpResponse<String> answer = c.asked().send("*/*");
      assertEquals(c.status(), answer.statusCode(), c.name() + ": " + answer.body());
      assertFalse(answer.body().isBlank(), c.name());
    }
    assertEquals(before, sample.query(SIZE, "Accept", "text/csv").body());
  }
}
