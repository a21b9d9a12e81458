package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.entente.server.http.Refused;
import org.entente.server.sparql.KnownLinks;
import org.entente.server.sparql.QueryRunner;
import org.junit.jupiter.api.Test;

/** Along links, too, a query ends when its time does. */
class SlowLinksTest {
  @Test
  void whatTakesTooLongIsStopped() {
    StringBuilder many = new StringBuilder(KnownLinksTest.PREFIXES);
    for (int i = 0; i < 3000; i++) {
      many.append(":s").append(i).append(" :p ").append(i).append(" .\n");
    }
    DatasetGraph data = KnownLinksTest.data(many.toString());
    FunctionRegistry.get().put("http://example.org/overslept", Overslept.class);
    QueryRunner runner = new QueryRunner(Sample.LIMITS.within(Duration.ofMillis(300)));
    List<String> patterns =
        List.of(
            "?x :p ?a . ?y :p ?b FILTER(:overslept(?a + ?b))",
            "?x :p ?a OPTIONAL { ?y :p ?b FILTER(:overslept(?a + ?b)) }",
            "?x :p ?a FILTER NOT EXISTS { ?y :p ?b FILTER(!:overslept(?a + ?b)) }",
            "{ SELECT ?a (COUNT(DISTINCT ?t) AS ?b) { ?x :p ?a . ?y :p ?c BIND(:overslept(?c) AS ?t) }"
                + " GROUP BY ?a }");
    for (String each : patterns) {
      Overslept.CALLS.set(0);
      Query query =
          QueryFactory.create(KnownLinksTest.PREFIXES + "SELECT ?a { " + each + " } ORDER BY ?b");
      assertThrows(Refused.class, () -> runner.run(query, data, KnownLinks.of(data)), each);
      int calls = Overslept.CALLS.get();
      assertTrue(calls >= 1 && calls <= 3, calls + " calls of " + each);
    }
  }

  /** True, but when it is called for the first time, the time of the query passes. */
  public static final class Overslept extends FunctionBase1 {
    static final AtomicInteger CALLS = new AtomicInteger();

    @Override
    public NodeValue exec(NodeValue any) {
      if (CALLS.getAndIncrement() == 0) {
        try {
          Thread.sleep(900);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
      return NodeValue.TRUE;
    }
  }
}
