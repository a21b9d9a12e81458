package org.entente.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.http.Answer;
import org.entente.server.http.Negotiation;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.vocabulary.ENT;

/** {@code /.well-known/void}: the dataset described in VoID, counted once. */
final class VoidResource implements org.entente.server.http.Resource {
  static final String PATH = "/.well-known/void";

  private final Graph description;

  VoidResource(Holdings holdings) {
    this.description = describe(holdings);
  }

  @Override
  public Answer get(Request request) throws Refused {
    List<Form> forms = List.of(Form.values());
    Form form =
        Negotiation.choose(request.accept(), forms)
            .or(
                () ->
                    Negotiation.prefersHtml(request.accept())
                        ? Optional.of(Form.TURTLE)
                        : Optional.empty())
            .orElseThrow(() -> new Refused(Problem.notAcceptable("RDF in all its forms")));
    return Answer.of(200, form.contentType(), RdfText.of(description, form)).with("Vary", "Accept");
  }

  private static Graph describe(Holdings holdings) {
    Model model = ModelFactory.createDefaultModel();
    Graph facts = holdings.facts();
    Resource dataset =
        model
            .createResource(holdings.dataset(), VOID.Dataset)
            .addProperty(DCTerms.title, "Entente: cooperation in higher education", "en")
            .addProperty(DCTerms.license, model.createResource(Descriptions.LICENSE))
            .addProperty(VOID.sparqlEndpoint, model.createResource(holdings.base() + "sparql"))
            .addProperty(VOID.uriSpace, holdings.base() + "id/")
            .addProperty(VOID.vocabulary, model.createResource(ENT.ONTOLOGY))
            .addLiteral(VOID.triples, (long) facts.size());
    for (Form form : Form.values()) {
      dataset.addProperty(VOID.feature, format(model, form));
    }
    Map<String, Long> classes = new TreeMap<>();
    Map<String, Long> properties = new TreeMap<>();
    facts
        .find()
        .forEachRemaining(
            triple -> {
              properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
              if (triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI()) {
                classes.merge(triple.getObject().getURI(), 1L, Long::sum);
              }
            });
    classes.forEach(
        (iri, count) ->
            partition(dataset, VOID.classPartition, VOID._class, iri)
                .addLiteral(VOID.entities, (long) count));
    properties.forEach(
        (iri, count) ->
            partition(dataset, VOID.propertyPartition, VOID.property, iri)
                .addLiteral(VOID.triples, (long) count));
    return model.getGraph();
  }

  private static Resource partition(Resource dataset, Property by, Property what, String iri) {
    Model model = dataset.getModel();
    String name = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    String space = Integer.toHexString(iri.hashCode());
    Resource part = model.createResource(dataset.getURI() + "-" + name + "-" + space);
    dataset.addProperty(by, part);
    return part.addProperty(what, model.createResource(iri));
  }

  private static Resource format(Model model, Form form) {
    return model.createResource("http://www.w3.org/ns/formats/" + form.title().replace("/", "_"));
  }
}
