package org.entente.server.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.server.http.Answer;
import org.entente.server.http.Negotiation;
import org.entente.server.http.Offer;
import org.entente.server.http.Problem;
import org.entente.server.http.Problems;
import org.entente.server.http.Request;

/**
 * Tells of problems: as a page to browsers, as Problem Details (RFC 9457) to those who ask for
 * JSON, and as plain text to all others.
 */
public final class ProblemPages implements Problems {
  private enum Telling implements Offer {
    TEXT("text/plain", "txt"),
    HTML("text/html", "html"),
    JSON("application/problem+json", "json");

    private final String mediaType;
    private final String extension;

    Telling(String mediaType, String extension) {
      this.mediaType = mediaType;
      this.extension = extension;
    }

    @Override
    public String mediaType() {
      return mediaType;
    }

    @Override
    public List<String> aliases() {
      return this == JSON
          ? List.of("application/json", "application/sparql-results+json", "application/ld+json")
          : List.of();
    }

    @Override
    public String extension() {
      return extension;
    }
  }

  private final Templates templates;

  public ProblemPages(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Answer answer(Problem problem, Request request) {
    Optional<Telling> chosen = Negotiation.choose(request.accept(), List.of(Telling.values()));
    Telling telling = chosen.orElse(Telling.TEXT);
    String body =
        switch (telling) {
          case HTML -> page(problem);
          case JSON -> json(problem);
          case TEXT -> problem.title() + ".\n" + problem.detail() + "\n" + problem.remedy() + "\n";
        };
    return Answer.of(problem.status(), telling.contentType(), body)
        .with("Vary", "Accept")
        .with("Cache-Control", "no-cache");
  }

  private String page(Problem problem) {
    return templates.html(Page.of("problem", problem.title(), Map.of("problem", problem)));
  }

  private static String json(Problem problem) {
    return """
        {"type":"about:blank","status":%d,"title":%s,"detail":%s,"remedy":%s}
        """
        .formatted(
            problem.status(),
            Json.string(problem.title()),
            Json.string(problem.detail()),
            Json.string(problem.remedy()));
  }
}
