package org.entente.server.page;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.ENT;
import org.entente.vocabulary.Prefixes;

/** The ontology as a page: each term with its label, definition and relations. */
public final class OntologyPages {
  private final Graph ontology;
  private final Names names;

  public OntologyPages(Graph ontology, Names names) {
    this.ontology = ontology;
    this.names = names;
  }

  /** The page of all terms. */
  public Page page(List<Page.Alternate> alternates) {
    Node self = NodeFactory.createURI(ENT.ONTOLOGY);
    String about =
        GraphSources.value(ontology, self, DCTerms.description.asNode())
            .map(GraphSources::text)
            .orElse("");
    return new Page(
        "ontology",
        "The Entente ontology",
        alternates,
        "",
        Map.of("about", about, "iri", ENT.ONTOLOGY, "terms", terms(), "alternates", alternates));
  }

  private List<Term> terms() {
    return ontology.find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY).toList().stream()
        .map(Triple::getSubject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .map(this::term)
        .toList();
  }

  private Term term(Node node) {
    String comment =
        GraphSources.value(ontology, node, RDFS.comment.asNode())
            .map(GraphSources::text)
            .orElse("");
    List<Piece> relations =
        List.of(RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range).stream()
            .flatMap(p -> relation(node, p.asNode()).stream())
            .toList();
    String id = node.getURI().replace(ENT.NS, "");
    return new Term(id, names.of(node), comment, relations);
  }

  private List<Piece> relation(Node node, Node property) {
    return ontology.find(node, property, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .filter(Node::isURI)
        .sorted(NodeCmp::compareRDFTerms)
        .map(
            o ->
                new Piece(
                    words(property) + " " + Prefixes.ALL.shortForm(o.getURI()),
                    names.href(o.getURI())))
        .toList();
  }

  private static String words(Node property) {
    String local = property.getLocalName();
    return switch (local) {
      case "subClassOf", "subPropertyOf" -> "a kind of";
      case "domain" -> "of";
      default -> "to";
    };
  }

  /**
   * A term.
   *
   * @param id its part after the hash
   */
  public record Term(String id, String label, String comment, List<Piece> relations) {
    public Term {
      relations = List.copyOf(relations);
    }
  }
}
