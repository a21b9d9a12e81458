package org.entente.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private static final String BASE = "http://example.org/";
  private static final String TEXT =
      """
      #+ summary: Who was there on a day
      #+ description: Lists everyone
      #+   who was there.
      #+ tags: meeting, person
      #+ params:
      #+   day: date = 2019-03-05 — the day of the meeting
      #+   who: iri = id/person/x — one of those there
      #+   most: integer = 3
      #+   words: string = a = "b" — what was said
      #+ expect: two rows
      PREFIX ex: <http://example.org/>
      SELECT ?who ?day ?words WHERE { ?who ex:on ?day . FILTER(?most > 1) }
      """;

  @Test
  void headerIsReadWithItsFieldsAndParameters() {
    Question question = Catalogue.read("who-on-day", TEXT);
    assertEquals("Who was there on a day", question.summary());
    assertEquals("Lists everyone who was there.", question.description());
    assertEquals(List.of("meeting", "person"), question.tags());
    assertEquals(Optional.of("two rows"), question.expect());
    assertEquals(4, question.parameters().size());
    assertEquals(
        new Parameter(
            "day", ParameterType.DATE, Optional.of("2019-03-05"), "the day of the meeting"),
        question.parameters().get(0));
    assertEquals(Optional.of("a = \"b\""), question.parameters().get(3).standard());
  }

  @Test
  void theStandardMayBeEmpty() {
    String text = "#+ summary: s\n#+ params:\n#+   w: string =  — words, or nothing\nASK {}";
    Parameter parameter = Catalogue.read("q", text).parameters().get(0);
    assertEquals(Optional.of(""), parameter.standard());
    assertEquals("words, or nothing", parameter.description());
  }

  @Test
  void standardValuesAreBoundAsTerms() throws MalformedParameter {
    Query query = Catalogue.read("q", TEXT).bind(Map.of(), BASE);
    assertEquals(1, rows(query, "<id/person/x> <on> '2019-03-05'^^xsd:date ."));
    assertEquals(0, rows(query, "<id/person/x> <on> '2019-03-05' ."));
    assertEquals(0, rows(query, "<id/person/y> <on> '2019-03-05'^^xsd:date ."));
  }

  @Test
  void aBoundVariableKeepsItsColumn() throws MalformedParameter {
    Query query = Catalogue.read("q", TEXT).bind(Map.of(), BASE);
    assertEquals(List.of("who", "day", "words"), query.getResultVars());
    assertEquals(query, QueryFactory.create(query.toString()), "its text means the same");
  }

  @Test
  void aDescribeNeedsNoPattern() throws MalformedParameter {
    String text = "#+ summary: s\nDESCRIBE <id/person/x>";
    assertTrue(Catalogue.read("q", text).bind(Map.of(), BASE).isDescribeType());
  }

  @Test
  void anIriMayHaveAFragment() throws MalformedParameter {
    String text = "#+ summary: s\n#+ params:\n#+   w: iri = http://x.org/o#t\nSELECT (?w AS ?v) {}";
    Query query = Catalogue.read("q", text).bind(Map.of(), BASE);
    assertTrue(query.toString().contains("<http://x.org/o#t>"), query.toString());
  }

  @Test
  void quotesInAValueStayInsideTheTerm() throws MalformedParameter {
    String text = "#+ summary: s\n#+ params:\n#+   w: string = x\nSELECT (?w AS ?v) {}";
    String attack = "\" ) } DROP ALL #\n\\";
    Query query = Catalogue.read("q", text).bind(Map.of("w", attack), BASE);
    try (QueryExec exec =
        QueryExec.newBuilder().query(query).dataset(DatasetGraphFactory.empty()).build()) {
      assertEquals(attack, exec.select().next().get("v").getLiteralLexicalForm());
    }
  }

  @Test
  void aMalformedValueNamesParameterTypeAndExample() {
    Question question = Catalogue.read("q", TEXT);
    Map<String, String> wrong = Map.of("day", "5 March", "who", "<x> . }", "most", "many");
    assertEquals(3, wrong.size());
    wrong.forEach(
        (name, value) -> {
          String message =
              assertThrows(MalformedParameter.class, () -> question.bind(Map.of(name, value), BASE))
                  .getMessage();
          assertTrue(message.contains("'" + name + "'"), message);
          assertTrue(message.contains("Example: " + name + "="), message);
          assertTrue(message.contains("'" + value + "'"), message);
        });
  }

  @Test
  void aPeriodIsAsExactAsItIsGiven() throws MalformedParameter {
    String text = "#+ summary: s\n#+ params:\n#+   w: period = 2019-03\nSELECT (?w AS ?v) {}";
    Question question = Catalogue.read("q", text);
    Map<String, String> types =
        Map.of("2019", "gYear", "2019-03", "gYearMonth", "2019-03-05", "date");
    for (Map.Entry<String, String> each : types.entrySet()) {
      String query = question.bind(Map.of("w", each.getKey()), BASE).toString();
      assertTrue(
          query.matches("(?s).*\"%s\"\\S*%s>?\\W.*".formatted(each.getKey(), each.getValue())),
          query);
    }
    for (String wrong : List.of("", "19", "2019-13", "2019-3", "2019-02-30", "-2019", "03-2019")) {
      assertThrows(MalformedParameter.class, () -> question.bind(Map.of("w", wrong), BASE), wrong);
    }
  }

  @Test
  void anUnknownParameterIsRefusedWithTheKnownOnes() {
    Question question = Catalogue.read("q", TEXT);
    String message =
        assertThrows(MalformedParameter.class, () -> question.bind(Map.of("dya", "x"), BASE))
            .getMessage();
    assertEquals("The query 'q' has no parameter 'dya'. It takes: day, who, most, words.", message);
  }

  @Test
  void aParameterWithoutStandardMustBeGiven() throws MalformedParameter {
    Question question =
        Catalogue.read(
            "q", "#+ summary: s\n#+ params:\n#+   n: integer — a number\nASK { FILTER(?n > 1) }");
    assertEquals(
        "Parameter 'n' must be given: a whole number (type integer). Example: n=10",
        assertThrows(MalformedParameter.class, () -> question.bind(Map.of(), BASE)).getMessage());
    assertFalse(question.bind(Map.of("n", "5"), BASE).toString().contains("?n"));
  }

  @Test
  void theViewNamesItsColumns() {
    Question question = Catalogue.read("q", "#+ summary: s\n#+ view: bar y x\nSELECT ?x ?y {}");
    assertEquals(Optional.of(new View(View.Kind.BAR, List.of("y", "x"))), question.view());
    assertEquals(Optional.empty(), Catalogue.read("q", TEXT).view());
  }

  @Test
  void namesAreBoundAsPlainTexts() throws MalformedParameter {
    String text =
        "#+ summary: s\n#+ params:\n#+   p: person = Ada\n#+   t: thing = id/person/ada\n"
            + "SELECT (?p AS ?v) (?t AS ?w) {}";
    String query = Catalogue.read("q", text).bind(Map.of(), BASE).toString();
    assertTrue(
        query.contains("\"Ada\"") && query.contains("<http://example.org/id/person/ada>"), query);
  }

  @Test
  void wrongHeadersAreRefusedWithTheirReason() {
    Map<String, String> wrong =
        Map.of(
            "ASK {}", "no 'summary'",
            "#+ summary: a\n#+ summary: b\nASK {}", "twice",
            "#+ summary: a\n#+ colour: red\nASK {}", "unknown header field 'colour'",
            "#+ summary: a\n#+ params:\n#+   x\nASK {}", "a parameter is",
            "#+ summary: a\n#+ params:\n#+   x: colour = red\nASK {}",
                "unknown parameter type 'colour'",
            "#+ summary: a\n#+ params:\n#+   x: date = red\nASK {}", "'red'",
            "#+ summary: a\nASK {", "line",
            "#+ summary: a\n#+ view: pie x y\nSELECT ?x ?y {}", "the kinds: bar, line",
            "#+ summary: a\n#+ view: bar x\nSELECT ?x ?y {}", "a view is a kind",
            "#+ summary: a\n#+ view: bar x z\nSELECT ?x ?y {}", "a column 'z'");
    assertEquals(10, wrong.size());
    wrong.forEach(
        (text, reason) -> {
          String message =
              assertThrows(IllegalArgumentException.class, () -> Catalogue.read("q", text))
                  .getMessage();
          assertTrue(message.startsWith("queries/q.rq: "), message);
          assertTrue(message.contains(reason), message);
        });
  }

  private static int rows(Query query, String turtle) {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    String text =
        "@base <http://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . "
            + turtle;
    RDFParser.fromString(text, Lang.TURTLE).parse(data);
    try (QueryExec exec = QueryExec.newBuilder().query(query).dataset(data).build()) {
      RowSet rows = exec.select();
      int count = 0;
      while (rows.hasNext()) {
        rows.next();
        count++;
      }
      return count;
    }
  }
}
