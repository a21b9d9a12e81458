package org.entente.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.http.Answer;
import org.entente.server.http.Negotiation;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;

/** {@code /.well-known/void}: the dataset described in VoID and DCAT, counted once a version. */
final class VoidResource implements org.entente.server.http.Resource {
  static final String PATH = "/.well-known/void";

  private final PerVersion<Graph> description;

  VoidResource(Holdings holdings) {
    this.description = new PerVersion<>(holdings, () -> DatasetDescription.of(holdings));
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
    return Answer.of(200, form.contentType(), RdfText.of(description.get(), form))
        .with("Vary", "Accept")
        .with("Link", "<" + Descriptions.LICENSE + ">; rel=\"license\"");
  }
}
