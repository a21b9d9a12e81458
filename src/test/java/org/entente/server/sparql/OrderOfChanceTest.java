package org.entente.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** Sorting by chance neither fails nor shows what was drawn. */
class OrderOfChanceTest {
  private static final int MANY = 4_000;

  private static DatasetGraph data() {
    DatasetGraph data = DatasetGraphFactory.create();
    Node about = NodeFactory.createURI("urn:about");
    for (int i = 0; i < MANY; i++) {
      Node thing = NodeFactory.createURI("urn:thing:" + i);
      data.getDefaultGraph().add(thing, about, NodeFactory.createLiteralString("" + i));
    }
    return data;
  }

  private static Outcome.Rows ask(String query, DatasetGraph data) throws Exception {
    return (Outcome.Rows) new QueryRunner(Limits.LOCAL).run(QueryFactory.create(query), data);
  }

  @Test
  void everyRowDrawsOnce() throws Exception {
    DatasetGraph data = data();
    List<String> firsts = new ArrayList<>();
    for (String order :
        List.of(
            "RAND()", "RAND() ?s", "DESC(RAND() * 2) MD5(STR(?o))", "STRUUID()", "?none UUID()")) {
      Outcome.Rows rows = ask("SELECT * { ?s ?p ?o } ORDER BY " + order, data);
      assertEquals(MANY, rows.rows().size(), order);
      assertEquals(
          List.of("s", "p", "o"), rows.variables().stream().map(v -> v.getVarName()).toList());
      firsts.add(rows.rows().subList(0, 20).toString());
    }
    assertEquals(5, firsts.size());
    assertEquals(5, firsts.stream().distinct().count(), "orders of chance differ");
  }

  @Test
  void aSampleIsDrawn() throws Exception {
    DatasetGraph data = data();
    String query = "SELECT DISTINCT ?s { ?s ?p ?o } ORDER BY RAND() LIMIT 20";
    Outcome.Rows one = ask(query, data);
    assertEquals(20, one.rows().size());
    assertNotEquals(one.rows(), ask(query, data).rows());
  }

  @Test
  void otherOrdersAndCountsStayAsTheyAre() {
    for (String query :
        List.of(
            "SELECT * { ?s ?p ?o } ORDER BY STR(?o)",
            "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY RAND()",
            "ASK { ?s ?p ?o }")) {
      Query asked = QueryFactory.create(query);
      assertSame(asked, OrderOfChance.drawn(asked), query);
    }
  }
}
