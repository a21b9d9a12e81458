package org.entente.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.entente.server.http.Refused;
import org.junit.jupiter.api.Test;

/** What a stranger's query can make the tables cost in which solutions are looked up. */
class TablesBoundTest {
  private static final String PREFIX = "PREFIX : <http://example.org/>\n";

  @Test
  void tablesAreFilledWhileThereIsTime() throws Refused {
    String many = "{ SELECT ?x ?b { ?x :p ?c . ?y :p ?b . ?z :p ?d } }";
    List<String> queries =
        List.of(
            "?x :p ?a " + many,
            "?x :p ?a OPTIONAL " + many,
            "?x :p ?a MINUS " + many,
            "{ SELECT DISTINCT ?x ?b { ?x :p ?c . ?y :p ?b . ?z :p ?d } }",
            "{ SELECT ?x { ?x :q ?a . ?x :q ?c } } { SELECT ?x { ?x :q ?b } }");
    DatasetGraph data = data(2_000);
    for (String each : queries) {
      long begin = System.nanoTime();
      Refused refused =
          assertThrows(Refused.class, () -> ask(each, data, Duration.ofMillis(300)), each);
      Duration taken = Duration.ofNanos(System.nanoTime() - begin);
      assertEquals("The query takes too long", refused.problem().title(), each);
      assertTrue(taken.compareTo(Duration.ofSeconds(10)) < 0, taken + " for " + each);
    }
    DatasetGraph small = data(3);
    for (String each : queries) {
      ask(each, small, Duration.ofMinutes(1));
    }
  }

  @Test
  void thereIsRoomForSoManySolutions() {
    RowBound bound = new RowBound(3);
    bound.another();
    bound.another();
    bound.another();
    assertThrows(TooManyRows.class, bound::another);
  }

  @Test
  void tooManySolutionsAreToldFromTooMuchTime() {
    FunctionRegistry.get().put("http://example.org/full", Full.class);
    Refused refused =
        assertThrows(
            Refused.class, () -> ask("?x :p ?a FILTER(:full(?a))", data(1), Duration.ofMinutes(1)));
    assertEquals("The query needs too much memory", refused.problem().title());
  }

  /** As if there were no room. */
  public static final class Full extends FunctionBase1 {
    @Override
    public NodeValue exec(NodeValue any) {
      RowBound bound = new RowBound(0);
      bound.another();
      return NodeValue.TRUE;
    }
  }

  /** So many things with a value, and as many values of one thing. */
  private static DatasetGraph data(int size) {
    String triples =
        IntStream.range(0, size)
            .mapToObj(i -> ":s%d :p %d . :s :q %d .".formatted(i, i, i))
            .collect(Collectors.joining("\n"));
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    RDFParser.fromString(PREFIX + triples, Lang.TURTLE).parse(data);
    return data;
  }

  private static Outcome ask(String pattern, DatasetGraph data, Duration time) throws Refused {
    Query query = QueryFactory.create(PREFIX + "SELECT (COUNT(*) AS ?n) { " + pattern + " }");
    return new QueryRunner(Limits.STANDARD.within(time)).run(query, data, KnownLinks.of(data));
  }
}
