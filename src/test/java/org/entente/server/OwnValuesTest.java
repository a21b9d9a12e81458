package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.server.page.Names;
import org.entente.server.sparql.OwnValues;
import org.entente.server.sparql.QueryRunner;
import org.entente.server.sparql.Suggestions;
import org.entente.vocabulary.ENT;
import org.junit.jupiter.api.Test;

/** With which values a question is asked is found out once, until the data changes. */
class OwnValuesTest {
  private final DatasetGraph data = Sample.data();
  private final AtomicLong version = new AtomicLong();
  private final QueryRunner runner = new QueryRunner(Sample.LIMITS);
  private final OwnValues own;

  OwnValuesTest() {
    var facts = data.getDefaultGraph();
    var ontology = data.getGraph(NodeFactory.createURI(ENT.ONTOLOGY));
    Names names = new Names(facts, ontology, Sample.BASE);
    own = new OwnValues(new Suggestions(facts, ontology, names::of, Sample.BASE, version::get));
  }

  /** The values with which a question was tried, and what came of it. */
  private record Tried(List<Map<String, String>> values, OwnValues.Answered answered) {}

  private Tried ask(String name, Map<String, String> given) throws Exception {
    return ask(name, given, data);
  }

  private Tried ask(String name, Map<String, String> given, DatasetGraph asked) throws Exception {
    Question question = Catalogue.bundled().find(name).orElseThrow();
    List<Map<String, String>> tried = new ArrayList<>();
    OwnValues.Answered answered =
        own.ask(
            question,
            given,
            values -> {
              tried.add(values);
              return runner.run(question.bind(values, Sample.BASE), asked);
            });
    return new Tried(tried, answered);
  }

  @Test
  void whatHasAnAnswerIsTriedOnce() throws Exception {
    Tried first = ask("tenure-bounds", Map.of());
    assertTrue(first.values().size() > 1, "the example has no answer in the sample");
    Tried second = ask("tenure-bounds", Map.of());
    assertEquals(List.of(first.answered().values()), second.values());
    assertEquals(first.answered(), second.answered());
    version.incrementAndGet();
    assertEquals(first.values(), ask("tenure-bounds", Map.of()).values());
  }

  @Test
  void whatHasNoAnswerIsTriedOnce() throws Exception {
    DatasetGraph empty = DatasetGraphFactory.create();
    int seen = 0;
    for (Question question : Catalogue.bundled().questions()) {
      Tried first = ask(question.name(), Map.of(), empty);
      if (first.values().size() > 1) {
        seen++;
        Tried second = ask(question.name(), Map.of(), empty);
        assertEquals(List.of(Map.of()), second.values(), question.name());
        assertEquals(first.answered(), second.answered(), question.name());
      }
    }
    assertTrue(seen >= 20, "saw " + seen);
  }

  @Test
  void whatIsGivenIsNotRemembered() throws Exception {
    // Something is remembered of this state of the data.
    ask("career", Map.of());
    Map<String, String> given = Map.of("name", "nobody");
    assertEquals(List.of(given), ask("tenure-bounds", given).values());
    assertEquals(List.of(given), ask("tenure-bounds", given).values());
    List<Map<String, String>> afterwards = ask("tenure-bounds", Map.of()).values();
    assertEquals(new OwnValuesTest().ask("tenure-bounds", Map.of()).values(), afterwards);
    assertEquals(List.of(given), ask("tenure-bounds", given).values());
  }
}
