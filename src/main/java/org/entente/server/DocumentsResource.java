package org.entente.server;

import org.entente.server.describe.Form;
import org.entente.server.http.Answer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.DocumentPages;
import org.entente.server.page.Page;
import org.entente.server.page.StoredDocument;
import org.entente.server.page.Templates;

/** {@code /documents/[NAME]}: the documents' texts, each passage marked. */
final class DocumentsResource implements Resource {
  static final String PREFIX = "/documents/";

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
    String path = request.path();
    Page page;
    if (path.length() <= PREFIX.length()) {
      if (Variants.chooseForList(request) instanceof Form) {
        String there = Descriptions.PREFIX + "document";
        return new Moved(path, there).see(request).with("Vary", "Accept");
      }
      page = pages.list(Numbers.of(request, "page", 1, 9_999_999));
    } else {
      String name = path.substring(PREFIX.length());
      page =
          StoredDocument.find(holdings.facts(), name)
              .map(pages::page)
              .orElseThrow(() -> new Refused(missing(name)));
    }
    return Answer.of(200, "text/html; charset=utf-8", templates.html(page));
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
