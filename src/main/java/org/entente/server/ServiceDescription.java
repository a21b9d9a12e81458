package org.entente.server;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.server.describe.Form;
import org.entente.vocabulary.ENT;

/** The endpoint in the words of SPARQL 1.1 Service Description. */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV");

  private final Holdings holdings;
  private final Model model = ModelFactory.createDefaultModel();

  private ServiceDescription(Holdings holdings) {
    this.holdings = holdings;
  }

  /** The description; counts the claims, within the caller's transaction. */
  static Model of(Holdings holdings) {
    ServiceDescription description = new ServiceDescription(holdings);
    description.model.setNsPrefix("sd", SD).setNsPrefix("void", VOID.NS);
    description.describe();
    return description.model;
  }

  /** The name of a form of RDF. */
  static Resource format(Model model, Form form) {
    return model.createResource(FORMATS + form.title().replace("/", "_"));
  }

  private void describe() {
    String endpoint = holdings.base() + "sparql";
    Resource service =
        model
            .createResource(endpoint + "#service")
            .addProperty(RDF.type, sd("Service"))
            .addProperty(model.createProperty(SD + "endpoint"), model.createResource(endpoint))
            .addProperty(model.createProperty(SD + "supportedLanguage"), sd("SPARQL11Query"))
            .addProperty(
                model.createProperty(SD + "defaultEntailmentRegime"),
                model.createResource("http://www.w3.org/ns/entailment/Simple"))
            .addProperty(model.createProperty(SD + "defaultDataset"), dataset(endpoint));
    RESULTS.forEach(
        name ->
            service.addProperty(
                model.createProperty(SD + "resultFormat"), model.createResource(FORMATS + name)));
    for (Form form : Form.values()) {
      service.addProperty(model.createProperty(SD + "resultFormat"), format(model, form));
    }
  }

  /** The claims, each a graph, are too many to be listed: what their names begin with must do. */
  private Resource dataset(String endpoint) {
    Resource facts =
        model
            .createResource(endpoint + "#facts")
            .addProperty(RDF.type, sd("Graph"))
            .addProperty(DCTerms.description, "All facts, merged", "en")
            .addLiteral(VOID.triples, (long) holdings.facts().size());
    Resource terms =
        model
            .createResource(endpoint + "#ontology")
            .addProperty(RDF.type, sd("Graph"))
            .addLiteral(VOID.triples, (long) holdings.ontology().size());
    Resource named =
        model
            .createResource(endpoint + "#named-ontology")
            .addProperty(RDF.type, sd("NamedGraph"))
            .addProperty(model.createProperty(SD + "name"), model.createResource(ENT.ONTOLOGY))
            .addProperty(model.createProperty(SD + "graph"), terms);
    Resource claims =
        model
            .createResource(endpoint + "#claims")
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(
                DCTerms.description,
                "Of each claim a graph, named as the claim is, with what it states",
                "en")
            .addProperty(VOID.uriSpace, holdings.base() + "id/claim/")
            .addLiteral(VOID.entities, claims());
    return model
        .createResource(holdings.dataset())
        .addProperty(RDF.type, sd("Dataset"))
        .addProperty(model.createProperty(SD + "defaultGraph"), facts)
        .addProperty(model.createProperty(SD + "namedGraph"), named)
        .addProperty(VOID.subset, claims);
  }

  private long claims() {
    try (Stream<Triple> found =
        holdings.facts().stream(Node.ANY, RDF.type.asNode(), ENT.Claim.asNode())) {
      return found.count();
    }
  }

  private Resource sd(String name) {
    return model.createResource(SD + name);
  }
}
