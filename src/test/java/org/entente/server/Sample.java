package org.entente.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.catalogue.Catalogue;
import org.entente.server.sparql.Limits;
import org.entente.vocabulary.ENT;

/** The sample graph, served on a free port, and a client for it. */
final class Sample implements AutoCloseable {
  static final String BASE = "http://localhost:3030/";

  static final Limits LIMITS =
      new Limits(8_000, 1_000, 500, Duration.ofMillis(1500), 4, Duration.ofMillis(200));

  private final EntenteServer server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private Sample(EntenteServer server) {
    this.server = server;
  }

  static Sample start() {
    return start(data(), LIMITS);
  }

  /** The sample as somebody's own work. */
  static Sample start(Imprint imprint) {
    try {
      Holdings holdings = new Holdings(data(), BASE, Catalogue.bundled()).as(imprint);
      return new Sample(EntenteServer.start(holdings, 0, LIMITS));
    } catch (PortTaken e) {
      throw new IllegalStateException(e);
    }
  }

  static Sample start(DatasetGraph data, Limits limits) {
    return start(data, limits, Catalogue.bundled());
  }

  static Sample start(DatasetGraph data, Limits limits, Catalogue catalogue) {
    try {
      Holdings holdings = new Holdings(data, BASE, catalogue).as(Imprint.BUNDLED);
      return new Sample(EntenteServer.start(holdings, 0, limits));
    } catch (PortTaken e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sample under names that lead to where it is served, for clients that follow them. */
  static Sample startAtHome() {
    try {
      int port = freePort();
      String base = "http://localhost:" + port + "/";
      Holdings holdings = new Holdings(data(base), base, Catalogue.bundled()).as(Imprint.BUNDLED);
      return new Sample(EntenteServer.start(holdings, port, LIMITS));
    } catch (IOException | PortTaken e) {
      throw new IllegalStateException(e);
    }
  }

  /** A port that nobody listened on just now. */
  static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  static DatasetGraph data() {
    return data(BASE);
  }

  private static DatasetGraph data(String base) {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    RDFParser.fromString(sample().replace(BASE, base), Lang.TRIG).parse(data);
    Graph ontology = data.getGraph(NodeFactory.createURI(ENT.ONTOLOGY));
    RDFDataMgr.read(ontology, Path.of("ontology/entente.ttl").toUri().toString());
    return data;
  }

  private static String sample() {
    try {
      return Files.readString(Path.of("src/test/resources/graph/sample.trig"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the program does after the start and after each exchange of the data. */
  void warm() {
    server.warm();
  }

  int port() {
    return server.port();
  }

  List<Integer> outputBuffers() {
    return server.outputBuffers();
  }

  int answersKept() {
    return server.answersKept();
  }

  /** GET with headers given as name, value, name, value. */
  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> query(String query, String... headers) {
    return get("/sparql?query=" + encode(query), headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < all.size(); i += 2) {
      request.header(all.get(i), all.get(i + 1));
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
