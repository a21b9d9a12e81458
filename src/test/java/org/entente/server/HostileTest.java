package org.entente.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.server.Answers.leaksNothing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.server.page.Names;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Requests that no friend would send, most of them past any client library. */
class HostileTest {
  private static final int CONNECTIONS = 200;

  @AutoClose private static final Sample sample = Sample.start();

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
  void languagesThatNobodySpeaksDoNoHarm() {
    for (String language :
        List.of("xx-YY-zz", "*", "-", ",,,;q=", "en;q=9", "a".repeat(5_000), "<script>", "tr-TR")) {
      HttpResponse<String> answer =
          sample.get("/doc/person/li-ming.html", "Accept-Language", language);
      assertEquals(200, answer.statusCode(), language);
      assertTrue(answer.body().contains("<h1>LI Ming</h1>"));
    }
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
