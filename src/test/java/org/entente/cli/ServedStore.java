package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.catalogue.Catalogue;
import org.entente.graph.LiveDataset;
import org.entente.graph.Store;
import org.entente.server.EntenteServer;
import org.entente.server.Holdings;
import org.entente.server.sparql.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A store that is loaded into while it is served, with a folder of news, and a client. */
final class ServedStore implements AutoCloseable {
  private static final String VISIT =
      """
      Rowan University receives guests from Aspen College

      12 May 2023

      A delegation of Aspen College visited Rowan University on 9 May 2023. Dr Edna Vale, \
      Rector of Aspen College, met Professor Ralph Moor, Vice-Chancellor of Rowan University.
      """;

  private final StoreInFolder store;
  private final Path news;
  private final LiveDataset live;
  private final EntenteServer server;

  /** Loads two documents, each a name and its text, and serves what was loaded. */
  ServedStore(Path folder, String one, String oneSays, String two, String twoSays)
      throws Exception {
    store = new StoreInFolder(folder.resolve("graph"));
    news = Files.createDirectory(folder.resolve("news"));
    write(one, oneSays);
    write(two, twoSays);
    load(news);
    Graphs.Opened opened = Graphs.stored(store.path());
    live = new LiveDataset(opened.data(), opened.edition(), Store::close);
    Holdings holdings = new Holdings(live, opened.base(), Catalogue.bundled());
    server = EntenteServer.start(holdings, 0, Limits.STANDARD);
  }

  /** Serves the news of a visit to Rowan University, {@code visit.txt}, and another document. */
  static ServedStore ofVisitAnd(Path folder, String other, String otherSays) throws Exception {
    return new ServedStore(folder, "visit.txt", VISIT, other, otherSays);
  }

  /** Where the news are that were loaded. */
  Path news() {
    return news;
  }

  LiveDataset live() {
    return live;
  }

  /** Writes one of the news. */
  void write(String name, String text) throws Exception {
    Files.writeString(news.resolve(name), text);
  }

  /** Loads into the store, and serves what that made. */
  void reload(Object... arguments) throws Exception {
    load(arguments);
    Graphs.Opened opened = Graphs.stored(store.path());
    live.exchange(opened.data(), opened.edition());
  }

  private void load(Object... arguments) {
    Run run = store.load(arguments);
    assertEquals(0, run.status(), run.err());
  }

  /** The page at an address. */
  Document page(String path) throws Exception {
    return Jsoup.parse(get(path, "Accept", "text/html").body());
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    URI address = URI.create("http://localhost:" + server.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
  }
}
