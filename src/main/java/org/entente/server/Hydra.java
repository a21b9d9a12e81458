package org.entente.server;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** The pages of a long description or list, in the words of the Hydra core vocabulary. */
final class Hydra {
  static final String NS = "http://www.w3.org/ns/hydra/core#";

  private final String address;
  private final int page;
  private final int pages;
  private final int total;

  /**
   * @param address of the whole
   * @param page the number of this page, from 1
   * @param total how many items there are
   */
  Hydra(String address, int page, int pages, int total) {
    this.address = address;
    this.page = page;
    this.pages = pages;
    this.total = total;
  }

  /** Says which page this is and where the others are, if there are several. */
  void addTo(Graph graph) {
    if (pages == 1) {
      return;
    }
    graph.getPrefixMapping().setNsPrefix("hydra", NS);
    Node whole = NodeFactory.createURI(address);
    Node view = page(page);
    graph.add(whole, term("view"), view);
    graph.add(whole, term("totalItems"), number(total));
    graph.add(view, RDF.type.asNode(), term("PartialCollectionView"));
    graph.add(view, term("first"), page(1));
    graph.add(view, term("last"), page(pages));
    if (page > 1) {
      graph.add(view, term("previous"), page(page - 1));
    }
    if (page < pages) {
      graph.add(view, term("next"), page(page + 1));
    }
  }

  private Node page(int number) {
    return NodeFactory.createURI(address + "?page=" + number);
  }

  private static Node number(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
