package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.server.http.Refused;
import org.entente.server.sparql.KnownNames;
import org.entente.server.sparql.NamesFirst;
import org.entente.server.sparql.Outcome;
import org.entente.server.sparql.QueryRunner;
import org.junit.jupiter.api.Test;

class NamesFirstTest {
  private static final String PREFIXES =
      """
      PREFIX : <http://example.org/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String DATA =
      PREFIXES
          + """
          :a rdfs:label "Unesco" ; :in :b .
          :b rdfs:label "UNESCO"@fr , "World" ; skos:altLabel "unesco" ; :in :c ; :word "unesco" .
          :c rdfs:label "Other" , "" , :unesco , 7 , [] ; :in :d ; :head :a .
          :d :in :a ; :word "unesco" ; rdfs:label "unesco" .
          :claim { :x rdfs:label "Unesco only here" . :a rdfs:label "Unesco" }
          """;

  private static final String NOBODY = "?s rdfs:label ?n FILTER(LCASE(?n) = 'nobody')";

  /** Which begin with names, and which ask for what names would not give. */
  private static final Map<String, Boolean> QUERIES =
      Map.ofEntries(
          Map.entry("?s rdfs:label ?n FILTER(LCASE(STR(?n)) = 'unesco')", true),
          Map.entry("?s rdfs:label ?n FILTER(LCASE(STR(?n)) = LCASE('UnEsCo'))", true),
          Map.entry("?s rdfs:label ?n FILTER(LCASE(?n) = 'unesco')", true),
          Map.entry(NOBODY, true),
          Map.entry("?s rdfs:label ?n FILTER(CONTAINS(LCASE(?n), LCASE('NES')))", true),
          Map.entry("?s rdfs:label ?n FILTER(CONTAINS(LCASE(STR(?n)), '7'))", true),
          Map.entry("?s rdfs:label ?n FILTER(CONTAINS(LCASE(?n), ''))", true),
          Map.entry("?s rdfs:label ?n FILTER(CONTAINS(LCASE(?n), 'o'))", true),
          Map.entry("?s rdfs:label ?n FILTER(CONTAINS(LCASE(?n), 'other'))", true),
          Map.entry("?s rdfs:label ?n FILTER(CONTAINS(LCASE(?n), 'world'))", true),
          Map.entry("?s :in ?o . ?o :head/rdfs:label ?n FILTER(CONTAINS(LCASE(?n), 'u'))", true),
          Map.entry(
              "{ ?s rdfs:label ?n } UNION { ?s skos:altLabel ?n } FILTER(LCASE(STR(?n)) = 'unesco')"
                  + " ?s :in+ ?o",
              true),
          Map.entry(
              "OPTIONAL { ?s :word ?n } ?s rdfs:label ?n FILTER(LCASE(STR(?n)) = 'unesco')", true),
          Map.entry(
              "{ SELECT ?s (COUNT(?o) AS ?n) { ?s rdfs:label ?l . ?s :in* ?o"
                  + " FILTER(CONTAINS(LCASE(?l), 'u')) } GROUP BY ?s }",
              true),
          Map.entry("?s :in ?o OPTIONAL { ?s rdfs:label ?n } FILTER(LCASE(?n) = 'unesco')", false),
          Map.entry(
              "{ ?s rdfs:label ?n } UNION { ?s :word ?n } FILTER(LCASE(STR(?n)) = 'unesco')",
              false),
          Map.entry("?s :word ?n FILTER(LCASE(?n) = 'unesco')", false),
          Map.entry("?s rdfs:label ?n FILTER(LCASE(?n) != 'unesco')", false),
          Map.entry("GRAPH ?g { ?s rdfs:label ?n FILTER(CONTAINS(LCASE(?n), 'only')) }", false),
          Map.entry(
              "?s :in ?o FILTER NOT EXISTS { ?s rdfs:label ?n FILTER(LCASE(?n) = 'unesco') }",
              false));

  @Test
  void aQueryThatBeginsWithNamesHasTheSameRows() throws Refused {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(DATA, Lang.TRIG).parse(data);
    List<String> empty = new ArrayList<>();
    for (Map.Entry<String, Boolean> each : QUERIES.entrySet()) {
      Query query =
          QueryFactory.create(PREFIXES + "SELECT ?s ?n ?o WHERE { " + each.getKey() + " }");
      Query quick = quick(query, data);
      assertEquals(each.getValue(), !quick.equals(query), each.getKey());
      assertEquals(rows(query, data), rows(quick, data), each.getKey());
      if (rows(query, data).isEmpty()) {
        empty.add(each.getKey());
      }
    }
    assertEquals(List.of(NOBODY), empty);
  }

  @Test
  void aStarHasItsVariablesInTheirOrder() throws Refused {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    Query star =
        QueryFactory.create(
            PREFIXES + "SELECT * { ?s rdfs:label ?n FILTER(LCASE(STR(?n)) = 'unesco') }");
    assertEquals(star, quick(star, data));
  }

  @Test
  void withManyNamesNothingIsGained() throws Refused {
    StringBuilder many = new StringBuilder(PREFIXES);
    for (int i = 0; i < 1001; i++) {
      many.append(":a rdfs:label \"Name ").append(i).append("\" .\n");
    }
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(many.toString(), Lang.TRIG).parse(data);
    String text = PREFIXES + "SELECT ?s { ?s rdfs:label ?n FILTER(CONTAINS(LCASE(?n), '%s')) }";
    Query all = QueryFactory.create(text.formatted("name"));
    assertEquals(all, quick(all, data));
    Query few = QueryFactory.create(text.formatted("me 1"));
    assertNotEquals(few, quick(few, data));
  }

  @Test
  void theQuestionsHaveTheSameRows() throws Exception {
    DatasetGraph data = Sample.data();
    int quicker = 0;
    int answered = 0;
    for (Question question : Catalogue.bundled().questions()) {
      Query query = question.bind(Map.of(), Sample.BASE);
      Query quick = quick(query, data);
      if (!quick.equals(query)) {
        quicker++;
        assertEquals(rows(query, data), rows(quick, data), question.name());
        answered += rows(query, data).isEmpty() ? 0 : 1;
      }
    }
    assertEquals(19, quicker);
    assertEquals(18, answered, "of them have rows here");
  }

  /** The query that is asked in place of this one. */
  private static Query quick(Query query, DatasetGraph data) {
    return NamesFirst.in(query, () -> Optional.of(KnownNames.of(data.getDefaultGraph())));
  }

  private static List<String> rows(Query query, DatasetGraph data) throws Refused {
    data.begin(ReadWrite.READ);
    try {
      Outcome.Rows found = (Outcome.Rows) new QueryRunner(Sample.LIMITS).run(query, data);
      return found.rows().stream()
          .map(row -> found.variables().stream().map(row::get).toList().toString())
          .sorted()
          .toList();
    } finally {
      data.end();
    }
  }
}
