package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.entente.catalogue.Catalogue;
import org.entente.graph.Edition;
import org.entente.graph.LiveDataset;
import org.entente.graph.Store;
import org.entente.server.EntenteServer;
import org.entente.server.Holdings;
import org.entente.server.sparql.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server answers for names that stood for something before the last loads. */
class FormerNamesTest {
  private static final String SAME =
      """
      [] a ent:IdentityDecision ; ent:outcome ent:same ; ent:reason "One person." ;
         ent:decidedFor "a.txt: Ada Bell" , "b.txt: Adelaide Bell" .
      """;

  @TempDir private Path folder;
  private Path news = Path.of("");
  private LiveDataset live;
  private EntenteServer server;

  @BeforeEach
  void loadAndServe() throws Exception {
    news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "Ms Ada Bell is Rector of Elm University.");
    Files.writeString(news.resolve("b.txt"), "Ms Adelaide Bell is Rector of Elm University.");
    load(news);
    Graphs.Opened opened = Graphs.stored(folder.resolve("graph"));
    live = new LiveDataset(opened.data(), opened.edition(), Store::close);
    Holdings holdings = new Holdings(live, opened.base(), Catalogue.bundled());
    server = EntenteServer.start(holdings, 0, Limits.STANDARD);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aMergedThingIsFoundAtTheSurvivorWhichNamesIt() throws Exception {
    Set<String> before = things();
    Files.writeString(news.resolve("identity.ttl"), SAME);
    reload(news);
    Set<String> after = things();
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(after);
    List<String> persons = gone.stream().filter(t -> t.startsWith("person/")).toList();
    assertEquals(List.of("person/ada-bell", "person/adelaide-bell"), persons);
    String survivor = header(get("/id/person/ada-bell"), "Location").replace("/id/", "");
    assertTrue(after.contains(survivor), survivor);
    for (String person : persons) {
      HttpResponse<String> moved = get("/id/" + person);
      assertEquals(301, moved.statusCode());
      assertEquals("/id/" + survivor, header(moved, "Location"));
      assertEquals("/doc/" + survivor + ".nt", header(get("/doc/" + person + ".nt"), "Location"));
      assertTrue(
          graph(survivor).contains(thing(survivor), OWL.sameAs.asNode(), thing(person)), person);
    }
    assertEquals(303, get("/id/" + survivor).statusCode());
    String tenure =
        gone.stream().filter(t -> t.startsWith("tenure/ada-bell")).findFirst().orElseThrow();
    String heir = header(get("/id/" + tenure), "Location");
    assertTrue(heir.startsWith("/id/tenure/") && heir.contains("-rector"), heir);
    for (String thing : gone) {
      int status = get("/id/" + thing).statusCode();
      assertTrue(status == 301 || status == 410, thing + " gives " + status);
    }
    Files.delete(news.resolve("identity.ttl"));
    reload(news);
    assertEquals(before, things());
    assertEquals(303, get("/id/person/ada-bell").statusCode());
    assertFalse(
        graph("person/adelaide-bell").contains(Node.ANY, OWL.sameAs.asNode(), Node.ANY),
        "what is two again is not said to be the same");
    HttpResponse<String> several = get("/id/" + survivor);
    assertEquals(410, several.statusCode());
    assertTrue(several.body().contains("/id/person/ada-bell, /id/person/adelaide-bell"));
  }

  @Test
  void aWithdrawnThingIsGoneAndTheAnswerSaysWhy() throws Exception {
    Set<String> before = things();
    reload("--withdraw", "a.txt");
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(things());
    assertTrue(gone.size() >= 10, "gone are " + gone);
    for (String thing : gone) {
      for (String path : List.of("/id/" + thing, "/doc/" + thing, "/doc/" + thing + ".ttl")) {
        HttpResponse<String> answer = get(path, "Accept", "text/turtle");
        assertEquals(410, answer.statusCode(), path);
        assertTrue(answer.body().contains("withdrawn: a.txt"), path + answer.body());
        assertEquals("Accept", header(answer, "Vary"));
      }
    }
    assertEquals(410, get("/documents/a.txt").statusCode());
    assertEquals(404, get("/documents/never.txt").statusCode());
    assertEquals(404, get("/id/person/nobody").statusCode());
    assertEquals(303, get("/id/person/adelaide-bell").statusCode());
    reload(news.resolve("a.txt"));
    assertEquals(303, get("/id/person/ada-bell").statusCode(), "it came back");
    assertEquals(200, get("/documents/a.txt").statusCode());
  }

