package org.entente.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;

/** At some queries the library fails; who asked is told what to do, and the log the reason. */
class UnanswerableTest {
  private static final String PREDICATE = "FILTER(isIRI(?property))";
  private static final String BEYOND = "Leave out the part that is unusual";

  /** On graphs that it chooses a query is answered by the library alone. */
  private static final String CHOSEN =
      "SELECT * FROM <urn:x-arq:DefaultGraph> FROM NAMED <https://w3id.org/entente/ontology> ";

  private static DatasetGraph onDisk() {
    DatasetGraph kept = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(kept, () -> Sample.data().stream().forEach(kept::add));
    return kept;
  }

  @Test
  void whoAsksWhatTheLibraryFailsAtIsToldWhatToDo() {
    Map<String, String> queries =
        Map.of(
            CHOSEN + "{ VALUES ?p { 'x' } ?s ?p ?o . ?o ?q ?r }",
            PREDICATE,
            CHOSEN + "{ GRAPH ?g { BIND('x' AS ?p) ?s ?p ?o . ?o ?q ?r } }",
            PREDICATE,
            "SELECT (STRLANG('x', 'a b') AS ?z) {}",
            BEYOND,
            "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%q', 'x') AS ?z) {}",
            BEYOND);
    try (Sample sample = Sample.start(onDisk(), Sample.LIMITS)) {
      queries.forEach((query, remedy) -> refused(sample, query, 422, remedy));
      HttpResponse<String> mended =
          sample.query(CHOSEN + "{ VALUES ?p { 'x' } FILTER(isIRI(?p)) ?s ?p ?o . ?o ?q ?r }");
      assertEquals(200, mended.statusCode(), mended.body());
    }
  }

  @Test
  void whoseQueryIsWrongIsToldWhere() {
    Map<String, String> queries =
        Map.of(
            "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(2) AS ?x) {}",
            "takes two arguments.",
            "SELECT * { ?x <http://jena.apache.org/ARQ/list#index> ?i }",
            "list expected",
            "SELECT * { ?s a ?o FILTER(REGEX(STR(?s), '(')) }",
            "Unclosed group near index 1",
            "SELECT (REGEX('a', 'a', 'zz') AS ?x) {}",
            "Only 'smixq' are legal");
    try (Sample disk = Sample.start(onDisk(), Sample.LIMITS);
        Sample memory = Sample.start()) {
      queries.forEach((query, words) -> refused(disk, query, 400, words));
      queries.forEach((query, words) -> refused(memory, query, 400, words));
    }
  }

  private static void refused(Sample sample, String query, int status, String words) {
    HttpResponse<String> answer = sample.query(query);
    assertEquals(status, answer.statusCode(), query);
    assertTrue(answer.body().contains(words), query + answer.body());
    assertFalse(answer.body().contains("Exception"), query + answer.body());
  }

  @Test
  void theLogHoldsTheReason() {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, UTF_8));
    try (Sample sample = Sample.start(onDisk(), Sample.LIMITS)) {
      refused(sample, CHOSEN + "{ VALUES ?p { 'x' } ?s ?p ?o . ?o ?q ?r }", 422, PREDICATE);
    } finally {
      System.setErr(before);
    }
    String told = log.toString(UTF_8);
    assertTrue(told.contains("ARQException: Unidentified predicate"), told);
    assertTrue(told.contains("at org.apache.jena.sparql.engine"), told);
  }
}
