package org.entente.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.junit.jupiter.api.Test;

/** MINUS in portions, beside the library's, which compares with all. */
class WithoutTest {
  private static final String PREFIX = "PREFIX : <http://example.org/>\n";

  /** Several portions. */
  private static final int THINGS = 3_000;

  /** So many of one thing that they are soon not searched anew for each portion. */
  private static final int OF_THE_HUB = 30_000;

  private static final List<String> QUERIES =
      List.of(
          "?s :p ?o MINUS { ?s :q ?v }",
          "?s :p ?o MINUS { ?s :q ?v . ?s :p ?o }",
          "?s :p ?o MINUS { ?o :in ?x }",
          "?s :p ?o MINUS { ?x :of ?o }",
          "?s :q ?v MINUS { ?t :q ?v . ?t :p :o1 }",
          "?s :p ?o MINUS { ?c :about ?s GRAPH ?c { ?s :p ?o } }",
          "?s :p ?o MINUS { GRAPH ?c { ?s ?r ?o } }",
          "?s :p ?o MINUS { ?s :q ?v FILTER(?v > 900) }",
          "?s :p ?o MINUS { ?s :q ?v FILTER(?v > 900 && !BOUND(?o)) }",
          "?s :p ?o MINUS { ?s :q ?v FILTER(BOUND(?o)) }",
          "?s :p ?o MINUS { { ?s :q ?v } UNION { ?s :p :o2 } }",
          "?s :p ?o MINUS { { ?s :q ?v } UNION { ?w :q ?s } }",
          "?s :p ?o OPTIONAL { ?s :q ?v } MINUS { ?s :r ?v }",
          "VALUES ?s { :t1 :t2 :t4 :none UNDEF } ?s :p ?o MINUS { ?s :q ?v }");

  @Test
  void itLeavesWhatTheLibraryLeaves() throws Exception {
    DatasetGraph data = data();
    int left = 0;
    for (String each : QUERIES) {
      Query query = QueryFactory.create(PREFIX + "SELECT * { " + each + " }");
      List<String> found = new ArrayList<>();
      try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
        RowSet rows = exec.select();
        rows.forEachRemaining(row -> found.add(text(query, row)));
      }
      found.sort(null);
      List<String> ours = rows(query, data).stream().map(row -> text(query, row)).sorted().toList();
      assertEquals(found, ours, each);
      left += ours.isEmpty() ? 0 : 1;
      assertTrue(ours.size() <= THINGS + 2, each);
    }
    assertEquals(QUERIES.size(), left);
  }

  /** The counter is asked of each that goes away, if it is searched. */
  @Test
  void whoWantsFewDoesNotWaitForAll() throws Exception {
    FunctionRegistry.get().put("http://example.org/counted", Counted.class);
    String pattern = "?s :p ?o MINUS { ?s :q ?v FILTER(:counted(?v)) }";
    Query few = QueryFactory.create(PREFIX + "SELECT * { " + pattern + " } LIMIT 10");
    Counted.ASKED.set(0);
    assertEquals(10, rows(few, data()).size());
    assertTrue(Counted.ASKED.get() < THINGS / 10, Counted.ASKED + " were searched");

    Query all = QueryFactory.create(PREFIX + "SELECT * { " + pattern + " }");
    Counted.ASKED.set(0);
    assertEquals(THINGS - THINGS / 3, rows(all, data()).size());
    assertEquals(THINGS / 3, Counted.ASKED.get());
  }

  /** A condition that holds and counts how often it is asked. */
  public static final class Counted extends FunctionBase1 {
    private static final AtomicInteger ASKED = new AtomicInteger();

    @Override
    public NodeValue exec(NodeValue any) {
      ASKED.incrementAndGet();
      return NodeValue.TRUE;
    }
  }

  private static List<Binding> rows(Query query, DatasetGraph data) throws Exception {
    return ((Outcome.Rows) new QueryRunner(Limits.STANDARD).run(query, data, KnownLinks.of(data)))
        .rows();
  }

  private static String text(Query query, Binding row) {
    return query.getProjectVars().stream().map(row::get).toList().toString();
  }

  private static DatasetGraph data() {
    StringBuilder text = new StringBuilder(PREFIX);
    for (int i = 0; i < THINGS; i++) {
      String thing = ":t" + i;
      String statement = "%s :p %s .".formatted(thing, i % 7 == 0 ? ":hub" : ":o" + i % 50);
      text.append(statement);
      text.append(":c%d :about %s . ".formatted(i, thing));
      if (i % 3 == 0) {
        text.append("%s :q %d . ".formatted(thing, i % 1_000));
      }
      text.append("%s :r %d . ".formatted(thing, i % 500));
      text.append(":c%d { %s }\n".formatted(i, i % 5 == 0 ? thing + " :p :other ." : statement));
    }
    for (int i = 0; i < OF_THE_HUB; i++) {
      text.append(":hub :in :x%d . :x%d :of :hub .\n".formatted(i, i));
    }
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    RDFParser.fromString(text.toString(), Lang.TRIG).parse(data);
    return data;
  }
}
