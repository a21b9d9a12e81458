package org.entente.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.server.http.Refused;
import org.junit.jupiter.api.Test;

/** What a stranger's query can make the links cost. */
class LinksBoundTest {
  private static final String PREFIX = "PREFIX : <http://example.org/>\n";

  @Test
  void predicatesThatDoNotOccurAreNotRemembered() throws Refused {
    DatasetGraph data = data(":s :p :o . GRAPH :g { :s :p :o }");
    KnownLinks links = KnownLinks.of(data).orElseThrow();
    int before = links.remembered();
    for (String each : new String[] {"%s", "GRAPH ?g { %s }"}) {
      String triples =
          IntStream.range(0, 300)
              .mapToObj(i -> "?s :none" + i + " ?o")
              .collect(Collectors.joining(" . "));
      ask("ASK { " + each.formatted(triples) + " }", data, links, Duration.ofMinutes(1));
    }
    assertEquals(0, before);
    assertEquals(0, links.remembered());
    ask("ASK { ?s :p ?o . GRAPH ?g { ?s :p ?o } }", data, links, Duration.ofMinutes(1));
    assertEquals(2, links.remembered());
  }

  @Test
  void longPatternsArePutInOrderWhileThereIsTime() throws Refused {
    DatasetGraph data = data(":s :p :s . :s :q :t");
    KnownLinks links = KnownLinks.of(data).orElseThrow();
    String objects =
        IntStream.range(0, 1500).mapToObj(i -> "?o" + i).collect(Collectors.joining(", "));
    String query = "ASK { ?s :q :t ; :p " + objects + " }";
    assertEquals(
        new Outcome.Truth(true), ask(query, data, links, Duration.ofMinutes(1)), "with time");
    assertThrows(Refused.class, () -> ask(query, data, links, Duration.ZERO), "without");
  }

  @Test
  void linksAreMadeWhileThereIsTime() {
    AtomicInteger left = new AtomicInteger(1000);
    Runnable check =
        () -> {
          if (left.getAndDecrement() == 0) {
            throw new QueryCancelledException();
          }
        };
    Node term = NodeFactory.createURI("http://example.org/a");
    Quad quad = Quad.create(term, term, term, term);
    TermNumbers terms = new TermNumbers();
    assertThrows(
        QueryCancelledException.class,
        () -> new Links(Stream.generate(() -> quad).iterator(), terms, true, check));
    assertEquals(-1, left.get());
    left.set(1000);
    assertThrows(QueryCancelledException.class, () -> new LinkIndex(new int[2000], check));
    assertEquals(-1, left.get());
  }

  @Test
  void everyTermHasItsNumber() {
    TermNumbers terms = new TermNumbers();
    for (int i = 0; i < 5000; i++) {
      Node term = NodeFactory.createURI("http://example.org/" + i % 3000);
      assertEquals(i % 3000, terms.add(term));
    }
    for (int i = 0; i < 3000; i++) {
      Node term = NodeFactory.createURI("http://example.org/" + i);
      assertEquals(i, terms.number(term));
      assertEquals(term, terms.term(i));
      assertEquals(term.hashCode(), terms.hash(i));
    }
    assertEquals(TermNumbers.NONE, terms.number(NodeFactory.createURI("http://example.org/x")));
  }

  private static DatasetGraph data(String trig) {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    RDFParser.fromString(PREFIX + trig, Lang.TRIG).parse(data);
    return data;
  }

  private static Outcome ask(String text, DatasetGraph data, KnownLinks links, Duration time)
      throws Refused {
    Query query = QueryFactory.create(PREFIX + text);
    return new QueryRunner(Limits.LOCAL.within(time)).run(query, data, Optional.of(links));
  }
}
