package org.entente.server;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.entente.graph.Composition;
import org.entente.graph.Extent;
import org.entente.graph.history.Step;
import org.entente.server.describe.Form;
import org.entente.server.page.ChangePages;
import org.entente.vocabulary.ENT;
import org.entente.vocabulary.Prefixes;

/**
 * The dataset in the words of VoID and DCAT: what it is, how to get at it, and which state of it.
 */
final class DatasetDescription {
  static final String DESCRIPTION =
      "Who represented whom, holding which post of which unit, at which meeting, on which day,"
          + " about what, and which sentence of which document says so.";

  /** The forms in which all can be fetched at once. */
  static final List<Form> DUMPS = List.of(Form.N_QUADS, Form.TURTLE);

  /** So many topics are keywords. */
  private static final int KEYWORDS = 8;

  private static final String IANA = "https://www.iana.org/assignments/media-types/";
  private static final String SPDX = "http://spdx.org/rdf/terms#";

  private final Holdings holdings;
  private final Model model = ModelFactory.createDefaultModel();
  private final Resource dataset;

  private DatasetDescription(Holdings holdings) {
    this.holdings = holdings;
    this.dataset = model.createResource(holdings.dataset(), VOID.Dataset);
  }

  /** The description; counts every statement, within the caller's transaction. */
  static Graph of(Holdings holdings) {
    DatasetDescription description = new DatasetDescription(holdings);
    description
        .model
        .setNsPrefix("void", VOID.NS)
        .setNsPrefix("dcat", DCAT.NS)
        .setNsPrefix("spdx", SPDX);
    description.general();
    description.edition();
    description.access();
    description.counts();
    return description.model.getGraph();
  }

  private void general() {
    dataset
        .addProperty(RDF.type, DCAT.Dataset)
        .addProperty(DCTerms.title, holdings.imprint().titleOrKind(), "en")
        .addProperty(DCTerms.description, DESCRIPTION, "en")
        .addProperty(DCAT.landingPage, model.createResource(holdings.base()))
        .addProperty(VOID.uriSpace, holdings.base() + "id/");
    holdings.imprint().creator().ifPresent(name -> dataset.addProperty(DCTerms.creator, name));
    license(dataset);
  }

  private void license(Resource work) {
    holdings
        .imprint()
        .license()
        .ifPresent(iri -> work.addProperty(DCTerms.license, model.createResource(iri)));
  }

  private void edition() {
    String hash = holdings.edition().hash();
    Resource checksum =
        model
            .createResource(holdings.editionIri() + "-sha256")
            .addProperty(RDF.type, spdx("Checksum"))
            .addProperty(model.createProperty(SPDX + "algorithm"), spdx("checksumAlgorithm_sha256"))
            .addProperty(
                model.createProperty(SPDX + "checksumValue"), hash, XSDDatatype.XSDhexBinary);
    String modified = holdings.edition().modified().toString();
    Resource version =
        model
            .createResource(holdings.editionIri(), DCAT.Dataset)
            .addProperty(model.createProperty(DCAT.NS, "version"), hash.substring(0, 16))
            .addProperty(model.createProperty(DCAT.NS, "isVersionOf"), dataset)
            .addProperty(DCTerms.issued, modified, XSDDatatype.XSDdateTime)
            .addProperty(model.createProperty(SPDX + "checksum"), checksum);
    for (Step step : holdings.edition().history().steps()) {
      String earlier = Holdings.editionIri(holdings.base(), step.from());
      model
          .createResource(Holdings.editionIri(holdings.base(), step.to()))
          .addProperty(
              model.createProperty(DCAT.NS, "previousVersion"), model.createResource(earlier))
          .addProperty(
              RDFS.seeAlso,
              model.createResource(holdings.base() + ChangePages.address(step).substring(1)));
    }
    dataset
        .addProperty(DCTerms.modified, modified, XSDDatatype.XSDdateTime)
        .addProperty(model.createProperty(DCAT.NS, "version"), hash.substring(0, 16))
        .addProperty(model.createProperty(DCAT.NS, "hasCurrentVersion"), version)
        .addProperty(DCTerms.hasVersion, version);
  }

  private void access() {
    Resource endpoint = model.createResource(holdings.base() + "sparql");
    Resource service =
        model
            .createResource(holdings.dataset() + "-service")
            .addProperty(RDF.type, DCAT.DataService)
            .addProperty(DCTerms.title, "SPARQL 1.1 queries", "en")
            .addProperty(DCAT.endpointURL, endpoint)
            .addProperty(DCAT.endpointDescription, endpoint)
            .addProperty(
                DCTerms.conformsTo, model.createResource("http://www.w3.org/TR/sparql11-protocol/"))
            .addProperty(DCAT.servesDataset, dataset);
    Resource distribution =
        model
            .createResource(holdings.dataset() + "-distribution", DCAT.Distribution)
            .addProperty(DCTerms.title, "Everything, by queries", "en")
            .addProperty(DCAT.accessURL, endpoint)
            .addProperty(DCAT.accessService, service);
    license(distribution);
    DUMPS.forEach(this::dump);
    dataset.addProperty(VOID.sparqlEndpoint, endpoint).addProperty(DCAT.distribution, distribution);
    for (Form form : Form.values()) {
      dataset.addProperty(VOID.feature, ServiceDescription.format(model, form));
    }
  }

