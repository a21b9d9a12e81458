package org.entente.server;

import java.util.Optional;
import java.util.function.Function;
import org.entente.server.http.Answer;
import org.entente.server.http.Languages;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.Names;

/**
 * A resource whose pages call things as they are called in the languages of whoever reads them. RDF
 * holds all languages always, so its answers do not depend on the reader's.
 */
final class InLanguage implements Resource {
  private final Names names;
  private final Function<Names, Resource> made;

  /**
   * @param made makes the resource for one reader's names; must be cheap
   */
  InLanguage(Names names, Function<Names, Resource> made) {
    this.names = names;
    this.made = made;
  }

  @Override
  public Answer get(Request request) throws Refused {
    Languages languages = Languages.of(request.header(Languages.HEADER));
    Answer answer = made.apply(names.in(languages)).get(request);
    boolean page = answer.header("Content-Type").filter(t -> t.startsWith("text/html")).isPresent();
    Optional<String> varied =
        answer
            .header("Vary")
            .map(v -> v + ", " + Languages.HEADER)
            .or(() -> Optional.of(Languages.HEADER));
    return page ? answer.with("Vary", varied) : answer;
  }
}
