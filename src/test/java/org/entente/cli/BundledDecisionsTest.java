package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.authority.RegisterFile;
import org.entente.graph.Iris;
import org.junit.jupiter.api.Test;

/** Decisions about names of the bundled documents, as the engine reads them. */
class BundledDecisionsTest {
  private static final String PREFIXES =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX ent: <https://w3id.org/entente/ontology#>
      """;

  @Test
  void eachNameOfEachDecisionHasAClaimOfItsDocument() throws Exception {
    Corpus corpus = Corpus.bundled(new Console(System.out, System.err));
    DatasetGraph graph =
        corpus.builder(Iris.DEFAULT_BASE, RegisterFile.bundled()).build(corpus.readings());
    assertEquals(44, count(graph, "?d a ent:IdentityDecision ; ent:reason ?reason ."));
    assertEquals(78, count(graph, "?d ent:decidedFor ?reason ."));
    assertEquals(
        0,
        count(
            graph,
            """
            ?d ent:decidedFor ?reason .
            FILTER NOT EXISTS {
              ?d ent:restsOn ?claim .
              ?claim a ent:Claim ; ent:passage ?passage ; ent:inDocument/dcterms:identifier ?document .
              FILTER(STRSTARTS(?reason, CONCAT(?document, ": ")))
            }
            """));
    String points = "(In common|What is told): .+ \\\\(.+\\\\)";
    assertEquals(
        0, count(graph, "?d ent:reason ?reason FILTER(!REGEX(?reason, \"%s\"))".formatted(points)));
  }

  private static int count(DatasetGraph graph, String pattern) {
    String query = PREFIXES + "SELECT ?d ?reason WHERE { " + pattern + " }";
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(graph)).query(query).build()) {
      int rows = 0;
      for (var results = execution.execSelect(); results.hasNext(); results.next()) {
        rows++;
      }
      return rows;
    }
  }
}
