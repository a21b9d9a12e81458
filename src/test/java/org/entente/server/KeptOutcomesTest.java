package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDFS;
import org.entente.graph.LiveDataset;
import org.entente.server.http.Refused;
import org.entente.server.sparql.Compiled;
import org.entente.server.sparql.KeptOutcomes;
import org.entente.server.sparql.Outcome;
import org.junit.jupiter.api.Test;

class KeptOutcomesTest {
  private static final Query QUERY = query("SELECT ?x {}");

  private final AtomicLong version = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final KeptOutcomes kept = new KeptOutcomes(version::get);

  @Test
  void aQueryIsAskedOnceForEachVersionHoweverItIsWritten() throws Refused {
    for (String text : List.of("SELECT ?x {}", "select  ?x\nwhere { } # the same")) {
      assertEquals(1, rows(kept.of(compiled(text), asked -> answer(1))));
    }
    assertEquals(1, asked.get());
    version.incrementAndGet();
    assertEquals(2, rows(kept.of(Compiled.of(QUERY), asked -> answer(2))));
    assertEquals(2, rows(kept.of(Compiled.of(QUERY), asked -> answer(3))));
    assertEquals(2, asked.get());
    assertEquals(1, kept.size());
  }

  @Test
  void whatMayDifferEachTimeIsAskedEachTime() throws Refused {
    List<String> fickle =
        List.of(
            "SELECT (NOW() AS ?x) {}",
            "SELECT ?x { FILTER(rand() > 0.5) }",
            "SELECT (UUID() AS ?x) {}",
            "SELECT ?x {} ORDER BY STRUUID()",
            "SELECT (BNODE() AS ?x) {}",
            "SELECT (BNODE('a') AS ?x) {}",
            "SELECT ?x { FILTER NOT EXISTS { ?s ?p ?o FILTER(?o < now()) } }",
            "SELECT (MAX(RAND()) AS ?x) { ?s ?p ?o }",
            "SELECT ?x { { SELECT (IF(true, NOW(), 1) AS ?x) {} } }",
            "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?x) {}");
    for (String text : fickle) {
      kept.of(compiled(text), asked -> answer(1));
      kept.of(compiled(text), asked -> answer(1));
    }
    assertEquals(2 * fickle.size(), asked.get());
    assertEquals(0, kept.size());
    kept.of(compiled("SELECT (xsd:date(STR(?y)) AS ?x) {}"), asked -> answer(1));
    assertEquals(1, kept.size());
  }

  @Test
  void whatIsLongIsNotKept() throws Refused {
    kept.of(Compiled.of(QUERY), asked -> answer(KeptOutcomes.MOST_ROWS + 1));
    assertEquals(0, kept.size());
    kept.of(Compiled.of(QUERY), asked -> answer(KeptOutcomes.MOST_ROWS));
    assertEquals(1, kept.size());
  }

  @Test
  void longValuesAndLongQueriesCountByTheirLength() throws Refused {
    Var x = Var.alloc("x");
    Node megabyte = NodeFactory.createLiteralString("x".repeat(1 << 20));
    Outcome one = new Outcome.Rows(List.of(x), List.of(BindingFactory.binding(x, megabyte)), false);
    for (int i = 0; i < 40; i++) {
      kept.of(compiled("SELECT ?x {} LIMIT " + i), asked -> one);
    }
    assertTrue(
        kept.size() > 0 && kept.size() <= 8, "megabytes kept, 2 bytes a letter: " + kept.size());
    version.incrementAndGet();
    for (int i = 0; i < 200; i++) {
      String much = "?x ?y ?z . ".repeat(1_400) + "} LIMIT " + i;
      kept.of(compiled("SELECT ?x {" + much), asked -> answer(1));
    }
    assertTrue(kept.size() > 0 && kept.size() < 60, "queries of 15 KB kept: " + kept.size());
  }

