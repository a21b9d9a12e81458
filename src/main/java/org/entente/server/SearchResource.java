package org.entente.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.server.http.Answer;
import org.entente.server.http.Negotiation;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.SearchPages;
import org.entente.server.page.Templates;
import org.entente.server.search.Hits;
import org.entente.server.search.LabelIndex;
import org.entente.server.search.Sort;

/**
 * {@code /search[.json]?q=WORDS&type=SORT&page=N}: things by any of their names, as a page or as
 * JSON. With {@code limit=N}, so many to a page.
 */
final class SearchResource implements Resource {
  static final String PATH = "/search";
  private static final String JSON = "application/json";
  private static final int MOST = 100;

  private final Supplier<LabelIndex> index;
  private final SearchPages pages;
  private final Templates templates;

  SearchResource(Supplier<LabelIndex> index, SearchPages pages, Templates templates) {
    this.index = index;
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public Answer get(Request request) throws Refused {
    String query = request.parameter("q").orElse("").strip();
    if (query.length() > LabelIndex.MOST_LETTERS) {
      throw new Refused(
          new Problem(
              400,
              "Too many words",
              "A search takes " + LabelIndex.MOST_LETTERS + " letters at most.",
              "Give a name, or the beginnings of its words."));
    }
    Optional<Sort> sort = sort(request);
    int page = Numbers.of(request, "page", 1, 100_000);
    int limit = Numbers.of(request, "limit", SearchPages.STANDARD, MOST);
    Hits hits = index.get().search(query, sort, (page - 1) * limit, limit);
    if (page > 1 && hits.hits().isEmpty()) {
      throw new Refused(Problem.noSuchPage(request.path(), page));
    }
    boolean json =
        request.path().endsWith(".json")
            || request.parameter("format").equals(Optional.of("json"))
            || !Negotiation.prefersHtml(request.accept());
    Answer answer =
        json
            ? Answer.of(200, JSON, pages.json(query, hits))
            : Answer.of(
                200,
                Variants.HTML.contentType(),
                templates.html(pages.page(query, sort, hits, page, limit)));
    return request.path().endsWith(".json") ? answer : answer.with("Vary", "Accept");
  }

  private static Optional<Sort> sort(Request request) throws Refused {
    Optional<String> word = request.parameter("type").filter(w -> !w.isEmpty());
    Optional<Sort> sort = word.flatMap(Sort::of);
    if (word.isPresent() && sort.isEmpty()) {
      List<String> words = List.of(Sort.values()).stream().map(Sort::word).toList();
      throw new Refused(
          new Problem(
              400,
              "No such type",
              "There are no things of the type '" + word.get() + "'.",
              "The parameter 'type' takes one of: " + String.join(", ", words) + "."));
    }
    return sort;
  }
}
