package org.entente.server;

import org.entente.server.describe.Form;
import org.entente.server.http.Answer;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;

/**
 * A page of which the same is told as RDF at another address: whoever would rather have RDF is sent
 * there (303), and whoever takes anything gets the page.
 *
 * @param there a path
 */
record RdfElsewhere(Resource page, String there) implements Resource {
  @Override
  public Answer get(Request request) throws Refused {
    Answer answer =
        Variants.chooseForList(request) instanceof Form
            ? new Moved(request.path(), there).see(request)
            : page.get(request);
    return answer.with("Vary", "Accept");
  }
}
