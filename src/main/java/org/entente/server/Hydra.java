package org.entente.server;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.describe.Description;

/** The pages of a long description, in the words of the Hydra core vocabulary. */
final class Hydra {
  private static final String NS = "http://www.w3.org/ns/hydra/core#";

  private final String address;
  private final Description description;

  Hydra(String address, Description description) {
    this.address = address;
    this.description = description;
  }

  /** Says which page this is and where the others are, if there are several. */
  void addTo(Graph graph) {
    if (description.pages() == 1) {
      return;
    }
    Node whole = NodeFactory.createURI(address);
    Node view = page(description.page());
    graph.add(whole, term("view"), view);
    graph.add(whole, term("totalItems"), number(description.total()));
    graph.add(view, RDF.type.asNode(), term("PartialCollectionView"));
    graph.add(view, term("first"), page(1));
    graph.add(view, term("last"), page(description.pages()));
    if (description.page() > 1) {
      graph.add(view, term("previous"), page(description.page() - 1));
    }
    if (description.page() < description.pages()) {
      graph.add(view, term("next"), page(description.page() + 1));
    }
  }

  private Node page(int number) {
    return NodeFactory.createURI(address + "?page=" + number);
  }

  private static Node number(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
