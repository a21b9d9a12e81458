package org.entente.server;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.server.describe.Description;
import org.entente.vocabulary.ENT;

/**
 * What a description says of itself: its topic, dataset, licence (if one is known), age and
 * sources; and of its topic, by which names it was known before.
 */
final class Colophon {
  private final Holdings holdings;
  private final String rest;
  private final Description description;

  /**
   * @param rest the thing, such as {@code person/ada}
   */
  Colophon(Holdings holdings, String rest, Description description) {
    this.holdings = holdings;
    this.rest = rest;
    this.description = description;
  }

  void addTo(Graph graph) {
    graph.getPrefixMapping().setNsPrefix("void", VOID.NS);
    Node self = NodeFactory.createURI(holdings.base() + "doc/" + rest);
    graph.add(self, FOAF.primaryTopic.asNode(), description.thing());
    graph.add(self, VOID.inDataset.asNode(), NodeFactory.createURI(holdings.dataset()));
    holdings
        .imprint()
        .license()
        .ifPresent(iri -> graph.add(self, DCTerms.license.asNode(), NodeFactory.createURI(iri)));
    String modified = holdings.edition().modified().toString();
    graph.add(
        self,
        DCTerms.modified.asNode(),
        NodeFactory.createLiteralDT(modified, XSDDatatype.XSDdateTime));
    sources().forEach(source -> graph.add(self, DCTerms.source.asNode(), source));
    for (String old : holdings.edition().departures().mergedInto("id/" + rest)) {
      graph.add(
          description.thing(), OWL.sameAs.asNode(), NodeFactory.createURI(holdings.base() + old));
    }
  }

  /** The documents that tell of it; what no document tells comes with the dataset. */
  private Set<Node> sources() {
    Graph facts = holdings.facts();
    Set<Node> sources = new TreeSet<>(NodeCmp::compareRDFTerms);
    if (facts.contains(description.thing(), RDF.type.asNode(), ENT.Document.asNode())) {
      sources.add(description.thing());
    }
    description.outgoing().stream()
        .filter(triple -> triple.predicateMatches(ENT.inDocument.asNode()))
        .map(Triple::getObject)
        .forEach(sources::add);
    for (Triple triple : description.incoming()) {
      if (triple.predicateMatches(ENT.about.asNode())
          || triple.predicateMatches(ENT.mentions.asNode())) {
        try (Stream<Triple> found =
            facts.stream(triple.getSubject(), ENT.inDocument.asNode(), Node.ANY)) {
          found.map(Triple::getObject).forEach(sources::add);
        }
      }
    }
    if (sources.isEmpty()) {
      sources.add(NodeFactory.createURI(holdings.dataset()));
    }
    return sources;
  }
}
