package org.entente.server;

import java.util.stream.Collectors;
import org.entente.server.http.Answer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.Names;

/**
 * An address that leads to another, with whatever is asked there.
 *
 * @param from the only path that does
 * @param to a path, not yet percent-encoded
 */
record Moved(String from, String to) implements Resource {
  @Override
  public Answer get(Request request) throws Refused {
    if (!request.path().equals(from)) {
      throw new Refused(Problem.notFound(request.path()));
    }
    return Answer.of(301).with("Location", there(request));
  }

  /** 303 instead: what is there is another thing that tells the same. */
  Answer see(Request request) {
    return Answer.of(303).with("Location", there(request));
  }

  private String there(Request request) {
    return Names.encodePath(to)
        + request.parameters().entrySet().stream()
            .map(each -> Names.encode(each.getKey()) + "=" + Names.encode(each.getValue()))
            .collect(Collectors.joining("&", request.parameters().isEmpty() ? "" : "?", ""));
  }
}
