package org.entente.server;

import org.entente.server.http.Answer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.Page;
import org.entente.server.page.PlacePages;
import org.entente.server.page.Templates;

/** {@code /places/[NAME]}: where meetings were held. */
final class PlacesResource implements Resource {
  static final String PREFIX = "/places/";

  private final PlacePages pages;
  private final Templates templates;

  PlacesResource(PlacePages pages, Templates templates) {
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public Answer get(Request request) throws Refused {
    String name = request.path().substring(PREFIX.length());
    int number = Numbers.page(request);
    if (!name.isEmpty() && !pages.isKnown(name)) {
      throw new Refused(unknown(name));
    }
    Page page =
        (name.isEmpty() ? pages.list(number) : pages.page(name, number))
            .orElseThrow(() -> new Refused(Problem.noSuchPage(request.path(), number)));
    return Answer.of(200, Variants.HTML.contentType(), templates.html(page));
  }

  private static Problem unknown(String name) {
    return new Problem(
        404,
        "No such place",
        "No document tells of a meeting held at '" + name + "'.",
        "All places are listed at /places/.");
  }
}
