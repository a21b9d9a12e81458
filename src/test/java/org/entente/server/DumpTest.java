package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.graph.Edition;
import org.entente.graph.LiveDataset;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DumpTest {
  @Test
  void theDumpsHoldAllThatIsServed() throws Exception {
    DatasetGraph data = Sample.data();
    String hash = Edition.of(data, Instant.EPOCH).hash();
    try (Sample sample = Sample.start(new LiveDataset(data, d -> {}), Sample.LIMITS)) {
      byte[] quads = unzipped(fetch(sample, "/dump.nq.gz").body());
      DatasetGraph read = DatasetGraphFactory.createGeneral();
      RDFParser.source(new ByteArrayInputStream(quads)).lang(Lang.NQUADS).parse(read);
      assertEquals(hash, Edition.of(read, Instant.EPOCH).hash());
      assertTrue(new String(quads, StandardCharsets.UTF_8).startsWith("# http"));
      byte[] turtle = unzipped(fetch(sample, "/dump.ttl.gz").body());
      Graph facts = GraphFactory.createDefaultGraph();
      RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).parse(facts);
      assertTrue(data.getDefaultGraph().isIsomorphicWith(facts));
      assertTrue(new String(turtle, StandardCharsets.UTF_8).contains("@prefix ent:"));
    }
  }

  @Test
  void aClientThatHasItIsToldSo() throws Exception {
    try (Sample sample = Sample.start(new LiveDataset(Sample.data(), d -> {}), Sample.LIMITS)) {
      HttpResponse<String> head = sample.send("HEAD", "/dump.nq.gz", "");
      String tag = head.headers().firstValue("ETag").orElseThrow();
      assertEquals(200, head.statusCode());
      assertEquals("", head.body());
      assertEquals("application/gzip", head.headers().firstValue("Content-Type").orElseThrow());
      assertTrue(head.headers().firstValue("Link").orElseThrow().contains("cite-as"));
      assertEquals(304, sample.get("/dump.nq.gz", "If-None-Match", tag).statusCode());
      assertEquals(200, sample.send("HEAD", "/dump.ttl.gz", "", "If-None-Match", tag).statusCode());
      assertEquals(405, sample.send("DELETE", "/dump.nq.gz", "").statusCode());
      assertEquals(204, sample.send("OPTIONS", "/dump.nq.gz", "").statusCode());
      assertEquals(404, sample.get("/dump.rdf.gz").statusCode());
    }
  }

  @Test
  void headSaysNoOtherLengthThanGet() throws Exception {
    try (Sample sample = Sample.start(new LiveDataset(Sample.data(), d -> {}), Sample.LIMITS)) {
      for (String path : List.of("/dump.nq.gz", "/dump.ttl.gz")) {
        // Also after its size has become known.
        for (int i = 0; i < 2; i++) {
          HttpResponse<String> head = sample.send("HEAD", path, "");
          HttpResponse<byte[]> whole = fetch(sample, path);
          assertEquals(
              whole.headers().firstValue("Content-Length"),
              head.headers().firstValue("Content-Length"),
              path);
          assertTrue(whole.body().length > 0, path);
        }
      }
    }
  }

  @Test
  void whatIsExchangedMeanwhileDoesNotShow() throws Exception {
    DatasetGraph large = Sample.data();
    for (int i = 0; i < 60_000; i++) {
      large
          .getDefaultGraph()
          .add(
              NodeFactory.createURI(Sample.BASE + "id/thing/" + i),
              RDFS.label.asNode(),
              NodeFactory.createLiteralString(
                  Long.toString(i * 0x9E3779B97F4A7C15L, 36).repeat(8)));
    }
    String hash = Edition.of(large, Instant.EPOCH).hash();
    LiveDataset live = new LiveDataset(large, DatasetGraph::close);
    try (Sample sample = Sample.start(live, Sample.LIMITS)) {
      HttpResponse<InputStream> answer =
          client().send(request(sample, "/dump.nq.gz"), HttpResponse.BodyHandlers.ofInputStream());
      live.exchange(DatasetGraphFactory.createGeneral());
      DatasetGraph read = DatasetGraphFactory.createGeneral();
      try (InputStream in = new GZIPInputStream(answer.body())) {
        RDFParser.source(in).lang(Lang.NQUADS).parse(read);
      }
      assertEquals(hash, Edition.of(read, Instant.EPOCH).hash());
      String after =
          new String(unzipped(fetch(sample, "/dump.nq.gz").body()), StandardCharsets.UTF_8);
      assertEquals(1, after.lines().count(), "the comment alone");
    }
  }

  @Test
  void whatBreaksOffDoesNotLookWhole() {
    LiveDataset live =
        new LiveDataset(breaking(), Edition.known("0".repeat(64), Instant.EPOCH), d -> {});
    try (Sample sample = Sample.start(live, Sample.LIMITS)) {
      assertThrows(IOException.class, () -> fetch(sample, "/dump.nq.gz"));
    }
  }

  /** Data that cannot be read to its end. */
  private static DatasetGraph breaking() {
    return new DatasetGraphWrapper(Sample.data()) {
      @Override
      public Iterator<Quad> find() {
        return IntStream.range(0, 60_000).mapToObj(DumpTest::quad).iterator();
      }
    };
  }

  private static Quad quad(int i) {
    if (i == 59_999) {
      throw new RuntimeIOException("the disk is broken");
    }
    Node name = NodeFactory.createLiteralString(Long.toString(i * 0x9E3779B97F4A7C15L, 36));
    return Quad.create(Quad.defaultGraphIRI, RDFS.Class.asNode(), RDFS.label.asNode(), name);
  }

  @Test
  void theDatasetsDescriptionNamesThem() throws Exception {
    try (Sample sample = Sample.start(new LiveDataset(Sample.data(), d -> {}), Sample.LIMITS)) {
      Model model = ModelFactory.createDefaultModel();
      String text = sample.get("/.well-known/void", "Accept", "text/turtle").body();
      RDFParser.fromString(text, Lang.TURTLE).parse(model);
      for (String name : new String[] {"dump.nq.gz", "dump.ttl.gz"}) {
        var file = model.createResource(Sample.BASE + name);
        assertTrue(model.contains(null, VOID.dataDump, file), name);
        assertTrue(model.contains(null, DCAT.downloadURL, file), name);
      }
    }
  }

  @Test
  void theirSizesAreToldOnceTheyWereFetched() throws Exception {
    LiveDataset live = new LiveDataset(Sample.data(), d -> {});
    try (Sample sample = Sample.start(live, Sample.LIMITS)) {
      assertEquals(List.of(), sizes(sample));
      HttpResponse<byte[]> dump = fetch(sample, "/dump.nq.gz");
      assertEquals(List.of((long) dump.body().length), sizes(sample));
      String page = sample.get("/.well-known/void", "Accept", "text/html").body();
      String size = Jsoup.parse(page).select("li:has(a[href=/dump.nq.gz])").text();
      assertTrue(size.contains("(" + dump.body().length / 1000 + " kB)"), size);
      fetch(sample, "/dump.ttl.gz");
      assertEquals(2, sizes(sample).size());
      live.exchange(DatasetGraphFactory.createGeneral());
      assertEquals(List.of(), sizes(sample), "of other data");
    }
  }

  private static List<Long> sizes(Sample sample) {
    Model model = ModelFactory.createDefaultModel();
    String text = sample.get("/.well-known/void", "Accept", "text/turtle").body();
    RDFParser.fromString(text, Lang.TURTLE).parse(model);
    return model
        .listObjectsOfProperty(model.createProperty(DCAT.NS, "byteSize"))
        .mapWith(size -> size.asLiteral().getLong())
        .toList();
  }

  private static HttpClient client() {
    return HttpClient.newHttpClient();
  }

  private static HttpRequest request(Sample sample, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + sample.port() + path)).build();
  }

  private static HttpResponse<byte[]> fetch(Sample sample, String path) throws Exception {
    return client().send(request(sample, path), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
