package org.entente.server;

import java.util.Optional;
import org.entente.graph.history.History;
import org.entente.graph.history.Step;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.http.Answer;
import org.entente.server.http.Offer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.ChangePages;
import org.entente.server.page.Names;
import org.entente.server.page.Templates;

/**
 * {@code /changes[.EXT]}: what changed between two versions of the dataset, the last two where none
 * are named, as a page, as {@code csv} or {@code json}, or in the forms of RDF.
 */
final class ChangesResource implements Resource {
  static final String PATH = "/changes";

  private final Holdings holdings;
  private final Names names;
  private final Templates templates;

  ChangesResource(Holdings holdings, Names names, Templates templates) {
    this.holdings = holdings;
    this.names = names;
    this.templates = templates;
  }

  @Override
  public Answer get(Request request) throws Refused {
    String extension = extension(request);
    Optional<Step> step = step(request);
    ChangeLists lists = new ChangeLists(holdings, names);
    if (extension.equals(".csv")) {
      return Answer.of(200, "text/csv; charset=utf-8", lists.csv(step));
    }
    if (extension.equals(".json")) {
      return Answer.of(200, "application/json", lists.json(step));
    }
    Offer form =
        extension.isEmpty()
            ? Variants.choose(request)
            : Variants.of(extension.substring(1))
                .orElseThrow(() -> new Refused(Problem.notFound(request.path())));
    Answer answer =
        form instanceof Form rdf
            ? Answer.of(200, rdf.contentType(), RdfText.of(lists.graph(step), rdf))
            : page(step);
    return (extension.isEmpty() ? answer.with("Vary", "Accept") : answer)
        .with("Link", links(step, form));
  }

  /** That of the address; a table or JSON may also be asked for by the parameter. */
  private static String extension(Request request) {
    String named = request.path().substring(PATH.length());
    return request
        .parameter("format")
        .filter(format -> named.isEmpty() && (format.equals("csv") || format.equals("json")))
        .map(format -> "." + format)
        .orElse(named);
  }

  private static String links(Optional<Step> step, Offer form) {
    String query = step.map(s -> ChangePages.address(s).substring(PATH.length())).orElse("");
    return Variants.links(PATH, query, form) + Descriptions.DATASET_LINK;
  }

  private Answer page(Optional<Step> step) {
    ChangePages pages = new ChangePages(names, holdings.base());
    String html = templates.html(pages.page(holdings.edition(), step, Variants.alternates(PATH)));
    return Answer.of(200, Variants.HTML.contentType(), html);
  }

  /** The step that is asked for; nothing where there is but one version. */
  private Optional<Step> step(Request request) throws Refused {
    History history = holdings.edition().history();
    Optional<String> from = request.parameter("from");
    Optional<String> to = request.parameter("to");
    if (from.isEmpty() && to.isEmpty()) {
      return history.steps().stream().findFirst();
    }
    String end = to.orElse(holdings.edition().hash());
    Optional<String> begin =
        from.or(
            () ->
                history.steps().stream()
                    .filter(step -> step.to().startsWith(end))
                    .map(Step::from)
                    .findFirst());
    return Optional.of(
        begin
            .filter(hash -> isHash(hash) && isHash(end))
            .flatMap(hash -> history.between(hash, end))
            .orElseThrow(() -> new Refused(unknown())));
  }

  private static boolean isHash(String word) {
    return word.matches("[0-9a-f]{8,64}");
  }

  private static Problem unknown() {
    return new Problem(
        404,
        "No such versions",
        "No earlier version and later version of these names are remembered.",
        "Give 'from' and 'to' as they stand at " + PATH + ", the earlier one first.");
  }
}
