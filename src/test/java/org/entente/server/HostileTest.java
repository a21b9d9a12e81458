package org.entente.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.server.page.Names;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that no friend would send, most of them past any client library. */
class HostileTest {
  private static final int CONNECTIONS = 200;
  private static final int ROUNDS = 25;

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
  void pathsThatClimbOrHideSlashesLeadNowhere() throws IOException {
    List<String> paths =
        List.of(
            "/../../etc/passwd",
            "/doc/../../etc/passwd",
            "/doc/..%2f..%2fetc/passwd",
            "/doc/%2e%2e/%2e%2e/etc/passwd",
            "/documents/..%5c..%5cwindows",
            "/documents/%2fetc%2fpasswd",
            "/documents//etc/passwd",
            "/doc/person%2fli-ming%00.ttl",
            "/id/person/li-ming;x=y/..;/..;/",
            "/doc/person/%c0%ae%c0%ae/",
            "/doc/person/li-ming.ttl/",
            "//doc//person//li-ming",
            "/style.css/../pages/layout.mustache",
            "/sitemap/..%2f1.xml",
            "/%",
            "/doc/person/li-ming%");
    assertEquals(16, paths.size());
    for (String path : paths) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertTrue(answer.matches("(?s)HTTP/1.1 (4\\d\\d|303) .*"), path + " gave " + answer);
      assertFalse(answer.contains("root:"), path);
      assertFalse(answer.contains("Exception"), answer);
    }
  }

  @Test
  void encodedSlashesAreSlashesOrAreRefused() {
    HttpResponse<String> answer = sample.get("/doc/person%2Fli-ming.ttl");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("/documents/?name="), answer.body());
  }

  @Test
  void tenThousandHeadersAreTooMany() throws IOException {
    StringBuilder request = new StringBuilder("GET / HTTP/1.1\r\nHost: x\r\n");
    for (int i = 0; i < 10_000; i++) {
      request.append("X-").append(i).append(": ").append("y".repeat(10)).append("\r\n");
    }
    String answer = raw(request + "Connection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
    assertTrue(answer.contains("POST to /sparql"), answer);
    String accepts = "Accept: " + "text/turtle;q=0.1,".repeat(5_000) + "text/html\r\n";
    String most =
        raw(
            "GET /doc/person/li-ming HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + accepts
                + "\r\n");
    assertTrue(most.matches("(?s)HTTP/1.1 (200|431) .*"), most.substring(0, 60));
    assertEquals(200, sample.get("/health").statusCode());
  }

  @Test
  void requestsThatAreNoHttpAreRefused() throws IOException {
    List<String> requests =
        List.of(
            "nonsense\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
            "POST /sparql HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Content-Length: 5\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\n",
            "\u0000\u0001\u0002\r\n\r\n");
    assertEquals(8, requests.size());
    for (String request : requests) {
      String answer = raw(request);
      assertTrue(answer.matches("(?s)HTTP/1.1 (4\\d\\d|505) .*"), request + " gave " + answer);
      assertFalse(answer.contains("jetty") || answer.contains("Exception"), answer);
    }
  }

  @Test
  void methodsOtherThanThoseOfReadersAreRefusedEverywhere() throws IOException {
    List<String> paths =
        List.of(
            "/",
            "/id/person/li-ming",
            "/doc/person/li-ming",
            "/ontology",
            "/queries",
            "/documents/",
            "/.well-known/void",
            "/sitemap.xml",
            "/CITATION",
            "/sparql");
    for (String path : paths) {
      for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "BREW")) {
        String answer =
            raw(
                method
                    + " "
                    + path
                    + " HTTP/1.1\r\nHost: x\r\nCookie: secret\r\nConnection: close\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 (405|501|400) .*"), method + path + answer);
        assertFalse(answer.contains("secret"), "TRACE would show what others may not see");
      }
      HttpResponse<String> options = sample.send("OPTIONS", path, "");
      assertEquals(204, options.statusCode(), path);
      assertTrue(Answers.header(options, "Allow").startsWith("GET, HEAD"), path);
      HttpResponse<String> head = sample.send("HEAD", path, "");
      assertEquals(sample.get(path).statusCode(), head.statusCode(), path);
      assertEquals("", head.body());
    }
  }

  @Test
  void halfOpenConnectionsKeepNobodyWaiting() throws IOException {
    List<Socket> half = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        Socket socket = new Socket("localhost", sample.port());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: ".getBytes(UTF_8));
        half.add(socket);
      }
      for (int i = 0; i < 20; i++) {
        assertEquals(200, sample.get("/doc/person/li-ming").statusCode());
      }
    } finally {
      for (Socket socket : half) {
        socket.close();
      }
    }
  }

  @Test
  void slowReadersKeepNobodyWaiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress("localhost", sample.port()));
        String path =
            i % 2 == 0 ? "/dump.nq.gz" : "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D";
        socket
            .getOutputStream()
            .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(UTF_8));
        slow.add(socket);
      }
      for (int i = 0; i < 5; i++) {
        String answer =
            raw("GET /doc/person/li-ming HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void strangeNamesAreServedAsTheyAre() {
    Map<String, String> names =
        Map.of(
            "quote", "Ada \"the\" 'Great'",
            "angle", "</script><b>Ada & Co</b>",
            "right-to-left", "\u202eadA\u202c \u0639\u0628\u062f \u0627\u0644\u0644\u0647\u200f",
            "emoji", "Ada \ud83c\udf93",
            "long", "A".repeat(20_000),
            "brace", "{{page.title}} ${x} %s\\n");
    DatasetGraph data = Sample.data();
    names.forEach(
        (slug, name) -> {
          Node thing = NodeFactory.createURI(Sample.BASE + "id/person/" + slug);
          data.getDefaultGraph().add(thing, RDF.type.asNode(), FOAF.Person.asNode());
          data.getDefaultGraph()
              .add(thing, RDFS.label.asNode(), NodeFactory.createLiteralString(name));
        });
    assertEquals(6, names.size());
    Map<String, Lang> forms =
        Map.of("ttl", Lang.TURTLE, "jsonld", Lang.JSONLD11, "rdf", Lang.RDFXML, "nq", Lang.NQUADS);
    try (Sample strange = Sample.start(data, Sample.LIMITS)) {
      names.forEach(
          (slug, name) -> {
            String path = "/doc/person/" + Names.encodePath(slug);
            String html = strange.get(path + ".html").body();
            assertEquals(name, Jsoup.parse(html).select("h1").get(0).wholeText());
            assertEquals(0, Jsoup.parse(html).select("b").size(), slug);
            Node thing = NodeFactory.createURI(Sample.BASE + "id/person/" + slug);
            forms.forEach(
                (extension, lang) ->
                    assertTrue(
                        Answers.graph(strange.get(path + "." + extension).body(), lang)
                            .contains(
                                thing, RDFS.label.asNode(), NodeFactory.createLiteralString(name)),
                        slug + "." + extension));
          });
    }
  }

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

  @Test
  void languagesThatNobodySpeaksDoNoHarm() {
    for (String language :
        List.of("xx-YY-zz", "*", "-", ",,,;q=", "en;q=9", "a".repeat(5_000), "<script>", "tr-TR")) {
      HttpResponse<String> answer =
          sample.get("/doc/person/li-ming.html", "Accept-Language", language);
      assertEquals(200, answer.statusCode(), language);
      assertTrue(answer.body().contains("<h1>LI Ming</h1>"));
    }
  }

  @Test
  void twoHundredConnectionsAreServedAndMemoryIsGivenBack() throws Exception {
    List<String> paths =
        List.of(
            "/doc/person/li-ming",
            "/id/person/li-ming",
            "/queries/who-met.csv",
            "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%20100",
            "/documents/ichei-unesco-cooperation-2019.txt");
    crowd(paths, 2);
    long before = used();
    Map<Integer, AtomicInteger> statuses = crowd(paths, ROUNDS);
    int all = statuses.values().stream().mapToInt(AtomicInteger::get).sum();
    assertEquals(CONNECTIONS * ROUNDS, all, "every request has an answer");
    statuses.keySet().removeAll(List.of(200, 303, 503));
    assertEquals(Map.of(), statuses);
    long grown = used() - before;
    assertTrue(grown < 64L * 1024 * 1024, "memory grew by " + (grown >> 20) + " MB");
  }

  /** As many connections as the crowd is large, each asking one after another. */
  private static Map<Integer, AtomicInteger> crowd(List<String> paths, int rounds)
      throws InterruptedException {
    Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    for (int i = 0; i < CONNECTIONS; i++) {
      int first = i;
      clients.execute(
          () -> {
            for (int round = 0; round < rounds; round++) {
              HttpResponse<String> answer = sample.get(paths.get((first + round) % paths.size()));
              int status = answer.statusCode();
              assertTrue(status != 503 || !Answers.header(answer, "Retry-After").isEmpty());
              statuses.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
            }
          });
    }
    clients.shutdown();
    assertTrue(clients.awaitTermination(3, TimeUnit.MINUTES), "some wait for ever");
    return statuses;
  }

  /** The least heap in use after some collections. */
  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(100);
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  /** What the server says to these very bytes, until it closes or says no more for a while. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", sample.port())) {
      socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
      // Whoever is refused before all is sent has to read while sending, or loses the answer.
      CompletableFuture.runAsync(() -> send(socket, request));
      byte[] begun = socket.getInputStream().readNBytes(12);
      byte[] rest = new byte[8_192];
      int read = socket.getInputStream().read(rest);
      return new String(begun, UTF_8) + new String(rest, 0, Math.max(read, 0), UTF_8);
    }
  }

  private static void send(Socket socket, String request) {
    try {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // The server has heard enough; what it says is what the test is about.
    }
  }
}
