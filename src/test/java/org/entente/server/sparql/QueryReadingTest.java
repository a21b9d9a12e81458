package org.entente.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.junit.jupiter.api.Test;

class QueryReadingTest {
  private static final String BASE = "http://localhost/";

  private static final String[] PIECES = {
    "SELECT",
    "select",
    "WHERE",
    "a",
    "A",
    "b",
    "isIRI",
    "isuri",
    "group_concat",
    "true",
    "GROUP",
    "STRLEN",
    "DELETE",
    "insert data",
    "not",
    "x:",
    ":",
    ":y",
    "x:y",
    "x:y.",
    "x.y:z",
    "x-y:z",
    "x:-y",
    "x:9",
    "x:y.z..",
    "x:y:z",
    "x:%41",
    "x:\\-",
    "_:b",
    "_:b.c.",
    "_:",
    "_:b:c",
    "_x",
    "?x",
    "$x",
    "?",
    "$",
    "?x-1",
    "?é",
    "é:x",
    "x:é",
    "<http://a/b#c>",
    "<",
    "<=",
    "<-",
    "<a b>",
    "<>",
    "<é>",
    "<a\\u0041>",
    "<a\"b>",
    "'a'",
    "''",
    "\"\"",
    "\"a\\\"b\"",
    "'''a\nb'''",
    "'a\\u0041'",
    "'\\x'",
    "'a\nb'",
    "'#'",
    "'é'",
    "@en",
    "@en-GB-x1",
    "@",
    "@1",
    "@a-",
    "^^",
    "^",
    "1",
    "01",
    "1.5",
    "1.",
    ".5",
    "1.e3",
    "1E",
    "1e+5",
    ".1E-5",
    "+1",
    "-1.5",
    "+.5e1",
    "+",
    "-",
    "->",
    "--1",
    "1-1",
    "1..2",
    "1.5.3",
    "3a:b",
    ".",
    "..",
    ";",
    ",",
    "=",
    "!=",
    "!",
    ">",
    ">=",
    "||",
    "|",
    "&&",
    "&",
    "*",
    "/",
    "~",
    "(",
    ")",
    "()",
    "( )",
    "(#c\n)",
    "[",
    "]",
    "[]",
    "[ \t]",
    "{",
    "}",
    "#c\n",
    "#c\r",
    "#\\u000a",
    "#",
    "\f",
    "\r\n",
    "\u00a0",
    "\ufeff",
    "\0",
    "x_y:z",
    "1x:y",
    "as",
    "AS",
    "BASE"
  };

  @Test
  void theQuestionsAreReadWithWordsOfOurOwn() throws Exception {
    int read = 0;
    for (Question question : Catalogue.bundled().questions()) {
      Query query = QueryFactory.create(question.text(), BASE, Syntax.syntaxSPARQL_11);
      assertEquals(Optional.of(query), QueryReading.quick(question.text(), BASE), question.name());
      String text = query.toString();
      assertEquals(query, QueryReading.quick(text, BASE).orElseThrow(), text);
      read++;
    }
    assertTrue(read > 40, read + " read");
  }

  @Test
  void everyWordIsAsTheLibraryHasIt() {
    Random random = new Random(7);
    int same = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 6; j++) {
        text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
      }
      same += sameWords(text.toString());
    }
    assertTrue(same > 40_000, same + " words are the same");
  }

  /** How many words are the same, up to one that only the library knows. */
  private static int sameWords(String text) {
    SPARQLParser11TokenManager theirs =
        new SPARQLParser11TokenManager(new JavaCharStream(new StringReader(text)));
    QueryWords ours = new QueryWords(text);
    for (int words = 0; ; words++) {
      Token found;
      try {
        found = ours.getNextToken();
      } catch (QueryWords.Unknown e) {
        return words;
      }
      String shown = text + " at " + found.image;
      Token expected;
      try {
        expected = theirs.getNextToken();
      } catch (TokenMgrError e) {
        throw new AssertionError("the library has no word in " + shown, e);
      }
      assertEquals(expected.kind, found.kind, shown);
      assertEquals(expected.image, found.image, shown);
      if (found.kind == SPARQLParser11Constants.EOF) {
        return words;
      }
    }
  }

  @Test
  void whatItDoesNotKnowTheLibraryReads() {
    List<String> queries =
        List.of(
            "SELECT ?é { ?é <a> '''two\nlines''' }",
            "PREFIX x: <x:> SELECT * { ?s x:\\- x:%41 , '\\u0041' }",
            "SELECT * { ?s <a\\u0041> ?o }",
            "SELECT * { ?s ?p 1 #\\u000a , 2\n }");
    for (String each : queries) {
      assertTrue(QueryReading.quick(each, BASE).isEmpty(), each);
      assertEquals(
          QueryFactory.create(each, BASE, Syntax.syntaxSPARQL_11), QueryReading.of(each, BASE));
    }
  }

  @Test
  void mistakesAreToldWithLineAndColumn() {
    for (String each :
        List.of(
            "SELECT * {\n ?s ?p }", "SELECT ?x {\n} GROUP", "{", "", "SELECT &", "ASK {} #\\u")) {
      QueryParseException expected =
          assertThrows(
              QueryParseException.class,
              () -> QueryFactory.create(each, BASE, Syntax.syntaxSPARQL_11));
      QueryParseException found =
          assertThrows(QueryParseException.class, () -> QueryReading.of(each, BASE));
      assertEquals(expected.getMessage(), found.getMessage());
      assertEquals(expected.getLine(), found.getLine());
      assertEquals(expected.getColumn(), found.getColumn());
    }
  }

  @Test
  void aLongNumberIsLookedAtOnlyAFewTimes() {
    for (String end : List.of("", "e", ".", ".5", "e+", ".5e")) {
      Counted number = new Counted("1".repeat(2000) + end + " .");
      assertTrue(QueryWords.NUMBER.matcher(number).lookingAt());
      assertTrue(number.looks > 2000 && number.looks < 20_000, number.looks + " looks" + end);
    }
  }

  /** A text that counts how often somebody looks at its letters. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The library takes brackets in comments for the closing ones. */
  @Test
  void commentsMayHoldBrackets() {
    String with = "SELECT * { ?s <p> [ # one [or] two\n <q> ( # one (or) two\n 1 ) ] }";
    String without = "SELECT * { ?s <p> [ <q> ( 1 ) ] }";
    assertThrows(
        QueryParseException.class, () -> QueryFactory.create(with, BASE, Syntax.syntaxSPARQL_11));
    assertEquals(
        QueryFactory.create(without, BASE, Syntax.syntaxSPARQL_11), QueryReading.of(with, BASE));
  }

  @Test
  void whatIsNestedTooDeeplyIsRefused() {
    String many = "SELECT * " + "{".repeat(100_000) + "}".repeat(100_000);
    assertThrows(QueryParseException.class, () -> QueryReading.of(many, BASE));
  }
}