  @Test
  void aSurvivorThatGoesTakesItsOldNamesWithIt() throws Exception {
    Files.writeString(news.resolve("identity.ttl"), SAME);
    reload(news);
    Files.delete(news.resolve("identity.ttl"));
    for (String name : List.of("a.txt", "b.txt")) {
      Files.move(news.resolve(name), folder.resolve(name));
    }
    Files.copy(Path.of("data/w-daad-ugc.txt"), news.resolve("w-daad-ugc.txt"));
    reload("--withdraw", "a.txt", "--withdraw", "b.txt", news);
    HttpResponse<String> answer = get("/id/person/ada-bell");
    assertEquals(410, answer.statusCode());
    assertTrue(answer.body().contains("a.txt, b.txt"), answer.body());
  }

  @Test
  void whatIsRememberedDependsOnTheHistoryAloneAndAnewForgetsIt() throws Exception {
    reload("--withdraw", "a.txt");
    byte[] once = Files.readAllBytes(gone("graph"));
    assertTrue(once.length > 100);
    Path other = folder.resolve("other");
    assertEquals(0, Run.of("load", news.toString(), "--store", other.toString()).status());
    assertEquals(0, Run.of("load", "--withdraw", "a.txt", "--store", other.toString()).status());
    assertArrayEquals(once, Files.readAllBytes(gone("other")));
    reload("--anew", news.resolve("b.txt"));
    assertEquals(404, get("/id/person/ada-bell").statusCode());
  }

  @Test
  void theEditionOfAStoreIsThatOfItsExport() throws Exception {
    Path store = folder.resolve("graph");
    Run export = Run.of("export", "--store", store.toString(), "--format", "nquads");
    String[] parts = export.out().split("\n", 2);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts[1].getBytes(UTF_8));
    Edition edition = live.edition();
    assertEquals(HexFormat.of().formatHex(digest), edition.hash());
    assertTrue(parts[0].startsWith("# http://localhost:3030/.well-known/void#version-"), parts[0]);
    assertTrue(parts[0].contains(edition.hash()), parts[0]);
    assertTrue(get("/CITATION").body().contains(edition.hash()), "the server says the same");
    String before = edition.hash();
    reload("--withdraw", "a.txt");
    assertFalse(before.equals(live.edition().hash()));
    reload(news.resolve("a.txt"));
    assertEquals(before, live.edition().hash(), "the same documents, the same edition");
  }

  private Path gone(String store) throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve(store))) {
      return files
          .filter(f -> f.getFileName().toString().equals("gone.tsv.gz"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void load(Object... arguments) {
    List<String> all =
        new ArrayList<>(List.of("load", "--store", folder.resolve("graph").toString()));
    Stream.of(arguments).map(Object::toString).forEach(all::add);
    Run run = Run.of(all.toArray(String[]::new));
    assertEquals(0, run.status(), run.err());
  }

  private void reload(Object... arguments) throws Exception {
    load(arguments);
    Graphs.Opened opened = Graphs.stored(folder.resolve("graph"));
    live.exchange(opened.data(), opened.edition());
  }

  /** Everything that has a name of its own, such as {@code person/ada-bell}. */
  private Set<String> things() {
    Set<String> things = new TreeSet<>();
    live.begin();
    try {
      live.getDefaultGraph().stream(Node.ANY, Node.ANY, Node.ANY)
          .map(t -> t.getSubject().toString())
          .filter(iri -> iri.startsWith(thing("").getURI()) && !iri.contains("#"))
          .forEach(iri -> things.add(iri.substring(thing("").getURI().length())));
    } finally {
      live.end();
    }
    return things;
  }

  private static Node thing(String rest) {
    return NodeFactory.createURI("http://localhost:3030/id/" + rest);
  }

  private Graph graph(String rest) throws Exception {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(get("/doc/" + rest + ".ttl").body(), Lang.TURTLE).parse(graph);
    return graph;
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    URI address = URI.create("http://localhost:" + server.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
