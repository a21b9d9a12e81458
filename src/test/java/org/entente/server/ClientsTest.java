package org.entente.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.server.Answers.graph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served, as readers see it that share no code with Jena. */
class ClientsTest {
  private static final List<String> PATHS =
      List.of(
          "/doc/person/borhene-chakroun",
          "/doc/organization/unesco",
          "/doc/document/ichei-unesco-cooperation-2019",
          "/doc/topic/region",
          "/ontology");
  private static final Map<String, RDFFormat> FORMS =
      new TreeMap<>(
          Map.of(
              "ttl", RDFFormat.TURTLE,
              "nt", RDFFormat.NTRIPLES,
              "nq", RDFFormat.NQUADS,
              "trig", RDFFormat.TRIG,
              "rdf", RDFFormat.RDFXML,
              "jsonld", RDFFormat.JSONLD));

  @TempDir private Path folder;
  @AutoClose private static Sample sample;

  @BeforeAll
  static void start() throws Exception {
    sample = Sample.start();
    // RDF4J's reader of JSON-LD can be begun in no Turkish locale, where I has a small form of its
    // own; once begun it works in any.
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      Rio.parse(new StringReader("{\"@context\":{\"x\":\"urn:x:\"}}"), "urn:x:", RDFFormat.JSONLD);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void rdf4jReadsTheSameInEveryForm() throws Exception {
    int seen = 0;
    for (String path : PATHS) {
      Graph jena = graph(sample.get(path + ".nt").body(), Lang.NTRIPLES);
      Model first = rdf4j(path, "nt");
      assertEquals(jena.size(), first.size(), path);
      for (String extension : FORMS.keySet()) {
        Model model = rdf4j(path, extension).filter(null, null, null, new Resource[] {null});
        assertTrue(Models.isomorphic(first, model), path + "." + extension);
        seen++;
      }
    }
    assertEquals(30, seen);
  }

  @Test
  void rapperReadsTheSameInEveryFormThatItKnows() throws Exception {
    Program rapper = Program.of("rapper", "raptor2-utils");
    Map<String, String> forms =
        new TreeMap<>(Map.of("ttl", "turtle", "nt", "ntriples", "rdf", "rdfxml"));
    int seen = 0;
    for (String path : PATHS) {
      Graph jena = graph(sample.get(path + ".nt").body(), Lang.NTRIPLES);
      for (Map.Entry<String, String> form : forms.entrySet()) {
        Path file = folder.resolve("answer." + form.getKey());
        Files.writeString(file, sample.get(path + "." + form.getKey()).body(), UTF_8);
        String read =
            rapper.run(
                folder, "-q", "-i", form.getValue(), "-o", "ntriples", file + "", Sample.BASE);
        assertTrue(jena.isIsomorphicWith(graph(read, Lang.NTRIPLES)), path + "." + form.getKey());
        seen++;
      }
    }
    assertEquals(15, seen);
  }

  @Test
  void rapperFollowsAThingToItsDescription() throws Exception {
    Program rapper = Program.of("rapper", "raptor2-utils");
    String thing = "http://localhost:" + sample.port() + "/id/person/li-ming";
    String read = rapper.run(folder, "-q", "-i", "guess", "-o", "ntriples", thing);
    Graph jena = graph(sample.get("/doc/person/li-ming.nt").body(), Lang.NTRIPLES);
    assertTrue(jena.isIsomorphicWith(graph(read, Lang.NTRIPLES)), read);
  }

  private static Model rdf4j(String path, String extension) throws Exception {
    RDFFormat form = FORMS.get(extension);
    return Rio.parse(
        new StringReader(sample.get(path + "." + extension).body()), Sample.BASE, form);
  }
}
