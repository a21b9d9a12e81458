package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.server.http.Refused;
import org.entente.server.sparql.KnownLinks;
import org.entente.server.sparql.Outcome;
import org.entente.server.sparql.QueryRunner;
import org.junit.jupiter.api.Test;

class KnownLinksTest {
  static final String PREFIXES =
      """
      PREFIX : <http://example.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  static final String DATA =
      PREFIXES
          + """
          :a :p :a , :b , :c ; :q :b , "a" , "a"@en , 1 , 01 , "2019-03-05"^^xsd:date ; :on "2019"^^xsd:gYear .
          :b :p :c ; :q :a , "b" , 1.0 ; :on "2018-12-31"^^xsd:date .
          :c :p :a ; :q "a" , "no day"^^xsd:date ; :r :p ; :on "old" .
          :p :q :q . [] :p [] ; :q "c" .
          :a { :a :p :b . :a :q :a }
          :g { :a :p :b , :a . :b :q "b" . :c :r :g . :g :p :g }
          :h { :a :p :c . :c :q 1 . :h :h :h }
          """;

  private static final List<String> QUERIES =
      List.of(
          "SELECT * { ?s :p ?o OPTIONAL { ?o :q ?v . ?o :on ?d } } ORDER BY DESC(?v) STR(?d) ?s ?o",
          "SELECT * { ?s :on ?d BIND(STR(?d) AS ?t) FILTER(?t >= '2019') } ORDER BY ?d",
          "SELECT * { ?s :q ?v } ORDER BY ?v",
          "SELECT * { ?s :q ?v } ORDER BY DESC(?v) LIMIT 3",
          "SELECT ?s (MIN(STR(?v)) AS ?m) (COUNT(DISTINCT STR(?v)) AS ?n)"
              + " { ?s :q ?v } GROUP BY ?s ORDER BY ?m DESC(?n)",
          "SELECT (STR(?none) AS ?text) { ?s :on ?d }",
          "SELECT * { ?s :p ?o GRAPH ?s { ?o ?p ?v } }",
          "SELECT * { ?s :p ?o OPTIONAL { GRAPH ?g { ?s :p ?o } ?g :p ?x } }",
          "SELECT * { GRAPH ?g { ?s :p ?o OPTIONAL { ?s :q ?v } } }",
          "SELECT * { GRAPH ?g { ?g ?g ?g } }",
          "SELECT * { GRAPH :g { ?s :p ?s . ?s :p ?o } }",
          "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s :p ?o } }",
          "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s :p ?o } }",
          "SELECT * { ?s :p ?o FILTER NOT EXISTS { ?s :q ?v . ?v :p ?o } }",
          "SELECT * { ?s :p+ ?o . ?o :q ?v MINUS { ?s :on ?d } }",
          "SELECT * { { ?s :p ?o } UNION { ?o :q ?s } ?s :on ?d }",
          "SELECT * { VALUES (?s ?o) { (:a UNDEF) (UNDEF :c) (:b :b) } ?s :p ?o . ?o :q ?v }",
          "SELECT * { ?s :q 'a' . ?t :q 1 . ?s :none ?t }",
          "SELECT * { ?s :q 1.0 }",
          "SELECT * { [] :p ?o . ?o :q [] }",
          "SELECT * { ?s ?p ?s . ?s ?s ?o }",
          "SELECT * { VALUES ?v { 1 01 1.0 'a'@EN } ?s :q ?v }",
          "SELECT * { ?s :p ?o FILTER EXISTS { ?o :q ?v FILTER(STR(?v) = 'a' || ?s = :c) } }",
          "SELECT * { ?s :p ?o FILTER NOT EXISTS { ?s :on ?d FILTER(?d > '2018-01-01'^^xsd:date) } }",
          """
          SELECT * {
            ?s :p ?o
            FILTER EXISTS { ?o :p ?x FILTER NOT EXISTS { ?x :q ?v FILTER(?v = 1 && ?s != ?o) } }
          }
          """,
          "SELECT * { ?s :p ?o FILTER(?o != :b) FILTER NOT EXISTS { ?s :q ?o } FILTER(?s != :c) }",
          "SELECT * { ?s :p ?o OPTIONAL { ?o :q ?v FILTER(?v > 0 || ?s = :c) } }",
          "SELECT * { ?s :p ?o OPTIONAL { ?s :q ?v FILTER NOT EXISTS { ?v :p ?o } } }",
          "SELECT * { GRAPH ?g { ?s :p ?o FILTER NOT EXISTS { ?s :q ?v } } }",
          "SELECT * { GRAPH ?g { ?s :p ?o } FILTER NOT EXISTS { ?o :q ?v } }",
          "SELECT * { { VALUES ?s { :a :none } } UNION { ?s :r ?v } FILTER EXISTS { ?s :p ?o } }",
          "SELECT ?s (COUNT(DISTINCT ?v) AS ?n) (COUNT(?d) AS ?m) (COUNT(*) AS ?all)"
              + " { ?s :p ?o . ?o :q ?v OPTIONAL { ?s :on ?d } } GROUP BY ?s ?none",
          "SELECT ?t (COUNT(DISTINCT ?w) AS ?n) (GROUP_CONCAT(DISTINCT STR(?s)) AS ?all)"
              + " { { ?s :p ?w } UNION { BIND(:b AS ?w) ?s :q ?w } UNION { ?s :q ?v BIND(?v AS ?w) } }"
              + " GROUP BY (STR(?w) AS ?t) HAVING(COUNT(DISTINCT ?w) > 0)",
          "SELECT (COUNT(DISTINCT ?s) AS ?n) (MAX(?s) AS ?most) (COUNT(*) AS ?m) { ?s :none ?o }",
          "SELECT ?s (SUM(?v) AS ?n) { ?s :q ?v } GROUP BY ?s",
          "SELECT DISTINCT ?s { ?s :p ?o . ?s :q ?v } GROUP BY ?s ?v",
          "SELECT ?s { ?s :none ?o } GROUP BY ?s",
          "SELECT ?n ?s { { SELECT ?o (COUNT(DISTINCT ?a) AS ?n) { ?a :p ?o } GROUP BY ?o } ?o :q ?s }",
          "SELECT * FROM NAMED :g { GRAPH ?g { ?s :p ?o } }",
          "SELECT * FROM :g FROM NAMED :h { ?s :p ?o OPTIONAL { GRAPH ?g { ?s ?p ?v } } }",
          """
          SELECT * {
            VALUES ?g {
              :g :none 'a' 1
              <urn:x-arq:UnionGraph> <urn:x-arq:DefaultGraph> <urn:x-arq:DefaultGraphNode>
            }
            GRAPH ?g { ?s :p ?o . ?o ?p ?v }
          }
          """,
          // Of the last part, which the library joins in one go, nobody comes to want a row.
          """
          SELECT * {
            GRAPH ?x { VALUES (?x ?v) { (:a UNDEF) (UNDEF 1) } ?y :none [] OPTIONAL { :b :q ?z } }
            OPTIONAL { ?x :p/:q :a VALUES (?x ?v) { (:a UNDEF) (UNDEF 1) } ?g :p [] . :a :q 01 }
            { SELECT ?x { ?x :p+ :a . GRAPH ?v { ?k :q 1 } } }
          }
          """);

  @Test
  void byLinksAQueryHasTheSameRows() throws Refused {
    for (DatasetGraph data : List.of(data(), disk(data()))) {
      assertEquals(37, answered(data, links(data)), "of " + QUERIES.size() + " have rows");
    }
  }

  private static int answered(DatasetGraph data, Optional<KnownLinks> links) throws Refused {
    int answered = 0;
    for (String each : QUERIES) {
      answered += same(QueryFactory.create(PREFIXES + each), data, links) > 0 ? 1 : 0;
    }
    return answered;
  }

  @Test
  void whateverThePatternItHasTheSameRows() throws Refused {
    // Of large graphs not all statements are looked through.
    StringBuilder large = new StringBuilder(DATA).append(":g { ");
    for (int i = 0; i < 100; i++) {
      large.append(":a :p ").append(i).append(" . :s").append(i).append(" :q :b . ");
    }
    DatasetGraph larger = data(large + "}");
    for (DatasetGraph data : List.of(data(), disk(data()), larger, disk(larger))) {
      Random random = new Random(5);
      Optional<KnownLinks> links = links(data);
      int answered = 0;
      for (int i = 0; i < 600; i++) {
        String query = "SELECT * { %s %s }".formatted(pattern(random), more(random));
        answered += same(QueryFactory.create(PREFIXES + query), data, links) > 0 ? 1 : 0;
      }
      assertTrue(answered > 150, answered + " of 600 have rows");
    }
  }

  @Test
  void theQuestionsHaveTheSameRows() throws Exception {
    for (DatasetGraph data : List.of(Sample.data(), disk(Sample.data()))) {
      int asked = 0;
      int answered = 0;
      for (Question question : Catalogue.bundled().questions()) {
        Query query = question.bind(Map.of(), Sample.BASE);
        if (query.isSelectType()) {
          asked++;
          answered += same(query, data, links(data)) > 0 ? 1 : 0;
        }
      }
      assertEquals(Catalogue.bundled().questions().size(), asked);
      assertTrue(answered > asked / 2, answered + " have rows here");
    }
  }

  @Test
  void onDiskTheOrderIsTheSameWithoutLinks() throws Refused {
    assertEquals(37, answered(disk(data()), Optional.empty()));
  }

  @Test
  void onDiskValuesAreFoundHoweverTheyAreWritten() throws Refused {
    DatasetGraph data = disk(data());
    List<String> patterns =
        List.of(
            "?s :q 01",
            "?s :q '+1'^^xsd:integer",
            "?s :q '2019-03-05'^^xsd:date",
            "VALUES ?v { 001 'a' } ?s :q ?v");
    for (String each : patterns) {
      Query query = QueryFactory.create(PREFIXES + "SELECT ?s { " + each + " }");
      assertTrue(same(query, data, links(data)) > 0, each);
    }
  }

  @Test
  void ofAStoreThatIsTooLargeThereAreNone() {
    DatasetGraph data = disk(data());
    long statements = Txn.calculateRead(data, () -> Iter.count(data.find()));
    assertTrue(Txn.calculateRead(data, () -> KnownLinks.of(data)).isEmpty());
    assertTrue(Txn.calculateRead(data, () -> KnownLinks.ofStore(data, statements)).isPresent());
    assertTrue(Txn.calculateRead(data, () -> KnownLinks.ofStore(data, statements - 1)).isEmpty());
    assertTrue(KnownLinks.ofStore(data(), statements).isEmpty());
  }

  private static DatasetGraph data() {
    return data(DATA);
  }

  static DatasetGraph data(String text) {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    RDFParser.fromString(text, Lang.TRIG).parse(data);
    return data;
  }

  /** Up to three triples. */
  private static String pattern(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(one(random, "?x", "?y", "?z", ":a", ":b"))
          .append(one(random, ":p", ":q", ":p", "?v"))
          .append(one(random, "?x", "?y", "?z", ":a", "\"a\"", "1"))
          .append(" . ");
    }
    return text.toString();
  }

  private static String more(Random random) {
    String graph = one(random, "?g", "?x", ":g");
    return switch (random.nextInt(7)) {
      case 0 -> "OPTIONAL { " + pattern(random) + "}";
      case 1 -> "GRAPH " + graph + " { " + pattern(random) + "}";
      case 2 ->
          "OPTIONAL { GRAPH " + graph + " { " + pattern(random) + "} " + pattern(random) + "}";
      case 3 -> "FILTER EXISTS { " + pattern(random) + "}";
      case 4 -> "FILTER NOT EXISTS { " + pattern(random) + "FILTER(?x != ?z) }";
      case 5 -> "OPTIONAL { " + pattern(random) + "FILTER(?x != ?z) }";
      default -> "";
    };
  }

  private static String one(Random random, String... choices) {
    return choices[random.nextInt(choices.length)] + " ";
  }

  private static DatasetGraph disk(DatasetGraph data) {
    DatasetGraph disk = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(disk, () -> data.stream().forEach(disk::add));
    return disk;
  }

  private static Optional<KnownLinks> links(DatasetGraph data) {
    return Txn.calculateRead(data, () -> KnownLinks.of(data).or(() -> KnownLinks.ofStore(data)));
  }

  private static String plain(String row) {
    return row.replace("\"01\"^^", "\"1\"^^");
  }

  /** How many rows the library and the server both find. */
  private static int same(Query query, DatasetGraph data, Optional<KnownLinks> links)
      throws Refused {
    data.begin(ReadWrite.READ);
    try {
      List<String> found = found(query, data, links);
      List<String> expected = new ArrayList<>();
      try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
        RowSet rows = exec.select();
        rows.forEachRemaining(
            row -> expected.add(rows.getResultVars().stream().map(row::get).toList().toString()));
      }
      if (links.isPresent() && KnownLinks.of(data).isEmpty()) {
        // On disk "01" of a query is what is found, the number 1, or stays as it is written.
        expected.replaceAll(KnownLinksTest::plain);
        found.replaceAll(KnownLinksTest::plain);
      }
      if (!query.hasOrderBy()) {
        expected.sort(null);
        found.sort(null);
      }
      assertEquals(expected, found, query.toString());
      return found.size();
    } finally {
      data.end();
    }
  }

  /** The rows that the server finds. */
  static List<String> found(Query query, DatasetGraph data) throws Refused {
    return found(query, data, KnownLinks.of(data));
  }

  private static List<String> found(Query query, DatasetGraph data, Optional<KnownLinks> links)
      throws Refused {
    Outcome.Rows outcome = (Outcome.Rows) new QueryRunner(Sample.LIMITS).run(query, data, links);
    List<String> found = new ArrayList<>();
    outcome
        .rows()
        .forEach(row -> found.add(outcome.variables().stream().map(row::get).toList().toString()));
    return found;
  }
}
