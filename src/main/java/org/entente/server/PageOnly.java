package org.entente.server;

import java.util.List;
import org.entente.server.http.Answer;
import org.entente.server.http.Negotiation;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;

/**
 * What is a page and nothing else: whoever takes no HTML is told so (406), and where else to look.
 *
 * @param elsewhere a sentence
 */
record PageOnly(Resource pages, String elsewhere) implements Resource {
  @Override
  public Answer get(Request request) throws Refused {
    Answer answer = pages.get(request);
    if (answer.status() != 200) {
      return answer;
    }
    if (Negotiation.choose(request.accept(), List.of(Variants.HTML)).isEmpty()) {
      Problem page = Problem.notAcceptable(Variants.HTML.mediaType());
      throw new Refused(
          new Problem(page.status(), page.title(), page.detail(), page.remedy() + " " + elsewhere));
    }
    return answer.with("Vary", "Accept");
  }
}
