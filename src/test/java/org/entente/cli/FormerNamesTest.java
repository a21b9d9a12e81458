package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
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
import org.entente.graph.Edition;
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
  private ServedStore store;

  @BeforeEach
  void loadAndServe() throws Exception {
    store =
        new ServedStore(
            folder,
            "a.txt",
            "Ms Ada Bell is Rector of Elm University.",
            "b.txt",
            "Ms Adelaide Bell is Rector of Elm University.");
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void aMergedThingIsFoundAtTheSurvivorWhichNamesIt() throws Exception {
    Set<String> before = things();
    Files.writeString(store.news().resolve("identity.ttl"), SAME);
    store.reload(store.news());
    Set<String> after = things();
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(after);
    List<String> persons = gone.stream().filter(t -> t.startsWith("person/")).toList();
    assertEquals(List.of("person/ada-bell"), persons, "the survivor keeps its name");
    String survivor = header(store.get("/id/person/ada-bell"), "Location").replace("/id/", "");
    assertEquals("person/adelaide-bell", survivor);
    assertTrue(after.contains(survivor), survivor);
    for (String person : persons) {
      HttpResponse<String> moved = store.get("/id/" + person);
      assertEquals(301, moved.statusCode());
      assertEquals("/id/" + survivor, header(moved, "Location"));
      assertEquals(
          "/doc/" + survivor + ".nt", header(store.get("/doc/" + person + ".nt"), "Location"));
      assertTrue(
          graph(survivor).contains(thing(survivor), OWL.sameAs.asNode(), thing(person)), person);
    }
    assertEquals(303, store.get("/id/" + survivor).statusCode());
    String tenure =
        gone.stream().filter(t -> t.startsWith("tenure/ada-bell")).findFirst().orElseThrow();
    String heir = header(store.get("/id/" + tenure), "Location");
    assertTrue(heir.startsWith("/id/tenure/") && heir.contains("-rector"), heir);
    for (String thing : gone) {
      int status = store.get("/id/" + thing).statusCode();
      assertTrue(status == 301 || status == 410, thing + " gives " + status);
    }
    Files.delete(store.news().resolve("identity.ttl"));
    store.reload(store.news());
    assertEquals(before, things());
    assertEquals(303, store.get("/id/person/ada-bell").statusCode());
    assertFalse(
        graph("person/adelaide-bell").contains(Node.ANY, OWL.sameAs.asNode(), Node.ANY),
        "what is two again is not said to be the same");
    assertEquals(303, store.get("/id/" + survivor).statusCode());
  }

  @Test
  void whatTurnsOutToBeSeveralIsGoneAndNamesThem() throws Exception {
    Files.writeString(store.news().resolve("c.txt"), "Mr Ming Li is Dean of Fern College.");
    Files.writeString(store.news().resolve("d.txt"), "Mr Li Ming is Dean of Fern College.");
    store.reload(store.news());
    assertEquals(303, store.get("/id/person/li-ming").statusCode());
    Files.writeString(
        store.news().resolve("identity.ttl"),
        """
        [] a ent:IdentityDecision ; ent:outcome ent:different ; ent:reason "Two persons." ;
           ent:decidedFor "c.txt: Ming Li" , "d.txt: Li Ming" .
        """);
    store.reload(store.news());
    HttpResponse<String> several = store.get("/id/person/li-ming");
    assertEquals(410, several.statusCode());
    assertTrue(several.body().contains("/id/person/ming-li"), several.body());
    assertTrue(several.body().contains("/id/person/li-ming-"), several.body());
  }

  @Test
  void aWithdrawnThingIsGoneAndTheAnswerSaysWhy() throws Exception {
    Set<String> before = things();
    store.reload("--withdraw", "a.txt");
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(things());
    assertTrue(gone.size() >= 10, "gone are " + gone);
    for (String thing : gone) {
      for (String path : List.of("/id/" + thing, "/doc/" + thing, "/doc/" + thing + ".ttl")) {
        HttpResponse<String> answer = store.get(path, "Accept", "text/turtle");
        assertEquals(410, answer.statusCode(), path);
        String why =
            thing.startsWith("document/")
                ? "The document a.txt has been withdrawn."
                : "withdrawn: a.txt";
        assertTrue(answer.body().contains(why), path + answer.body());
        assertEquals("Accept", header(answer, "Vary"));
      }
    }
    assertEquals(
        "“Ada Bell” is no longer here", store.page("/id/person/ada-bell").select("h1").text());
    assertEquals(410, store.get("/documents/a.txt").statusCode());
    assertTrue(
        store.page("/documents/a.txt").text().contains("The document a.txt has been withdrawn."));
    assertEquals(404, store.get("/documents/never.txt").statusCode());
    assertEquals(404, store.get("/id/person/nobody").statusCode());
    assertEquals(303, store.get("/id/person/adelaide-bell").statusCode());
    store.reload(store.news().resolve("a.txt"));
    assertEquals(303, store.get("/id/person/ada-bell").statusCode(), "it came back");
    assertEquals(200, store.get("/documents/a.txt").statusCode());
  }

  @Test
  void aSurvivorThatGoesTakesItsOldNamesWithIt() throws Exception {
    Files.writeString(store.news().resolve("identity.ttl"), SAME);
    store.reload(store.news());
    Files.delete(store.news().resolve("identity.ttl"));
    for (String name : List.of("a.txt", "b.txt")) {
      Files.move(store.news().resolve(name), folder.resolve(name));
    }
    Files.copy(Path.of("data/w-daad-ugc.txt"), store.news().resolve("w-daad-ugc.txt"));
    store.reload("--withdraw", "a.txt", "--withdraw", "b.txt", store.news());
    HttpResponse<String> answer = store.get("/id/person/ada-bell");
    assertEquals(410, answer.statusCode());
    assertTrue(answer.body().contains("a.txt, b.txt"), answer.body());
  }

  @Test
  void whatIsRememberedDependsOnTheHistoryAloneAndAnewForgetsIt() throws Exception {
    store.reload("--withdraw", "a.txt");
    byte[] once = Files.readAllBytes(gone("graph"));
    assertTrue(once.length > 100);
    Path other = folder.resolve("other");
    assertEquals(0, Run.of("load", store.news().toString(), "--store", other.toString()).status());
    assertEquals(0, Run.of("load", "--withdraw", "a.txt", "--store", other.toString()).status());
    assertArrayEquals(once, Files.readAllBytes(gone("other")));
    store.reload("--anew", store.news().resolve("b.txt"));
    assertEquals(404, store.get("/id/person/ada-bell").statusCode());
  }

  @Test
  void theEditionOfAStoreIsThatOfItsExport() throws Exception {
    Path graph = folder.resolve("graph");
    Run export = Run.of("export", "--store", graph.toString(), "--format", "nquads");
    String[] parts = export.out().split("\n", 2);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts[1].getBytes(UTF_8));
    Edition edition = store.live().edition();
    assertEquals(HexFormat.of().formatHex(digest), edition.hash());
    assertTrue(parts[0].startsWith("# http://localhost:3030/.well-known/void#version-"), parts[0]);
    assertTrue(parts[0].contains(edition.hash()), parts[0]);
    assertTrue(store.get("/CITATION").body().contains(edition.hash()), "the server says the same");
    String before = edition.hash();
    store.reload("--withdraw", "a.txt");
    assertFalse(before.equals(store.live().edition().hash()));
    store.reload(store.news().resolve("a.txt"));
    assertEquals(before, store.live().edition().hash(), "the same documents, the same edition");
  }

  private Path gone(String store) throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve(store))) {
      return files
          .filter(f -> f.getFileName().toString().equals("gone.tsv.gz"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Everything that has a name of its own, such as {@code person/ada-bell}. */
  private Set<String> things() {
    Set<String> things = new TreeSet<>();
    store.live().begin();
    try {
      store.live().getDefaultGraph().stream(Node.ANY, Node.ANY, Node.ANY)
          .map(t -> t.getSubject().toString())
          .filter(iri -> iri.startsWith(thing("").getURI()) && !iri.contains("#"))
          .forEach(iri -> things.add(iri.substring(thing("").getURI().length())));
    } finally {
      store.live().end();
    }
    return things;
  }

  private static Node thing(String rest) {
    return NodeFactory.createURI("http://localhost:3030/id/" + rest);
  }

  private Graph graph(String rest) throws Exception {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(store.get("/doc/" + rest + ".ttl").body(), Lang.TURTLE).parse(graph);
    return graph;
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
