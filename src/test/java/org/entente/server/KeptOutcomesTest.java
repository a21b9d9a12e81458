package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDFS;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.graph.LiveDataset;
import org.entente.server.http.Refused;
import org.entente.server.sparql.Outcome;
import org.junit.jupiter.api.Test;

class KeptOutcomesTest {
  private static final Question QUESTION =
      Catalogue.read("q", "#+ summary: s\n#+ params:\n#+   n: integer = 1\nSELECT ?x {}");

  private final AtomicLong version = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final KeptOutcomes kept = new KeptOutcomes(version::get);

  @Test
  void aStandardQuestionIsAskedOnceForEachVersion() throws Refused {
    for (int i = 0; i < 3; i++) {
      assertEquals(1, rows(kept.of(QUESTION, Map.of(), () -> answer(1))));
    }
    assertEquals(1, rows(kept.of(QUESTION, Map.of("n", "1"), () -> answer(1))));
    assertEquals(1, asked.get());
    version.incrementAndGet();
    assertEquals(2, rows(kept.of(QUESTION, Map.of(), () -> answer(2))));
    assertEquals(2, rows(kept.of(QUESTION, Map.of(), () -> answer(3))));
    assertEquals(2, asked.get());
    assertEquals(1, kept.size());
  }

  @Test
  void otherValuesAreAskedEachTime() throws Refused {
    kept.of(QUESTION, Map.of("n", "2"), () -> answer(1));
    kept.of(QUESTION, Map.of("n", "2"), () -> answer(1));
    assertEquals(2, asked.get());
    assertEquals(0, kept.size());
  }

  @Test
  void whatIsLongIsNotKept() throws Refused {
    kept.of(QUESTION, Map.of(), () -> answer(KeptOutcomes.MOST_ROWS + 1));
    assertEquals(0, kept.size());
    kept.of(QUESTION, Map.of(), () -> answer(KeptOutcomes.MOST_ROWS));
    assertEquals(1, kept.size());
  }

  @Test
  void whoReadsOlderDataNeitherTakesNorLeavesAnything() throws Refused {
    version.set(5);
    kept.of(QUESTION, Map.of(), () -> answer(5));
    version.set(4);
    assertEquals(4, rows(kept.of(QUESTION, Map.of(), () -> answer(4))));
    version.set(5);
    assertEquals(5, rows(kept.of(QUESTION, Map.of(), () -> answer(6))));
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