  /** What is said of the sizes of the dumps, as far as they are known. */
  static Graph sizes(Holdings holdings, DumpSizes sizes) {
    Model model = ModelFactory.createDefaultModel();
    for (Form form : DUMPS) {
      sizes
          .of(form, holdings.version())
          .ifPresent(
              bytes ->
                  model
                      .createResource(distribution(holdings, form))
                      .addProperty(
                          model.createProperty(DCAT.NS, "byteSize"),
                          Long.toString(bytes),
                          XSDDatatype.XSDnonNegativeInteger));
    }
    return model.getGraph();
  }

  private static String distribution(Holdings holdings, Form form) {
    return holdings.dataset() + "-dump-" + form.extension();
  }

  /** What a dump holds, in words. */
  static String contents(Form form) {
    return form.hasQuads()
        ? "Everything, as " + form.title()
        : "Everything as " + form.title() + ", without which claim states which fact";
  }

  private void dump(Form form) {
    String address = holdings.base() + Dump.path(form).substring(1);
    Resource file = model.createResource(address);
    Resource distribution =
        model
            .createResource(distribution(holdings, form), DCAT.Distribution)
            .addProperty(DCTerms.title, contents(form), "en")
            .addProperty(DCAT.accessURL, file)
            .addProperty(DCAT.downloadURL, file)
            .addProperty(DCAT.mediaType, model.createResource(IANA + form.mediaType()))
            .addProperty(
                model.createProperty(DCAT.NS, "compressFormat"),
                model.createResource(IANA + "application/gzip"));
    license(distribution);
    dataset.addProperty(VOID.dataDump, file).addProperty(DCAT.distribution, distribution);
  }

  private void counts() {
    Composition all = Composition.of(holdings.data());
    Map<String, Long> classes = byIri(Extent.values(holdings.data(), RDF.type.asNode()));
    Map<String, Long> properties = byIri(all.properties());
    dataset
        .addLiteral(VOID.triples, all.statements())
        .addLiteral(VOID.distinctSubjects, all.subjects())
        .addLiteral(VOID.classes, (long) classes.size())
        .addLiteral(VOID.properties, (long) properties.size())
        .addLiteral(VOID.documents, classes.getOrDefault(ENT.Document.getURI(), 0L).longValue());
    classes.forEach(
        (iri, count) ->
            partition(VOID.classPartition, VOID._class, iri)
                .addLiteral(VOID.entities, count.longValue()));
    properties.forEach(
        (iri, count) ->
            partition(VOID.propertyPartition, VOID.property, iri)
                .addLiteral(VOID.triples, count.longValue()));
    vocabularies(properties.keySet());
    keywords(Extent.values(holdings.data(), ENT.topic.asNode()));
  }

  private static Map<String, Long> byIri(Map<Node, Long> counts) {
    Map<String, Long> byIri = new TreeMap<>();
    counts.forEach(
        (node, count) -> {
          if (node.isURI()) {
            byIri.put(node.getURI(), count);
          }
        });
    return byIri;
  }

  /** What the documents and meetings are most often about. */
  private void keywords(Map<Node, Long> topics) {
    topics.entrySet().stream()
        .sorted(
            Map.Entry.<Node, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey(NodeCmp::compareRDFTerms)))
        .limit(KEYWORDS)
        .flatMap(topic -> labels(topic.getKey()))
        .forEach(label -> dataset.addProperty(DCAT.keyword, model.asRDFNode(label)));
  }

  private Stream<Node> labels(Node topic) {
    return holdings
        .facts()
        .find(topic, SKOS.prefLabel.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .toList()
        .stream();
  }

  private void vocabularies(Set<String> properties) {
    dataset.addProperty(VOID.vocabulary, model.createResource(ENT.ONTOLOGY));
    Prefixes.ALL.getNsPrefixMap().values().stream()
        .filter(ns -> !ns.equals(ENT.NS))
        .filter(ns -> properties.stream().anyMatch(property -> property.startsWith(ns)))
        .forEach(ns -> dataset.addProperty(VOID.vocabulary, model.createResource(ns)));
  }

  private Resource partition(Property by, Property what, String iri) {
    String name = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    String space = Integer.toHexString(iri.hashCode());
    Resource part = model.createResource(dataset.getURI() + "-" + name + "-" + space);
    dataset.addProperty(by, part);
    return part.addProperty(what, model.createResource(iri));
  }

  private Resource spdx(String name) {
    return model.createResource(SPDX + name);
  }
}
