package org.entente.server;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.http.Answer;
import org.entente.server.http.Offer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.OntologyPages;
import org.entente.server.page.Templates;

/** {@code /ontology[.EXT]}: the terms, as RDF and as a page. */
final class OntologyResource implements Resource {
  static final String PATH = "/ontology";

  private final Holdings holdings;
  private final OntologyPages pages;
  private final Templates templates;

  OntologyResource(Holdings holdings, OntologyPages pages, Templates templates) {
    this.holdings = holdings;
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public Answer get(Request request) throws Refused {
    String rest = request.path().substring(PATH.length());
    if (rest.isEmpty()) {
      return answer(Variants.choose(request)).with("Vary", "Accept");
    }
    Optional<Offer> named =
        rest.startsWith(".") ? Variants.of(rest.substring(1)) : Optional.empty();
    return answer(named.orElseThrow(() -> new Refused(Problem.notFound(request.path()))));
  }

  private Answer answer(Offer form) {
    Answer answer;
    if (form instanceof Form rdf) {
      Graph copy = GraphFactory.createDefaultGraph();
      copy.getPrefixMapping().setNsPrefix("vann", "http://purl.org/vocab/vann/");
      GraphUtil.addInto(copy, holdings.ontology());
      answer = Answer.of(200, form.contentType(), RdfText.of(copy, rdf));
    } else {
      String html = templates.html(pages.page(Variants.alternates(PATH)));
      answer = Answer.of(200, form.contentType(), html);
    }
    return answer
        .with("Content-Location", PATH + "." + form.extension())
        .with("Link", Variants.links(PATH, form));
  }
}
