package org.entente.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;

/** Rows come in the library's order, those too that are alike in what they are sorted by. */
class OrderedTest {
  private static final Limits LIMITS =
      new Limits(8_000, 10_000, 10_000, Duration.ofSeconds(30), 4, Duration.ofSeconds(1));

  private static final List<String> ENDS =
      List.of(
          "ORDER BY ?v",
          "ORDER BY DESC(?v)",
          "ORDER BY ?kind ?v",
          "ORDER BY ?kind DESC(?w)",
          "ORDER BY ?w ?kind",
          "ORDER BY STR(?v) ?missing",
          "ORDER BY LCASE(STR(?v))",
          "ORDER BY (?v + 1)",
          "ORDER BY ?missing",
          "ORDER BY DESC(?kind) LIMIT 7 OFFSET 3");

  private final DatasetGraph data = data();

  @Test
  void rowsComeInTheLibrarysOrder() throws Exception {
    int rows = 0;
    for (String end : ENDS) {
      Query query =
          QueryFactory.create(
              """
              PREFIX : <http://e/>
              SELECT ?kind ?v ?w WHERE { ?s :v ?v ; :kind ?kind OPTIONAL { ?s :w ?w } }
              """
                  + end);
      List<List<Optional<Node>>> expected;
      try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
        RowSet found = exec.select();
        List<Binding> all = new ArrayList<>();
        found.forEachRemaining(all::add);
        expected = terms(found.getResultVars(), all);
      }
      Outcome outcome = new QueryRunner(LIMITS).run(query, data, KnownLinks.of(data));
      assertTrue(outcome instanceof Outcome.Rows);
      Outcome.Rows ours = (Outcome.Rows) outcome;
      assertEquals(expected, terms(ours.variables(), ours.rows()), end);
      rows += expected.size();
    }
    assertEquals(9 * 26 + 7, rows);
  }

  private static List<List<Optional<Node>>> terms(List<Var> variables, List<Binding> rows) {
    return rows.stream()
        .map(row -> variables.stream().map(v -> Optional.ofNullable(row.get(v))).toList())
        .toList();
  }

  /** Of each sort of term some, twice, so that there are rows alike in all but their subjects. */
  private static DatasetGraph data() {
    List<String> values =
        List.of(
            "'b'",
            "'B'",
            "'a'",
            "''",
            "'a'@en",
            "'a'@de",
            "'b'@en",
            "1",
            "1.0",
            "'01'^^xsd:integer",
            "'x'^^xsd:integer",
            "true",
            ":a");
    StringBuilder text =
        new StringBuilder("PREFIX : <http://e/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n");
    for (int i = 0; i < 2 * values.size(); i++) {
      text.append(":s%d :kind 'k%d' ; :v %s".formatted(i, i % 3, values.get(i / 2)));
      text.append(i % 4 == 0 ? " .\n" : " ; :w '%d' .\n".formatted(i % 5));
    }
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    RDFParser.fromString(text.toString(), Lang.TURTLE).parse(data);
    assertTrue(KnownLinks.of(data).isPresent(), "what is tested is not used");
    return data;
  }
}