  @Test
  void whoReadsOlderDataNeitherTakesNorLeavesAnything() throws Refused {
    version.set(5);
    kept.of(Compiled.of(QUERY), asked -> answer(5));
    version.set(4);
    assertEquals(4, rows(kept.of(Compiled.of(QUERY), asked -> answer(4))));
    version.set(5);
    assertEquals(5, rows(kept.of(Compiled.of(QUERY), asked -> answer(6))));
  }

  @Test
  void textQueriesAreKeptByFormAndByTheGraphsTheyAreAskedOf() {
    LiveDataset live = new LiveDataset(Sample.data(), data -> {});
    try (Sample sample = Sample.start(live, Sample.LIMITS)) {
      String count = "/sparql?query=SELECT%20(COUNT(*)%20AS%20?n)%20%7B%20?s%20?p%20?o%20%7D";
      String all = sample.get(count + "&format=csv").body();
      assertEquals(all, sample.get(count + "&format=csv").body());
      assertTrue(sample.get(count + "&format=json").body().contains("\"bindings\""));
      String one = "&default-graph-uri=https://example.org/none";
      assertEquals("n\r\n0\r\n", sample.get(count + one + "&format=csv").body());
      assertEquals(all, sample.get(count + "&format=csv").body());
      String other = "&default-graph-uri=urn:x-arq:DefaultGraph";
      String two = sample.get(count + one + other + "&format=csv").body();
      String joined = one + "%0Aurn:x-arq:DefaultGraph";
      assertNotEquals(two, sample.get(count + joined + "&format=csv").body());
      String unique = "/sparql?format=csv&query=SELECT%20(STRUUID()%20AS%20?n)%20%7B%7D";
      assertNotEquals(sample.get(unique).body(), sample.get(unique).body());
      live.exchange(DatasetGraphFactory.createGeneral());
      assertEquals("n\r\n0\r\n", sample.get(count + "&format=csv").body());
    }
  }

  @Test
  void anExchangedStoreAnswersForItself() {
    DatasetGraph less = DatasetGraphFactory.createGeneral();
    LiveDataset live = new LiveDataset(Sample.data(), data -> {});
    try (Sample sample = Sample.start(live, Sample.LIMITS)) {
      String path = "/queries/busiest-organizations.csv";
      String before = sample.get(path).body();
      assertTrue(before.lines().count() > 1, before);
      assertEquals(before, sample.get(path).body());
      live.exchange(less);
      assertEquals(1, sample.get(path).body().lines().count());
      assertTrue(
          sample.get("/queries/partners-of.html").body().contains("Nothing in the documents"));
      live.exchange(renamed());
      String after = sample.get(path).body();
      assertTrue(after.contains("UNESCO, renamed"), after);
      String page = sample.get("/queries/partners-of.html").body();
      assertTrue(page.contains("<option value=\"UNESCO, renamed\">"), page);
    }
  }

  private static DatasetGraph renamed() {
    DatasetGraph data = DatasetFactory.wrap(Sample.data()).asDatasetGraph();
    Node unesco = NodeFactory.createURI(Sample.BASE + "id/organization/unesco");
    data.getDefaultGraph().remove(unesco, RDFS.label.asNode(), Node.ANY);
    data.getDefaultGraph()
        .add(unesco, RDFS.label.asNode(), NodeFactory.createLiteralString("UNESCO, renamed"));
    return data;
  }

  private static Compiled compiled(String text) {
    return Compiled.of(query(text));
  }

  private static Query query(String text) {
    return QueryFactory.create("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n" + text);
  }

  private Outcome answer(int rows) {
    asked.incrementAndGet();
    Var x = Var.alloc("x");
    return new Outcome.Rows(
        List.of(x),
        Collections.nCopies(rows, BindingFactory.binding(x, RDFS.label.asNode())),
        false);
  }

  private static int rows(Outcome outcome) {
    return ((Outcome.Rows) outcome).rows().size();
  }
}
