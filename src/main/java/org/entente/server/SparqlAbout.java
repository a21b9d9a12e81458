package org.entente.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.entente.catalogue.MalformedParameter;
import org.entente.catalogue.Question;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.http.Answer;
import org.entente.server.http.Negotiation;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.page.EditorPages;
import org.entente.server.page.Templates;
import org.entente.server.sparql.Outcome;
import org.entente.server.sparql.OutcomePages;

/**
 * What is at {@code /sparql} without a query: the service description (SPARQL 1.1 Service
 * Description) for programs, and a form for people.
 */
final class SparqlAbout implements OutcomePages {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String EXAMPLE =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?meeting ?person ?capacity
      WHERE {
        ?meeting ent:participation ?participation .
        ?participation ent:participant ?person .
        OPTIONAL { ?participation ent:inCapacityOf/ent:post ?capacity }
      }
      ORDER BY ?meeting ?person
      LIMIT 20
      """;

  private final Holdings holdings;
  private final PerVersion<Model> description;
  private final OwnExamples own;
  private final EditorPages pages;
  private final Templates templates;

  SparqlAbout(Holdings holdings, OwnExamples own, EditorPages pages, Templates templates) {
    this.holdings = holdings;
    this.description = new PerVersion<>(holdings, () -> ServiceDescription.of(holdings));
    this.own = own;
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public Answer about(Request request) throws Refused {
    if (Negotiation.prefersHtml(request.accept())) {
      return Answer.of(200, HTML, templates.html(pages.editor(example(request))))
          .with("Vary", "Accept");
    }
    Form form =
        Negotiation.choose(request.accept(), List.of(Form.values()))
            .orElseThrow(
                () -> new Refused(Problem.notAcceptable("RDF in all its forms, and text/html")));
    byte[] body = RdfText.of(description.get().getGraph(), form);
    return Answer.of(200, form.contentType(), body).with("Vary", "Accept");
  }

  /** The question that the parameter {@code example} names, asked as where nobody chooses. */
  private String example(Request request) throws Refused {
    Optional<Question> question =
        request.parameter("example").flatMap(name -> holdings.catalogue().find(name));
    if (question.isEmpty()) {
      return EXAMPLE;
    }
    try {
      return question.get().bind(own.of(question.get()).values(), holdings.base()).toString();
    } catch (MalformedParameter e) {
      throw new IllegalStateException("the examples of " + question.get().name(), e);
    }
  }

  @Override
  public Answer page(String query, Outcome outcome) {
    return Answer.of(200, HTML, templates.html(pages.outcome(query, outcome)));
  }

  @Override
  public Answer refused(String query, Problem problem) {
    return Answer.of(problem.status(), HTML, templates.html(pages.refused(query, problem)))
        .with("Vary", "Accept");
  }
}
