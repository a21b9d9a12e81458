package org.entente.graph;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Graphs that are written in the tests that ask of them. */
final class InView {
  private static final String BEGIN =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      BASE <http://localhost:3030/id/>
      <a> a foaf:Person ; rdfs:label "LI Ming" .
      <b> a foaf:Person ; rdfs:label "Ann Other" .
      <u> a org:Organization ; rdfs:label "UNESCO" .
      """;

  private InView() {}

  /**
   * Two persons {@code <a>} (LI Ming) and {@code <b>} (Ann Other), an organisation {@code <u>}
   * (UNESCO), and what is said of them.
   *
   * @param trig with the prefixes of the ontology and of those that it uses
   */
  static DatasetGraph graph(String trig) {
    DatasetGraph graph = DatasetGraphFactory.createGeneral();
    RDFParser.fromString(BEGIN + trig, Lang.TRIG).parse(graph);
    return graph;
  }
}
