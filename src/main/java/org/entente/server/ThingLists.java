package org.entente.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.http.Answer;
import org.entente.server.http.Offer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.page.StartPages;
import org.entente.server.page.Templates;

/**
 * {@code /doc/TYPE[.EXT]}: the things of a type, as a page; or as RDF, a collection in the words of
 * the Hydra core vocabulary, with as many on a page.
 */
final class ThingLists {
  private final Holdings holdings;
  private final StartPages pages;
  private final Templates templates;

  ThingLists(Holdings holdings, StartPages pages, Templates templates) {
    this.holdings = holdings;
    this.pages = pages;
    this.templates = templates;
  }

  /**
   * A page of the list of things of the sort {@code word}, for which there is a type.
   *
   * @param named the form that the address names
   * @throws Refused if it is to be had in no form that is asked for, or there is no such page
   */
  Answer answer(String word, Optional<Offer> named, Request request) throws Refused {
    int number = Numbers.page(request);
    if (number > pages.pages(word)) {
      throw new Refused(Problem.noSuchPage(Descriptions.PREFIX + word, number));
    }
    Offer form = named.isPresent() ? named.get() : Variants.chooseForList(request);
    String path = Descriptions.PREFIX + word;
    String turned = number == 1 ? "" : "?page=" + number;
    byte[] body =
        form instanceof Form rdf
            ? RdfText.of(graph(word, number), rdf)
            : templates
                .html(pages.list(word, number, Variants.alternates(path, turned)))
                .getBytes(StandardCharsets.UTF_8);
    Answer answer =
        Answer.of(200, form.contentType(), body)
            .with("Content-Location", path + "." + form.extension() + turned)
            .with(
                "Link",
                Variants.links(path, turned, form)
                    + Descriptions.DATASET_LINK
                    + holdings
                        .imprint()
                        .license()
                        .map(Descriptions.LICENSE_LINK::formatted)
                        .orElse(""));
    return named.isPresent() ? answer : answer.with("Vary", "Accept");
  }

  private Graph graph(String word, int number) {
    List<Node> all = pages.things(word);
    int count = pages.pages(word);
    String address = holdings.base() + "doc/" + word;
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("void", VOID.NS).setNsPrefix("hydra", Hydra.NS);
    Node list = NodeFactory.createURI(address);
    graph.add(list, RDF.type.asNode(), Hydra.term("Collection"));
    graph.add(
        list,
        Hydra.term("totalItems"),
        NodeFactory.createLiteralDT(Integer.toString(all.size()), XSDDatatype.XSDinteger));
    graph.add(list, VOID.inDataset.asNode(), NodeFactory.createURI(holdings.dataset()));
    holdings
        .imprint()
        .license()
        .ifPresent(iri -> graph.add(list, DCTerms.license.asNode(), NodeFactory.createURI(iri)));
    new Hydra(address, number, count, all.size()).addTo(graph);
    int begin = (number - 1) * StartPages.PAGE;
    Node type = StartPages.type(word).orElseThrow();
    for (Node thing : all.subList(begin, Math.min(begin + StartPages.PAGE, all.size()))) {
      graph.add(list, Hydra.term("member"), thing);
      graph.add(thing, RDF.type.asNode(), type);
      names(thing, graph);
    }
    return graph;
  }

  private void names(Node thing, Graph into) {
    for (Node property : List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())) {
      try (Stream<Triple> found = holdings.facts().stream(thing, property, Node.ANY)) {
        found.forEach(into::add);
      }
    }
  }
}
