package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.Document;
import org.entente.extraction.Extractor;
import org.entente.vocabulary.ENT;
import org.junit.jupiter.api.Test;

/** What follows from seeing somebody in a post several times. */
class BoundsTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  private static Reading read(String name, String date, String post) {
    String text = date + "\n\nMs Ada Bell, " + post + " of Elm University, opened the library.\n";
    Document document = FactsAt.document(name, text);
    return new Reading(document, EXTRACTOR.extract(document));
  }

  private static DatasetGraph graph(Reading... readings) {
    return new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "0.1.0").build(List.of(readings));
  }

  private static Set<String> dates(DatasetGraph graph, Property property) {
    return graph.getDefaultGraph().stream(Node.ANY, property.asNode(), Node.ANY)
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .collect(Collectors.toSet());
  }

  @Test
  void severalObservationsBoundATenureAndStayWhatTheyAre() {
    DatasetGraph graph =
        graph(
            read("a.txt", "9 May 2020", "Rector"),
            read("b.txt", "3 June 2022", "Rector"),
            read("c.txt", "1 April 2021", "Rector"));
    assertEquals(Set.of("2020-05-09", "2021-04-01", "2022-06-03"), dates(graph, ENT.observedOn));
    assertEquals(Set.of("2020-05-09"), dates(graph, ENT.derivedNotAfter));
    assertEquals(Set.of("2022-06-03"), dates(graph, ENT.derivedNotBefore));
    List<Triple> bounds =
        Stream.of(ENT.derivedNotAfter, ENT.derivedNotBefore)
            .flatMap(p -> graph.getDefaultGraph().stream(Node.ANY, p.asNode(), Node.ANY))
            .toList();
    assertEquals(2, bounds.size());
    for (Triple bound : bounds) {
      List<Node> claims = ClaimGraphs.stating(graph, bound);
      assertEquals(1, claims.size());
      assertTrue(
          graph
              .getDefaultGraph()
              .contains(claims.get(0), ENT.rule.asNode(), Rdf.text("time.derived-bound")));
    }
    assertTrue(Check.conforms(Check.of(graph)), () -> Check.report(Check.of(graph)));
  }

  @Test
  void oneObservationBoundsNothing() {
    DatasetGraph graph = graph(read("a.txt", "9 May 2020", "Rector"));
    assertEquals(Set.of("2020-05-09"), dates(graph, ENT.observedOn));
    assertEquals(Set.of(), dates(graph, ENT.derivedNotAfter));
  }

  @Test
  void aPostThatIsOverIsNotBoundedByBeingTold() {
    DatasetGraph graph =
        graph(read("a.txt", "9 May 2020", "Rector"), read("b.txt", "3 June 2022", "former Rector"));
    assertEquals(Set.of("2020-05-09"), dates(graph, ENT.observedOn));
    assertFalse(dates(graph, ENT.derivedNotBefore).contains("2022-06-03"));
  }

  @Test
  void anAnnouncedPostIsNotHeldBeforeItBegins() {
    String text =
        "Cape Town, 3 June 2024. The University of Cape Town has appointed Prof. Thandi Dlamini as"
            + " Dean of Engineering with effect from 1 January 2025.\n";
    Document document = FactsAt.document("a.txt", text);
    Reading reading = new Reading(document, EXTRACTOR.extract(document));
    assertEquals(1, reading.facts().posts().size());
    DatasetGraph graph = graph(reading);
    assertEquals(Set.of(), dates(graph, ENT.observedOn));
    assertTrue(dates(graph, ENT.date).contains("2025-01-01"), "the appointment has its date");
  }
}
