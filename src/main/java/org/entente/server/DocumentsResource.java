package org.entente.server;

import java.util.Optional;
import org.entente.server.http.Answer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.DocumentAddress;
import org.entente.server.page.DocumentPages;
import org.entente.server.page.Page;
import org.entente.server.page.StoredDocument;
import org.entente.server.page.Templates;

/**
 * {@code /documents/[NAME]}: the documents' texts, each passage marked; as RDF, a document is
 * described where things are.
 */
final class DocumentsResource implements Resource {
  static final String PREFIX = DocumentAddress.PREFIX;

  private final Holdings holdings;
  private final DocumentPages pages;
  private final Templates templates;

  DocumentsResource(Holdings holdings, DocumentPages pages, Templates templates) {
    this.holdings = holdings;
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public Answer get(Request request) throws Refused {
    Optional<String> name = name(request);
    return name.isPresent()
        ? text(name.get(), request)
        : new RdfElsewhere(this::list, Descriptions.PREFIX + "document").get(request);
  }

  private Answer list(Request request) throws Refused {
    int number = Numbers.page(request);
    return html(
        pages
            .list(number)
            .orElseThrow(() -> new Refused(Problem.noSuchPage(request.path(), number))));
  }

  private Answer text(String name, Request request) throws Refused {
    StoredDocument document =
        StoredDocument.find(holdings.facts(), name).orElseThrow(() -> new Refused(missing(name)));
    String slug = document.node().getURI().substring((holdings.base() + "id/").length());
    return new RdfElsewhere(page -> html(pages.page(document)), Descriptions.PREFIX + slug)
        .get(request.without(DocumentAddress.NAME));
  }

  private Answer html(Page page) {
    return Answer.of(200, Variants.HTML.contentType(), templates.html(page));
  }

  private static Optional<String> name(Request request) {
    String path = request.path();
    return path.length() > PREFIX.length()
        ? Optional.of(path.substring(PREFIX.length()))
        : request.parameter(DocumentAddress.NAME);
  }

  private Problem missing(String name) {
    return holdings
        .edition()
        .departures()
        .of("documents/" + name)
        .map(departure -> Problem.gone(departure.label(), departure.reason()))
        .orElseGet(() -> unknown(name));
  }

  private static Problem unknown(String name) {
    return new Problem(
        404,
        "No such document",
        "There is no document named '" + name + "'.",
        "All of them are listed at /documents/.");
  }
}
